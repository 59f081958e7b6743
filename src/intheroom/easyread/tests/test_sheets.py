"""Given a notice, when a team works on its easy-read lines, then it stays a draft until named people checked just these."""

import datetime
import io

import pypdf
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intheroom.easyread.adapter import words_now, worked
from intheroom.easyread.models import EasySheet
from intheroom.easyread.queries import sheet_of, who_like_easy_read
from intheroom.easyread.services import check_lines, save_lines
from intheroom.kit.keep.models import AuditEvent
from intheroom.kit.refusal import Refused
from intheroom.kit.tell.easy_read import MOST_WORDS
from intheroom.kit.tell.pictures import PICTURES
from intheroom.people.services import save_inclusion
from intheroom.people.services.erasing import erase_person
from intheroom.updates import services as updates
from intheroom.updates.notices import update_notice

pytestmark = pytest.mark.django_db

WORDS = {
    "short": "The hall is ours on Fridays.",
    "happened": "We asked the council about the hall, which the ferry crews, the lunch club and the choir also use.",
    "next_steps": "Morag asks about the bus.",
}
LINES = [("place", "The hall is ours on Fridays."), ("bus", "Morag asks about the bus.")]


@pytest.fixture
def update(cast):
    return updates.write_update(by=cast.ailsa, project=cast.project, answers=WORDS)


def page(cast, update, name="sheet"):
    return reverse(f"easyread:{name}", args=[cast.project.ref, "update", update.pk])


def checked(cast, update, named="Two people of the team", **more):
    notice = update_notice(update)
    seen = words_now(notice, sheet_of(notice))
    return check_lines(by=cast.ailsa, notice=notice, answers={"named": named, "words_seen": seen, **more})


def mark(update):
    found = worked(update_notice(update)).checked
    return found and found.by


def sending(answer):
    return {
        name: answer.text.split(f'name="{name}" value="')[1].split('"')[0]
        for name in ("send_id", "seen_version", "words_seen")
        if f'name="{name}" value="' in answer.text
    }


def test_a_draft_is_worked_on_line_by_line_checked_and_printed(cast, client_for, update):
    client = client_for(cast.ailsa)
    shown = client.get(page(cast, update)).text
    assert "Draft until checked by ____" in shown
    assert "The hall is ours on Fridays." in shown
    # Each line has its box; two more are empty.
    edit = client.get(page(cast, update, "edit_lines"))
    assert 'name="words_1"' in edit.text
    # One line is split with Enter, one is taken away, one is added in an empty box.
    lines = {
        "words_1": "The hall is ours.\nWe have it on Fridays.",
        "picture_1": "place",
        "words_2": "",
        "words_9": "Morag asks about the bus.",
        "picture_9": "bus",
    }
    assert client.post(page(cast, update, "edit_lines"), lines | sending(edit)).status_code == 302
    assert EasySheet.objects.get().lines == [
        ["place", "The hall is ours."],
        ["place", "We have it on Fridays."],
        ["bus", "Morag asks about the bus."],
    ]
    form = client.get(page(cast, update, "check_lines"))
    assert "learning disability" in form.text
    note = {"named": "Two people of the team"} | sending(form)
    assert client.post(page(cast, update, "check_lines"), note).status_code == 302
    today = f"{timezone.localdate():%-d %B %Y}"
    assert f"Checked by Two people of the team, {today}" in client.get(page(cast, update)).text
    paper = client.get(page(cast, update), {"paper": "easy"})
    words = "".join(one.extract_text() for one in pypdf.PdfReader(io.BytesIO(paper.content)).pages)
    assert "We have it on Fridays." in words
    assert "Checked by Two people of the team" in " ".join(words.split())
    assert "Draft" not in words
    assert paper["Content-Disposition"].endswith('"easy-read.pdf"')


def test_what_is_hard_is_said_beside_the_line_and_nothing_is_saved_by_looking(cast, client_for, update):
    client = client_for(cast.ailsa)
    edit = client.get(page(cast, update, "edit_lines"))
    lines = {"words_1": " ".join(["word"] * 16), "words_2": "We will utilise it.", "look": "1"}
    shown = client.post(page(cast, update, "edit_lines"), lines | sending(edit)).text
    assert "This line has 16 words. Say it in lines of at most 15." in shown
    assert "“utilise”" in shown
    assert not EasySheet.objects.exists()


def test_lines_that_are_too_long_are_kept_and_mended_before_anybody_signs(cast, client_for, update):
    save_lines(by=cast.ailsa, notice=update_notice(update), lines=[("talk", "one " * 16)])
    with pytest.raises(Refused, match="too long for easy read"):
        checked(cast, update)
    assert "Note who checked it" not in client_for(cast.ailsa).get(page(cast, update)).text


def test_a_change_of_a_word_or_a_picture_or_of_what_it_says_makes_it_a_draft_again(cast, update):
    notice = update_notice(update)
    save_lines(by=cast.ailsa, notice=notice, lines=LINES)
    checked(cast, update)
    assert mark(update) == "Two people of the team"
    # Saving the same again changes nothing.
    save_lines(by=cast.morag, notice=notice, lines=LINES)
    assert mark(update)
    save_lines(by=cast.morag, notice=notice, lines=[LINES[0], ("next", LINES[1][1])])
    assert mark(update) is None
    # Nor does an old check come back with the old words: nobody read them again.
    save_lines(by=cast.morag, notice=notice, lines=LINES)
    assert mark(update) is None
    checked(cast, update, named="Freya")
    assert mark(update) == "Freya"
    updates.write_update(by=cast.ailsa, project=cast.project, answers={**WORDS, "happened": "All is new."})
    update.refresh_from_db()
    assert mark(update) is None


words = st.text(st.characters(categories=("L", "N", "P", "Zs")), max_size=150)
lines_of_any_kind = st.lists(st.tuples(st.sampled_from(sorted(PICTURES)), words), max_size=4)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=lines_of_any_kind, then=lines_of_any_kind)
def test_no_signed_line_has_more_than_15_words_and_any_change_unsigns(cast, update, first, then):
    notice = update_notice(update)
    try:
        save_lines(by=cast.ailsa, notice=notice, lines=first)
        checked(cast, update)
    except Refused:
        assert mark(update) is None or sheet_of(notice).lines != [list(one) for one in first]
        return
    signed = worked(notice)
    assert signed.checked
    assert all(len(line.words.split()) <= MOST_WORDS for line in signed.lines)
    try:
        save_lines(by=cast.ailsa, notice=notice, lines=then)
    except Refused:
        return
    assert (worked(notice).checked is not None) == (first == then)


def test_who_reads_older_words_than_those_on_the_page_signs_nothing(cast, update):
    notice = update_notice(update)
    seen = words_now(notice, None)
    save_lines(by=cast.morag, notice=notice, lines=LINES)
    with pytest.raises(Refused, match="changed since"):
        check_lines(by=cast.ailsa, notice=notice, answers={"named": "Freya", "words_seen": seen})


def test_nobody_signs_for_tomorrow_or_without_a_name(cast, update):
    save_lines(by=cast.ailsa, notice=update_notice(update), lines=LINES)
    with pytest.raises(Refused, match="not come yet"):
        checked(cast, update, on_day=timezone.localdate() + datetime.timedelta(days=1))
    with pytest.raises(Refused, match="is empty"):
        checked(cast, update, named=" ")


def test_lines_never_say_a_name_that_stays_inside(sensitive_cast):
    cast = sensitive_cast
    update = updates.write_update(by=cast.ailsa, project=cast.project, answers=WORDS)
    told = [("talk", f"News of {cast.project.internal_name}.")]
    with pytest.raises(Refused, match="only the inside may know"):
        save_lines(by=cast.ailsa, notice=update_notice(update), lines=told)


def test_a_member_reads_what_was_told_and_no_draft(cast, client_for, update):
    member = client_for(cast.erlend)
    assert member.get(page(cast, update)).status_code == 404
    updates.begin_telling(by=cast.ailsa, update=update)
    shown = member.get(page(cast, update)).text
    assert "The hall is ours on Fridays." in shown
    assert "Change the lines" not in shown
    every = member.get(reverse("easyread:sheets", args=[cast.project.ref])).text
    assert "Ground rules" in every
    assert "Your photo and your words" in every


def test_whoever_is_forgotten_stands_on_no_sheet_and_it_stays_checked(cast, update):
    save_lines(by=cast.ailsa, notice=update_notice(update), lines=LINES)
    checked(cast, update, named="isa")
    erase_person(by=cast.host, person=cast.isa, choices={})
    assert mark(update) == "someone in the team"


def test_who_likes_easy_read_is_named_only_where_they_let_it_be_seen(cast):
    says = {"formats": ["easy_read"], "see_words": "team"}
    save_inclusion(by=cast.isa, person=cast.isa, answers=says)
    save_inclusion(by=cast.erlend, person=cast.erlend, answers={**says, "see_words": "only_me"})
    members = cast.project.members.select_related("person")
    assert [one.person.name for one in who_like_easy_read(members, cast.ailsa)] == ["Isa"]


def test_the_record_says_what_was_done_and_no_word_of_it(cast, update):
    save_lines(by=cast.ailsa, notice=update_notice(update), lines=LINES)
    checked(cast, update, named="Freya Rendall")
    said = [str(one.__dict__) for one in AuditEvent.objects.filter(verb__contains="easy")]
    assert len(said) == 2
    assert not any(word in line for line in said for word in ("Fridays", "Freya Rendall"))


def test_the_list_asks_as_much_for_one_update_as_for_many(cast, client_for, django_assert_num_queries):
    here, client = reverse("easyread:sheets", args=[cast.project.ref]), client_for(cast.ailsa)

    def told():
        one = updates.write_update(by=cast.ailsa, project=cast.project, answers=WORDS)
        save_lines(by=cast.ailsa, notice=update_notice(one), lines=LINES)
        checked(cast, one)
        updates.begin_telling(by=cast.ailsa, update=one)

    told()
    client.get(here)
    with CaptureQueriesContext(connection) as asked:
        client.get(here)
    for _number in range(5):
        told()
    with django_assert_num_queries(len(asked)):
        assert client.get(here).text.count("Checked by") == 6
