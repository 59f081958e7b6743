"""Must-show 7: facts are planted in a sensitive project, everything is rendered for everybody, and none is where it must not be."""

import datetime
from dataclasses import dataclass, field

import pytest
from django.apps import apps
from django.db import connection
from django.urls import reverse

from intheroom.inclusion import services as inclusion
from intheroom.inclusion.models import Arrangement
from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Draft
from intheroom.kit.keep.choices import MaySee
from intheroom.media import services as media
from intheroom.organisation.services import answer_monitoring
from intheroom.people.services import add_person, change_details, save_inclusion
from intheroom.projects.models import Project
from intheroom.stakeholders.choices import name_key
from intheroom.stakeholders.models import (
    BarrierAnswer,
    BarrierPlan,
    Judgement,
    ListedName,
    Listing,
    Viewpoint,
)
from tests.forms.answering import FORMS, address_of, asking_form, filled, sensible
from tests.leaks.looking import TEAM, everything_said
from tests.pages.matrix import ACTORS, MATRIX
from tests.pages.shelf import CHANGES_EACH_TIME, is_a_way_to_answer

INTERNAL = "Canary Seven Addiction Redesign"
PUBLIC = "Harbour mornings"
LEADS = {"co_lead", "coordinator"}


@dataclass
class Fact:
    """Words that were planted, and who may read them anywhere at all."""

    words: str
    seen_by: set = field(default_factory=set)


def plant_ways_to_reach(world):
    """Ways to reach people: sealed, and opened only for whom they chose."""
    levels = {"member": MaySee.ONLY_ME, "co_lead": MaySee.KEYHOLDERS, "elsewhere": MaySee.KEYHOLDERS}
    for actor, level in levels.items():
        ways = {
            "email": f"canary-{actor}@example.org",
            "phone": f"01856 777 {ACTORS.index(actor)}41",
            "reach_note": f"canary note of {actor}, ring the back door",
        }
        person = world.people[actor]
        change_details(by=world.accounts["host"], person=person, name="", ways=ways, reach_seen_by=level)
        seen_by = {actor} | (LEADS if level == MaySee.KEYHOLDERS and actor in TEAM else set())
        yield from (Fact(words, seen_by) for words in ways.values())


def plant_people_without_accounts(world):
    """Somebody known by a nickname, whose number nobody chose to show."""
    person = add_person(
        by=world.accounts["coordinator"],
        name="Nickname only",
        phone="01856 778 900",
        reach_note="canary: ask at the shop",
    )
    change_details(
        by=world.accounts["coordinator"],
        person=person,
        name="",
        ways={"phone": "01856 778 900", "reach_note": "canary: ask at the shop"},
        reach_seen_by=MaySee.ONLY_ME,
    )
    yield Fact("01856 778 900")
    yield Fact("canary: ask at the shop")


def plant_words_of_others(world):
    """Another project's own words, which nobody of this one may see, and the other way round."""
    world.other.internal_name = "Canary Eight Inside Name"
    world.other.save()
    yield Fact("Canary Eight Inside Name", {"elsewhere"})
    yield Fact(world.other.public_name, {"elsewhere"})
    yield Fact(world.empty.public_name, {"coordinator"})
    yield Fact(PUBLIC, TEAM)


def plant_lists(world):
    """A list handed in by one: too few lists to show a name without showing whose it is."""
    listing = Listing.objects.create(project=world.empty, person=world.people["coordinator"])
    words = "Canary keepers of the light"
    ListedName.objects.create(listing=listing, text=words, name_key=name_key(words))
    yield Fact(words, {"coordinator"})


def plant_typing(world):
    """Words begun in a form and not sent, and words kept while somebody was signed out."""
    for code, form_class in FORMS.items():
        client = world.client("member")
        page = client.get(address_of(world, form_class), follow=True)
        here = page.redirect_chain[-1][0] if page.redirect_chain else page.request["PATH_INFO"]
        form = asking_form(form_class, page.content.decode()) if page.status_code == 200 else None
        if form is None or "/step/" not in here:
            continue
        words = f"canary draft of {code}"
        data = filled(
            form, lambda one, words=words: words if one.kind in {"text", "textarea"} else sensible(one)
        )
        client.post(here, data)
        if words in data.values():
            yield Fact(words, {"member"})
    assert Draft.objects.exists()
    out = world.client("anonymous")
    out.post(address_of(world, FORMS["addgroup"]), {"name": "canary typed while signed out"})
    yield Fact("canary typed while signed out")


def plant_backgrounds(world):
    """What somebody calls themselves: kept for counting only, and shown to nobody where fewer than ten say it."""
    for number in range(9):
        words = {"ethnicity_words": "People of the east hill", "gender_words": f"My own gender {number}"}
        answer_monitoring(project=world.project, answers=words, today=datetime.date(2026, 5, 20))
    yield Fact("People of the east hill")
    yield Fact("My own gender")


def plant_photos_and_words(world):
    """Words nobody was asked about yet, what a photo shows, where the proof is kept, and who has a copy."""
    in_it, by = world.people["co_lead"], world.people["coordinator"]
    answers = {"kind": "quote", "people": [in_it], "words": "canary words that wait for a yes"}
    words = media.add_item(by=by, project=world.project, answers=answers)
    answers = {"kind": "photo", "people": [in_it], "alt": "canary pier in the rain", "kept_at": "canary box"}
    media.add_item(by=by, project=world.project, answers=answers)
    yes = {
        "agrees": "yes",
        "uses": ["talk"],
        "audience": "team",
        "how": "spoken",
        "witness": "Petrel the witness",
    }
    by_phone = Said("phone", by.account, in_it.name, str(in_it.pk), read_back=True)
    closed = media.add_item(by=by, project=world.project, answers={**answers, "alt": "canary closed for all"})
    media.give_consent(by=by, item=words, answers={**yes, "proof": "Petrel drawer"}, said=by_phone)
    media.withdraw_consent(by=in_it, item=words, answers={"what": "some", "uses": ["talk"]})
    media.withdraw_consent(by=in_it, item=closed, answers={"what": "all"})
    media.add_copy(by=by, item=words, answers={"to_whom": "Petrel newsletter"})
    yield Fact("canary words that wait for a yes", LEADS)
    yield Fact("canary pier in the rain", LEADS)
    yield Fact("canary box", LEADS)
    yield Fact("canary closed for all")
    yield Fact("Petrel drawer", LEADS)
    yield Fact("Petrel newsletter", LEADS)


def plant_needs(world):
    """What is done about needs, and what people say of it: for the person, the keyholders and whoever sees to it."""
    job = Arrangement.objects.get(pk=world.gaps["job_id"])
    coordinator, member = world.people["coordinator"], world.people["member"]
    plan = {"owner": str(job.owner_id), "due_on": "2031-05-04", "what": "canary lamp from the mart"}
    inclusion.plan_job(by=coordinator, job=job, answers=plan)
    says = {"works": "no", "words": "canary: still too bright"}
    inclusion.say_if_it_works(by=member, job=job, answers=says)
    yield from (Fact(words, TEAM) for words in (plan["what"], says["words"]))
    other = world.project.arrangements.filter(need__person=job.owner.person).first()
    inclusion.record_conflict(
        by=coordinator,
        project=world.project,
        first=other.need,
        second=job.need,
        answers={"led": "first", "why": "canary: the step comes first"},
    )
    yield Fact("canary: the step comes first", LEADS)
    save_inclusion(
        by=coordinator, person=coordinator, answers={"food": "canary pudding", "see_there": "only_me"}
    )
    private = world.project.arrangements.get(need__person=coordinator, need__kind="food")
    own = str(world.project.members.get(person=coordinator).pk)
    plan = {"owner": own, "due_on": "2031-05-04", "what": "canary: I bring my own"}
    inclusion.plan_job(by=coordinator, job=private, answers=plan)
    yield from (Fact(words, {"coordinator"}) for words in ("canary pudding", plan["what"]))


def plant_house(world):
    """The host's own address."""
    yield Fact("hilda@example.org", {"host"})


PLANTERS = (
    plant_ways_to_reach,
    plant_people_without_accounts,
    plant_words_of_others,
    plant_lists,
    plant_typing,
    plant_backgrounds,
    plant_photos_and_words,
    plant_needs,
    plant_house,
)


@pytest.fixture
def sensitive(world):
    """The full project, made sensitive, with a name that must stay inside."""
    Project.objects.filter(pk=world.project.pk).update(
        internal_name=INTERNAL, public_name=PUBLIC, is_sensitive=True, is_example=False
    )
    world.project.refresh_from_db()
    return world


@pytest.fixture
def facts(sensitive):
    return [fact for plant in PLANTERS for fact in plant(sensitive)]


def test_nothing_planted_is_where_it_must_not_be(sensitive, facts):
    assert len(facts) >= 20
    heard, log_lines, letters = everything_said(sensitive)
    leaks = {}
    for one in heard:
        for fact in [*facts, Fact(INTERNAL, TEAM)]:
            if one.actor not in fact.seen_by and fact.words in one.page + one.headers:
                leaks.setdefault((fact.words, one.actor), one.name)
    assert leaks == {}
    for one in heard:
        for part in (one.titles, one.addresses, one.headers):
            assert INTERNAL.lower() not in part.lower().replace("-", " ").replace("%20", " "), one.name
    written = [*log_lines, *letters]
    hidden = [INTERNAL, *(fact.words for fact in facts if fact.words != PUBLIC)]
    assert [(words, line) for words in hidden for line in written if words in line] == []
    # The canary sings: what was planted can be read where it may be.
    assert any(INTERNAL in one.page for one in heard if one.actor in TEAM)
    assert any(PUBLIC in one.titles for one in heard)


def test_the_inside_name_is_in_no_row_but_the_projects_own(sensitive):
    held = set()
    for model in apps.get_models():
        for values in model._default_manager.values_list():
            if any(INTERNAL in str(value) for value in values):
                held.add(model.__name__)
    assert held == {"Project"}


def test_ways_to_reach_people_stand_nowhere_in_the_open(sensitive, facts):
    sealed = [fact.words for fact in facts if "canary" in fact.words or fact.words.startswith("01856 77")]
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            rows = repr(
                [[bytes(v) if isinstance(v, memoryview) else v for v in row] for row in cursor.fetchall()]
            )
            if table != "ask_draft":
                assert not [words for words in sealed if words in rows and "draft" not in words], table


def test_whose_answer_it_was_cannot_be_told_from_any_page(world):
    """The same answers by two others, swapped: everybody but those two sees the very same pages."""
    first, second = world.people["co_lead"], world.people["removed"]
    group = world.project.stakeholder_groups.order_by("pk").first()
    plan = BarrierPlan.objects.live().filter(barrier__project=world.project).first()
    Judgement.objects.filter(person=first, replaced_at=None).update(replaced_at=world.project.created_at)
    for person, words, impact in ((first, "Swapped one", "always"), (second, "Swapped two", "rarely")):
        listing, _ = Listing.objects.get_or_create(project=world.project, person=person)
        ListedName.objects.create(listing=listing, text=words, name_key=name_key(words))
        Judgement.objects.create(group=group, person=person, impact=impact, say_now="often")
        Viewpoint.objects.create(group=group, person=person, words=words, name_key=name_key(words))
        BarrierAnswer.objects.create(plan=plan, person=person, words=words, works="yes")
    before = pages_for_others(world)
    for model in (Listing, Judgement, Viewpoint, BarrierAnswer):
        swap(model, first, second)
    after = pages_for_others(world)
    assert {key for key in before if before[key] != after[key]} == set()


def swap(model, first, second):
    mine = [row.pk for row in model._default_manager.filter(person=first)]
    theirs = [row.pk for row in model._default_manager.filter(person=second)]
    table = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f'UPDATE "{table}" SET person_id = NULL WHERE person_id IN (%s, %s)', [first.pk, second.pk]
        )
        for pk in mine:
            cursor.execute(f'UPDATE "{table}" SET person_id = %s WHERE id = %s', [second.pk, pk])
        for pk in theirs:
            cursor.execute(f'UPDATE "{table}" SET person_id = %s WHERE id = %s', [first.pk, pk])


# One's own page says who has looked at one's details, and each look adds a line.
CHANGES_BY_LOOKING = {"people:my_details", "people:seen_letter"}


def pages_for_others(world):
    """Every page of those who wrote neither, without what changes at every look."""
    found = {}
    for actor in ("member", "coordinator"):
        client = world.client(actor)
        for name in MATRIX:
            if not is_a_way_to_answer(name) and name not in CHANGES_BY_LOOKING:
                page = client.get(reverse(name, kwargs=world.kwargs(name))).content.decode()
                found[actor, name] = CHANGES_EACH_TIME.sub("", page)
    return found
