"""Must-show 3: every declared form comes out on the web, on paper, by phone and through someone."""

import re
from html import unescape

import pytest
from django import forms

from intheroom.kit.ask import forms as ask
from intheroom.kit.ask.forms import declared, page_name
from intheroom.kit.ask.models import Sending, WrittenDown
from intheroom.kit.ask.shown import questions
from intheroom.kit.keep.models import AuditEvent
from tests.forms.answering import (
    ADDRESSES,
    FORMS,
    address_of,
    answer_on_the_web,
    mistakes,
    sensible,
    who_answers,
    write_down_for_someone,
)
from tests.forms.special import (
    NOT_ASKED,
    OWN_ANSWERS,
    OWN_SHEETS,
    SAID_BESIDE_THE_ANSWER,
    SPOKEN_FOR,
    UNLINKED,
)

ENDINGS = ("", "_done", "_sheet", "_script", "_for_someone")
IN_STEPS = ("_step", "_check")


def spoken(page):
    """The words of a page as they are read, with the marks around names taken off."""
    return " ".join(unescape(re.sub(r"</?bdi>", "", page.content.decode())).split())


def say_for(code):
    """The answers for one form: sensible ones of its own, and those this form needs to be whole."""
    own = OWN_ANSWERS.get(code, {})

    def say(one):
        words = {"text": f"Words for {one.name} of {code}", "email": f"{code}@example.org"}
        words["textarea"] = words["text"]
        return own.get(one.name, words.get(one.kind) or sensible(one))

    return say


def test_every_declared_form_has_all_its_addresses():
    missing = [
        page_name(form_class) + ending
        for code, form_class in FORMS.items()
        for ending in (*ENDINGS, *(IN_STEPS if form_class.sheet.steps else ()))
        if page_name(form_class) + ending not in ADDRESSES
    ]
    assert missing == []


def test_every_form_is_declared_or_says_why_nobody_is_asked_with_it():
    """A form without the four ways is named here, and says why in its own words."""
    undeclared = {
        f"{one.__module__}.{one.__name__}".removeprefix("intheroom.")
        for one in every_form()
        if one not in FORMS.values() and not is_part_of_others(one)
    }
    assert undeclared == NOT_ASKED
    assert [
        one for one in every_form() if not issubclass(one, ask.Form) and not getattr(one, "not_asked", "")
    ] == []


def is_part_of_others(one):
    """Questions that several declared forms share, with no sheet of their own."""
    return issubclass(one, ask.Form) and "sheet" not in vars(one)


def every_form(of=forms.BaseForm):
    """Every form class of the planner's rooms."""
    for one in of.__subclasses__():
        if one.__module__.startswith("intheroom.") and ".tests" not in one.__module__:
            yield one
        yield from every_form(one)


def test_the_exceptions_are_real_forms():
    assert set(OWN_ANSWERS) | set(SAID_BESIDE_THE_ANSWER) <= set(declared())
    assert {code for code, one in declared().items() if one.sheet.unlinked} == UNLINKED


@pytest.mark.parametrize("code", FORMS)
def test_it_is_answered_on_the_web(code, world, as_actor):
    form_class = FORMS[code]
    walk = answer_on_the_web(as_actor(who_answers(FORMS[code])), world, form_class, say_for(code))
    assert walk.last.status_code == 302, mistakes(walk.last)
    assert as_actor(who_answers(FORMS[code])).get(walk.went_to, follow=True).status_code == 200


@pytest.mark.parametrize("code", FORMS)
@pytest.mark.parametrize("ending", ["_sheet", "_script"])
def test_it_comes_out_on_paper_and_as_a_phone_script(code, ending, world, as_actor):
    page = as_actor(who_answers(FORMS[code])).get(address_of(world, FORMS[code], ending))
    assert page.status_code == 200
    words = spoken(page)
    sheet = FORMS[code].sheet
    assert str(sheet.why) in words
    assert str(sheet.seen_by) in words
    assert f"{code}" in words
    assert world.phone in words
    form = (
        page.context["questions"]
        if page.context and "questions" in page.context
        else questions(FORMS[code]())
    )
    if code in OWN_SHEETS and ending == "_sheet":
        assert [line for line in OWN_SHEETS[code] if line not in words.replace("<strong>", "")] == []
        return
    for question in form:
        says = question.spoken if ending == "_script" else question.label
        assert " ".join(says.split()) in words, question.name
        for choice in question.choices:
            assert " ".join(choice.split()) in words, (question.name, choice)


@pytest.mark.parametrize("code", sorted(UNLINKED))
def test_a_form_without_a_name_asks_for_none_and_notes_nothing(code, world, as_actor):
    client = as_actor(who_answers(FORMS[code]))
    before = AuditEvent.objects.count(), WrittenDown.objects.count(), Sending.objects.count()
    walk = write_down_for_someone(client, world, FORMS[code], say_for(code))
    assert walk.last.status_code == 302, mistakes(walk.last)
    assert "written_down-" not in walk.pages[0]
    assert (AuditEvent.objects.count(), WrittenDown.objects.count(), Sending.objects.count()) == before


@pytest.mark.parametrize("code", sorted(FORMS.keys() - UNLINKED))
def test_it_is_written_down_for_someone_and_says_so(code, world, as_actor):
    client = as_actor(who_answers(FORMS[code]))
    before = set(AuditEvent.objects.values_list("pk", flat=True))
    whose = {"person": str(world.people[SPOKEN_FOR[code]].pk)} if code in SPOKEN_FOR else {}
    walk = write_down_for_someone(client, world, FORMS[code], say_for(code), **whose)
    assert walk.last.status_code == 302, mistakes(walk.last)
    noted = [row for row in AuditEvent.objects.exclude(pk__in=before) if row.verb == f"ask.answered_{code}"]
    assert len(noted) == 1
    assert noted[0].facts["way"] == "phone"
    assert noted[0].facts["written_down"] is True
    assert noted[0].facts["read_back"] is False
    # Where being known could harm, it does not say who in the team it was.
    writer = f"({world.accounts[who_answers(FORMS[code])]}|someone in the team)"
    form_page = client.get(address_of(world, FORMS[code], "_for_someone"))
    # What was struck through has no form any more: there the page with the answer says it.
    is_gone = form_page.status_code == 404
    if not is_gone:
        assert re.search(f"By phone. Written down by {writer} on ", spoken(form_page))
        assert "Read back to them: not yet" in spoken(form_page)
    if is_gone or code in SAID_BESIDE_THE_ANSWER:
        beside = spoken(client.get(walk.went_to, follow=True))
        assert "Written down by" in beside, walk.went_to
        assert "Read back to them: not yet" in beside, walk.went_to
