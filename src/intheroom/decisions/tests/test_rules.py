"""The team agreement: what it begins with, how it changes, and what never goes quietly."""

import pytest
from django.utils import timezone

from intheroom.decisions import services
from intheroom.decisions.queries import heard_of, live_rules, rules_to_offer
from intheroom.decisions.tests.telling import page, safety_rule, written_down
from intheroom.kit.advise.rules import Refused
from intheroom.kit.keep.models import AuditEvent
from intheroom.library.queries import starting_rules

pytestmark = pytest.mark.django_db
NEW_WORDS = "We say names as people told us."


def change(rule, by, what="reword", *, words=NEW_WORDS, why="It was too long."):
    return services.change_rule(by=by, rule=rule, answers={"what": what, "words": words, "why": why})


def answer(one, by, agrees="yes", said=None):
    return services.agree_rule_change(by=by, change=one, answers={"agrees": agrees}, said=said)


def test_every_agreement_begins_with_the_two_rules_that_keep_people_safe(cast):
    assert [rule.key for rule in live_rules(cast.project)] == ["names", "no-hate"]
    assert all(rule.is_safety for rule in live_rules(cast.project))
    assert [rule.key for rule in rules_to_offer(cast.project)] == [
        key for key, rule in starting_rules().items() if not rule.is_safety
    ]
    assert all(rule.source.title for rule in starting_rules().values())


def test_rules_are_added_reworded_and_struck_and_all_of_it_stays_to_read(cast, client_for):
    services.add_rules(
        by=cast.erlend, project=cast.project, answers={"keys": ["pass"], "words": "We start with tea."}
    )
    tea = live_rules(cast.project).last()
    change(tea, cast.magnus, words="We start with tea and a biscuit.")
    change(tea, cast.morag, what="strike", why="Nobody has time for it.")
    assert tea.words not in [rule.words for rule in live_rules(cast.project)]
    shown = page(cast, client_for(cast.rendall), "rules")
    for told in ("We start with tea.", "It was too long.", "Nobody has time for it.", "Morag"):
        assert told in shown
    assert "tea" not in str(list(AuditEvent.objects.filter(chain=cast.project.ref).values_list("facts")))


@pytest.mark.parametrize("what", ["reword", "strike"])
def test_a_rule_that_keeps_people_safe_waits_for_a_second_person(cast, what):
    rule = safety_rule(cast)
    before = rule.words
    with pytest.raises(Refused, match="not changed quietly"):
        change(rule, cast.ailsa, what, why="")
    waiting = change(rule, cast.ailsa, what)
    rule.refresh_from_db()
    assert (rule.words, rule.struck_at, waiting.waits) == (before, None, True)
    with pytest.raises(Refused, match="waits for an answer"):
        change(rule, cast.magnus, what, words="Other words")
    answer(waiting, cast.erlend)
    rule.refresh_from_db()
    assert (rule.struck_at is not None) is (what == "strike")
    assert what == "strike" or rule.words == NEW_WORDS
    with pytest.raises(Refused, match="answered this already"):
        answer(waiting, cast.morag)


def test_who_may_be_the_second_person(cast):
    waiting = change(safety_rule(cast), cast.morag)
    for name in ("ailsa", "magnus", "freya", "morag"):
        with pytest.raises(Refused):
            answer(waiting, cast.people[name])
    with pytest.raises(Refused, match="cannot write down"):
        answer(waiting, cast.morag, said=written_down(cast, "isa", by="morag"))
    answer(waiting, cast.magnus, "no", said=written_down(cast, "isa", by="magnus"))
    assert safety_rule(cast).words == starting_rules()["names"].says
    assert not safety_rule(cast).changes.filter(state="waiting").exists()


def test_the_model_refuses_what_nobody_agreed_to(cast):
    rule = safety_rule(cast)
    for column, value in (("words", "Anything goes."), ("struck_at", timezone.now())):
        fresh = safety_rule(cast)
        setattr(fresh, column, value)
        with pytest.raises(Refused, match="not changed quietly"):
            fresh.save()
        with pytest.raises(Refused):
            type(rule).objects.filter(pk=rule.pk).update(**{column: value})
    with pytest.raises(Refused):
        rule.delete()


def test_members_agree_or_want_a_change_by_any_way_in_and_the_newest_word_counts(cast, client_for):
    say = services.say_about_rules
    say(by=cast.magnus, project=cast.project, answers={"stance": "agree"})
    isa = written_down(cast, "isa")
    say(by=cast.ailsa, project=cast.project, answers={"stance": "agree"}, said=isa)
    say(by=cast.ailsa, project=cast.project, answers={"stance": "change", "words": "Longer breaks"}, said=isa)
    assert {(one.answer.person.name, one.agrees) for one in heard_of(cast.project)} == {
        ("Magnus", True),
        ("Isa", False),
    }
    shown = page(cast, client_for(cast.erlend), "rules")
    assert "Longer breaks" in shown
    assert "Someone wants to change something" in shown
    services.add_rules(by=cast.erlend, project=cast.project, answers={"keys": ["breaks"]})
    assert not any(one.is_of_now for one in heard_of(cast.project))
    with pytest.raises(Refused):
        say(by=cast.magnus, project=cast.project, answers={})


def test_in_a_sensitive_project_only_those_who_lead_read_who_said_it(sensitive_cast, client_for):
    cast = sensitive_cast
    services.say_about_rules(by=cast.magnus, project=cast.project, answers={"stance": "agree"})
    assert "Magnus" in page(cast, client_for(cast.morag), "rules")
    shown = page(cast, client_for(cast.erlend), "rules")
    assert "Magnus" not in shown
    assert "A team member: I agree" in shown
