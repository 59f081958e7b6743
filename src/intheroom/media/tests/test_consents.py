"""What a yes covers and what it does not, and that nothing is used without one. The model says so, not the page."""

import datetime
from itertools import product

import pytest
from django.utils import timezone

from intheroom.kit.keep.models import AuditEvent
from intheroom.kit.refusal import Refused
from intheroom.media import queries, services
from intheroom.media.choices import Audience, Use
from intheroom.media.models import Consent, InUse
from intheroom.media.tests.making import YES, photo_of, say_yes, told, words_of

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate
WIDER = list(Audience.values)


def use(cast, item, what="report", audience="team"):
    return services.publish_item(by=cast.ailsa, item=item, use=what, audience=audience)


@pytest.mark.parametrize(("said_use", "said_audience"), list(product(Use.values, Audience.values)))
def test_the_truth_table_of_a_yes(cast, said_use, said_audience):
    """A yes covers its own use only, and its own audience and those within it."""
    item = words_of(cast, "isa")
    say_yes(cast, item, "isa", uses=[said_use], audience=said_audience)
    for what, audience in product(Use.values, Audience.values):
        needed = "public" if what in {"web", "social"} else audience
        covered = what == said_use and WIDER.index(needed) <= WIDER.index(said_audience)
        if covered:
            assert use(cast, item, what, audience).audience == needed
        else:
            with pytest.raises(Refused):
                use(cast, item, what, audience)


@pytest.mark.parametrize("who", [(), ("isa",), ("isa", "morag"), ("morag", "erlend")])
def test_everyone_in_it_must_say_yes(cast, who):
    item = photo_of(cast, "isa", "morag", "erlend", file=False)
    say_yes(cast, item, *who)
    with pytest.raises(Refused) as refused:
        use(cast, item)
    missing = {"Isa", "Morag", "Erlend"} - {cast.people[name].name for name in who}
    assert all(name in refused.value.message for name in missing)
    assert "phone" in refused.value.how
    assert not InUse.objects.exists()
    say_yes(cast, item, "isa", "morag", "erlend")
    assert use(cast, item)


@pytest.mark.parametrize(("who_in", "names"), [("", ()), ("others", ("isa",)), ("", ("isa",)), ("named", ())])
def test_a_photo_with_somebody_unknown_in_it_is_not_used(cast, who_in, names):
    item = photo_of(cast, *names, who_in=who_in, file=False)
    say_yes(cast, item, *names)
    with pytest.raises(Refused, match="everyone who is in it"):
        use(cast, item)


def test_a_photo_of_nobody_needs_no_yes_but_words_always_belong_to_somebody(cast):
    assert use(cast, photo_of(cast, who_in="nobody", file=False))
    answers = {"kind": "quote", "words": "It is fine.", "who_in": "nobody"}
    words = services.add_item(by=cast.ailsa, project=cast.project, answers=answers)
    with pytest.raises(Refused, match="everyone who is in it"):
        use(cast, words)


def test_somebody_known_only_by_a_nickname_says_yes_through_someone(cast):
    item = photo_of(cast, others="Wee Jock\n\nWee Jock", file=False)
    [jock] = [one.person for one in item.people.all()]
    assert (jock.name, jock.account) == ("Wee Jock", None)
    cast.people["jock"] = jock
    with pytest.raises(Refused, match="Wee Jock"):
        use(cast, item)
    services.give_consent(
        by=cast.ailsa, item=item, said=told(cast, "jock"),
        answers={**YES, "how": "spoken", "witness": "Morag", "given_by": "His mother, and he said yes too"},
    )  # fmt: skip
    assert use(cast, item)
    row = Consent.objects.get()
    assert (row.how, row.witness, row.spoke_for, row.recorded_by) == (
        "spoken",
        "Morag",
        "Wee Jock",
        cast.ailsa.account,
    )
    assert row.wording
    assert row.answered_at.date()


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ({"agrees": ""}, "Nothing was said"),
        ({"uses": []}, "what for"),
        ({"audience": ""}, "what for"),
        ({"how": ""}, "how they said yes"),
        ({"how": "spoken"}, "someone who heard it"),
        ({"until": datetime.date(2020, 1, 1)}, "passed"),
    ],
)
def test_a_yes_that_is_not_whole_is_no_yes(cast, answers, says):
    item = words_of(cast, "isa")
    with pytest.raises(Refused) as refused:
        services.give_consent(by=cast.ailsa, item=item, answers={**YES, **answers}, said=told(cast, "isa"))
    assert says in refused.value.message
    assert not Consent.objects.exists()


def test_nobody_says_yes_for_somebody_else_in_their_own_name(cast):
    item = words_of(cast, "isa")
    with pytest.raises(Refused, match="whose answer"):
        services.give_consent(by=cast.ailsa, item=item, answers=YES)
    with pytest.raises(Refused, match="whose answer"):
        services.give_consent(by=cast.ailsa, item=item, answers=YES, said=told(cast, "magnus"))


def test_a_yes_ends_on_its_day(cast):
    item = words_of(cast, "isa")
    say_yes(cast, item, "isa", until=TODAY())
    use(cast, item)
    assert queries.items_in_use(cast.project, "report", TODAY()) == [item]
    assert queries.items_in_use(cast.project, "report", TODAY() + datetime.timedelta(days=1)) == []


def test_a_new_yes_takes_the_place_of_the_one_before_and_both_are_kept(cast):
    item = words_of(cast, "isa")
    say_yes(cast, item, "isa", audience="public")
    use(cast, item, "report", "public")
    say_yes(cast, item, "isa", audience="team")
    assert [row.ended_how for row in Consent.objects.all()] == ["replaced", ""]
    assert queries.items_in_use(cast.project, "report", TODAY()) == []
    with pytest.raises(Refused):
        use(cast, item, "report", "public")


def test_somebody_named_later_stops_what_is_in_use_until_they_say_yes(cast):
    item = photo_of(cast, "isa", file=False)
    say_yes(cast, item, "isa")
    use(cast, item)
    answers = {"people": [cast.isa, cast.magnus], "who_in": "named"}
    services.describe_item(by=cast.ailsa, item=item, answers=answers)
    assert queries.items_in_use(cast.project, "report", TODAY()) == []


def test_whoever_said_no_cannot_be_struck_out_by_others(cast):
    item = photo_of(cast, "isa", "magnus", file=False)
    services.give_consent(by=cast.ailsa, item=item, answers={"agrees": "no"}, said=told(cast, "isa"))
    services.describe_item(by=cast.ailsa, item=item, answers={"people": []})
    assert [one.person for one in item.people.all()] == [cast.isa]


def test_the_record_holds_codes_and_no_words(cast):
    item = words_of(cast, "isa", "Canary words of Isa")
    services.give_consent(
        by=cast.ailsa, item=item, said=told(cast, "isa"),
        answers={**YES, "how": "spoken", "witness": "Canary witness", "proof": "Canary drawer"},
    )  # fmt: skip
    told_of = str(list(AuditEvent.objects.values_list("verb", "about", "facts")))
    assert "media.give_consent" in told_of
    assert "Canary" not in told_of


def test_no_question_is_ticked_before_somebody_ticks_it(cast, client_for):
    item = photo_of(cast, "morag", file=False)
    page = client_for(cast.morag).get(f"/photos-and-words/{item.pk}/say/").content.decode()
    assert page.count('type="checkbox"') == len(Use.values)
    assert "checked" not in page
    assert "How did they say yes" not in page
