"""A project that writes down as little as it can asks no personal question, whichever way a form is answered."""

import re

import pytest

from intheroom.kit.ask.forms import page_name
from tests.forms.answering import FORMS, address_of, asking_form, choices_of, sending_form, who_answers
from tests.pages.addresses import addresses

# Names that sound personal. A question of a project's form with such a name is marked, or has a reason here.
SOUNDS_PERSONAL = re.compile(
    r"(^|_)(email|phone|mobile|address|postcode|reach|reach_note|kinds|own_kind|groups|pronouns|language|age|"
    r"born|gender|faith|religion|ethnic\w*|health|diet|food|needs?)($|_)"
)
ASKED_ALL_THE_SAME = {
    "addhelper.groups": "whom a helper knows, not what the helper is",
    "addway.groups": "whom a way reaches, not a person",
    "callout.needs": "what the team can help with, not what somebody needs",
    "callout.phone": "the number of the team, for a poster",
    "checkvenue.helper_phone": "the number of whoever helps people to join, which goes on invitations",
    "checkvenue.small_groups": "whether a place has corners for small groups",
    "edithelper.groups": "whom a helper knows, not what the helper is",
    "editway.groups": "whom a way reaches, not a person",
    "idea.groups": "which organisations could help, not people",
    "newidea.groups": "which organisations could help, not people",
}
# Nobody can find whose these answers are, so they are no one's personal data.
NAMES_NOBODY = "monitoring."


def forms_of_projects():
    return {
        code: form
        for code, form in FORMS.items()
        if "ref" in addresses()[page_name(form)].parts or code == "newidea"
    }


def personal_questions(form_class):
    return {
        name
        for name, field in form_class.base_fields.items()
        if getattr(field, "personal", False) and not field.required
    }


@pytest.fixture
def minimal(world):
    world.project.minimal_data = True
    world.project.save()
    yield world
    world.project.minimal_data = False


def test_every_question_that_sounds_personal_is_marked():
    unmarked = {
        f"{code}.{name}"
        for code, form in forms_of_projects().items()
        for name in form.base_fields
        if SOUNDS_PERSONAL.search(name) and name not in personal_questions(form)
    }
    assert {one for one in unmarked if not one.startswith(NAMES_NOBODY)} == set(ASKED_ALL_THE_SAME)


WITH_PERSONAL_QUESTIONS = [code for code, form in forms_of_projects().items() if personal_questions(form)]


def test_some_forms_ask_personal_questions():
    assert {"addmember", "editmember", "aboutme"} <= set(WITH_PERSONAL_QUESTIONS)


@pytest.mark.parametrize("code", WITH_PERSONAL_QUESTIONS)
def test_no_personal_question_is_asked_any_way(code, minimal, as_actor):
    form_class = FORMS[code]
    client = as_actor(who_answers(form_class))
    hidden = personal_questions(form_class)
    labels = {str(form_class.base_fields[name].label) for name in hidden}
    kept = {str(field.label) for name, field in form_class.base_fields.items() if name not in hidden}
    labels -= kept
    steps = [f"/step/{step.slug}/" for step in form_class.sheet.steps]
    for ending in ("", "_sheet", "_script", "_for_someone"):
        address = address_of(minimal, form_class, ending)
        pages = [client.get(address, follow=True)]
        if not ending:
            pages += [client.get(address.rstrip("/") + step) for step in steps]
        for page in pages:
            text = page.content.decode()
            assert [label for label in labels if label in text] == [], (ending, labels)
            form = asking_form(form_class, text)
            asked = {one.name for one in choices_of(form)} if form else set()
            assert asked & hidden == set()


def test_what_is_sent_all_the_same_is_not_kept(minimal, as_actor):
    """Somebody keeps an old page open, or makes up a sending: nothing personal comes in."""
    client = as_actor("coordinator")
    address = address_of(minimal, FORMS["addmember"], "_for_someone")
    form = asking_form(FORMS["addmember"], client.get(address).content.decode())
    sent = {one.name: one.value for one in form.fields if one.kind == "hidden"} | {
        "name": "Wren",
        "phone": "01856 555 987",
        "own_kind": "A secret",
        "kinds": ["experience"],
        "takes_part": "member",
        "status": "active",
        "written_down-spoke_for": "Wren",
        "written_down-way": "phone",
        "written_down-read_back": "yes",
    }
    assert client.post(address, sent).status_code == 302
    place = minimal.project.members.get(person__name="Wren")
    assert (place.kinds, place.own_kind, place.person.phone_sealed) == ([], "", None)


def test_turning_it_on_wipes_nothing_that_people_said(minimal, as_actor):
    place = minimal.project.members.get(person=minimal.people["member"])
    before = (place.kinds, place.own_kind, list(place.groups.all()))
    client = as_actor("member")
    here = f"{address_of(minimal, FORMS['aboutme'])}step/bring/"
    form = asking_form(FORMS["aboutme"], client.get(here).content.decode())
    data = {one.name: one.value for one in form.fields if one.kind == "hidden"}
    client.post(here, data | {"offers": "A drum", "wishes": ""})
    check = f"{address_of(minimal, FORMS['aboutme'])}check/"
    sent = sending_form(client.get(check).content.decode())
    answer = client.post(check, {one.name: one.value for one in sent.fields})
    assert answer.status_code == 302
    place.refresh_from_db()
    assert place.offers == "A drum"
    assert (place.kinds, place.own_kind, list(place.groups.all())) == before
