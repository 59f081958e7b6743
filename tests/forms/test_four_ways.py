"""Must-show 3: every declared form comes out on the web, on paper, by phone and through someone."""

from html import unescape

import pytest

from intheroom.kit.ask.forms import declared, page_name
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
from tests.forms.special import NOT_ASKED, OWN_ANSWERS, SHOWN_AT

ENDINGS = ("", "_step", "_check", "_done", "_sheet", "_script", "_for_someone")


def spoken(page):
    return " ".join(unescape(page.content.decode()).split())


def say_for(code):
    """The answers for one form: sensible ones, and those this form needs to be whole."""
    own = OWN_ANSWERS.get(code, {})
    return lambda one: own.get(one.name, sensible(one))


def test_every_declared_form_has_all_its_addresses():
    missing = [
        page_name(form_class) + ending
        for code, form_class in FORMS.items()
        if code not in NOT_ASKED
        for ending in ENDINGS
        if page_name(form_class) + ending not in ADDRESSES
    ]
    assert missing == []


def test_the_exceptions_are_real_forms():
    assert set(NOT_ASKED) | set(OWN_ANSWERS) | set(SHOWN_AT) <= set(declared())


@pytest.mark.parametrize("code", FORMS)
def test_it_is_answered_on_the_web(code, world, as_actor):
    form_class = FORMS[code]
    walk = answer_on_the_web(as_actor(who_answers(FORMS[code])), world, form_class, say_for(code))
    assert walk.last.status_code == 302, mistakes(walk.last)
    assert as_actor(who_answers(FORMS[code])).get(walk.went_to, follow=True).status_code == 200


@pytest.mark.parametrize("code", FORMS)
@pytest.mark.parametrize("ending", ["_sheet", "_script"])
def test_it_comes_out_on_paper_and_as_a_phone_script(code, ending, world, as_actor):
    if code in NOT_ASKED:
        assert page_name(FORMS[code]) + ending not in ADDRESSES
        return
    page = as_actor(who_answers(FORMS[code])).get(address_of(world, FORMS[code], ending))
    assert page.status_code == 200
    words = spoken(page)
    sheet = FORMS[code].sheet
    assert sheet.why in words
    assert sheet.seen_by in words
    assert f"{code}" in words
    assert world.phone in words
    form = (
        page.context["questions"]
        if page.context and "questions" in page.context
        else questions(FORMS[code]())
    )
    for question in form:
        says = question.spoken if ending == "_script" else question.label
        assert " ".join(says.split()) in words, question.name
        for choice in question.choices:
            assert " ".join(choice.split()) in words, (question.name, choice)


@pytest.mark.parametrize("code", FORMS)
def test_it_is_written_down_for_someone_and_says_so(code, world, as_actor):
    if code in NOT_ASKED:
        assert page_name(FORMS[code]) + "_for_someone" not in ADDRESSES
        return
    client = as_actor(who_answers(FORMS[code]))
    before = set(AuditEvent.objects.values_list("pk", flat=True))
    walk = write_down_for_someone(client, world, FORMS[code], say_for(code))
    assert walk.last.status_code == 302, mistakes(walk.last)
    noted = [row for row in AuditEvent.objects.exclude(pk__in=before) if row.verb == f"ask.answered_{code}"]
    assert len(noted) == 1
    assert noted[0].facts["way"] == "phone"
    assert noted[0].facts["written_down"] is True
    assert noted[0].facts["read_back"] is False
    shown = SHOWN_AT[code](world) if code in SHOWN_AT else walk.went_to
    words = spoken(client.get(shown, follow=True))
    assert "Written down by" in words, shown
    assert "Read back to them: not yet" in words, shown
