"""What is planted in a sensitive project, and who may read it: one planter for each kind of thing people tell."""

import datetime
from dataclasses import dataclass, field

from django.apps import apps
from django.db.models import QuerySet

from intheroom.accounts.models import Account
from intheroom.decisions import services as decisions
from intheroom.decisions.models import Concern
from intheroom.inclusion import services as inclusion
from intheroom.inclusion.models import Arrangement
from intheroom.inclusion.permissions import looker
from intheroom.kit.ask.forms import Said, page_name
from intheroom.kit.ask.models import Answered, Draft
from intheroom.kit.keep.choices import MaySee
from intheroom.media import services as media
from intheroom.organisation.services import answer_monitoring
from intheroom.people.models import Person
from intheroom.people.services import add_person, change_details, save_inclusion
from intheroom.projects.models import QuestionVoice
from intheroom.recruitment import services as recruitment
from intheroom.recruitment.services import coming
from intheroom.recruitment.services.mix import say_for_mix
from intheroom.stakeholders.choices import name_key
from intheroom.stakeholders.models import ListedName, Listing
from intheroom.support import services as support
from intheroom.support.adapter import learners_to_offer
from intheroom.support.queries import topics_of
from intheroom.updates import services as updates
from intheroom.workshops import services as workshops
from intheroom.workshops.models import AgendaItem
from tests.forms.answering import FORMS, address_of, asking_form, filled, sensible
from tests.leaks.looking import TEAM
from tests.pages.matrix import ACTORS, MATRIX

INTERNAL = "Canary Seven Addiction Redesign"
PUBLIC = "Harbour mornings"
# What anybody may read who has its address.
OPEN_TO_ALL = (
    "recruitment:open_call_out",
    "recruitment:reply_to_call_out",
    "recruitment:pass_it_on",
    "recruitment:draw_record",
    "recruitment:draw_record_file",
    "workshops:answer_by_link",
)
LEADS = {"co_lead", "coordinator"}
SEALED = ("canary", "01856 77")


@dataclass
class Fact:
    """Words that were planted, and who may read them anywhere at all."""

    words: str
    seen_by: set = field(default_factory=set)
    # Rooms in which the whole team may read it, because whoever it is about chose that.
    told_in: tuple = ()
    # Pages that anybody may read it on: a call-out goes by the public name.
    open_in: tuple = ()

    @property
    def is_sealed(self):
        """Whatever somebody told that is kept locked; names, lists and own words are not."""
        return self.words.startswith(SEALED)


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
    yield Fact(PUBLIC, TEAM, open_in=OPEN_TO_ALL)


def plant_lists(world):
    """A list handed in by one: too few lists to show a name without showing whose it is."""
    listing = Listing.objects.create(project=world.empty, person=world.people["coordinator"])
    words = "Canary keepers of the light"
    ListedName.objects.create(listing=listing, text=words, name_key=name_key(words))
    yield Fact(words, {"coordinator"})


def plant_typing(world):
    """Words begun in a form in steps and not sent, and words kept while somebody was signed out."""
    client = world.client("member")
    for code, form_class in FORMS.items():
        # A form on one page keeps nothing before it is sent.
        step = MATRIX.get(f"{page_name(form_class)}_step")
        if step is None or step.get[ACTORS.index("member")] != ".":
            continue
        page = client.get(address_of(world, form_class), follow=True)
        here = page.redirect_chain[-1][0]
        form = asking_form(form_class, page.content.decode())
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
    save_inclusion(by=member, person=member, answers={"language": "canary Norn", "see_words": "keyholders"})
    yield Fact("canary Norn", LEADS | {"member"})
    private = world.project.arrangements.get(need__person=coordinator, need__kind="food")
    own = str(world.project.members.get(person=coordinator).pk)
    plan = {"owner": own, "due_on": "2031-05-04", "what": "canary: I bring my own"}
    inclusion.plan_job(by=coordinator, job=private, answers=plan)
    yield from (Fact(words, {"coordinator"}) for words in ("canary pudding", plan["what"]))


def plant_concerns(world):
    """What was told to a listener, and what came of it: for these two alone, whoever leads."""
    told = Concern.objects.get(key=world.gaps["concern_key"])
    listener, asks = told.listener.member.person, world.people["co_lead"]
    says = {"listener": str(told.listener_id), "kind": "comment", "words": "canary: he laughed at me"}
    concern = decisions.raise_concern(by=asks, project=world.project, answers=says)
    decisions.answer_concern(by=listener, told=told, answers={"words": "canary: I asked him to stop"})
    decisions.say_of_concern(by=asks, concern=concern, answers={"words": "canary: he does it still"})
    unnamed = {**says, "words": "canary: nobody knows who I am"}
    decisions.raise_unnamed(project=world.project, answers=unnamed, today=datetime.date(2026, 5, 20))
    yield Fact(says["words"], {"co_lead"})
    yield Fact("canary: I asked him to stop", {"member"})
    yield Fact("canary: he does it still", {"co_lead"})
    yield Fact(unnamed["words"])


def plant_support(world):
    """What would support somebody: for them and the support lead. What they would like to learn is a need."""
    member, coordinator = world.people["member"], world.people["coordinator"]
    place = world.project.members.get(person=member)
    says = {"buddy": "wants_mentor", "words": "canary: never on Mondays", "training_own": "canary knots"}
    support.ask_for_support(by=member, member=place, answers=says)
    yield Fact("canary: never on Mondays", {"member", "co_lead"})
    rang = {"came_of": "left_word", "words": "canary: the phone is broken"}
    support.note_check_in(by=world.people["co_lead"], member=place, answers=rang)
    yield Fact("canary: the phone is broken", {"member", "co_lead"})
    yield Fact("canary knots", LEADS | {"member"})
    looks = looker(coordinator, world.project.roles.get(person=coordinator))
    owner = world.project.members.get(person=coordinator)
    offer = {
        "jobs": learners_to_offer(world.project, looks, topics_of(world.project)),
        "owner": owner,
        "on_day": datetime.date(2031, 5, 4),
    }
    offer |= {"how": "group", "they_agreed": ["yes"], "what": "canary barn"}
    support.offer_training(by=coordinator, project=world.project, answers=offer)
    yield Fact("canary barn", TEAM)


def plant_availability(world):
    """Why somebody can come or not: for those they chose. What they say of their times is on nobody's page."""
    says = {"day1_morning": "no", "reason": "canary: the school bus", "see_reason": "keyholders"}
    member = world.people["member"]
    place = world.project.members.get(person=member)
    workshops.say_when(by=member, member=place, answers=says)
    yield Fact(says["reason"], LEADS | {"member"})


def plant_updates(world):
    """What somebody said to an update: for them and those who lead."""
    update = world.project.updates.get(pk=world.gaps["update_id"])
    says = {"words": "canary: the bus is never on time"}
    updates.reply_to_update(by=world.people["member"], update=update, answers=says)
    yield Fact(says["words"], LEADS | {"member"})


def plant_mix(world):
    """What somebody says for a fair mix: what is ticked may be read by all, and who ticked it by nobody's page."""
    member = world.people["member"]
    answers = {"own": ["canary-north-isles"], "age": "older"}
    say_for_mix(by=member, project=world.project, person=member, answers=answers)
    yield Fact("canary-north-isles", LEADS | {"member"})


def plant_coming(world):
    """Who came forward, and what they said: for those who lead, and nobody else."""
    out = world.project.call_outs.get()
    says = {"name": "Petrel Solan", "phone": "01856 777 321", "question": "canary: will my neighbour know?"}
    row = coming.come_forward(by=None, call_out=out, answers={**says, "together": "canary: with Tystie"})
    coming.note_contact(
        by=world.people["coordinator"], coming=row, answers={"words": "canary: rang from a friend"}
    )
    world.gaps["coming_id"] = row.pk
    said = (says["question"], "canary: with Tystie", "canary: rang from a friend")
    for words in (says["name"], says["phone"], *said):
        yield Fact(words, LEADS)


def plant_search(world):
    """How to reach whoever passes a call-out on: for those who lead."""
    helper = {"name": "Tirrick", "contact": "canary pier 7", "agreed": "yes"}
    row = recruitment.add_connector(by=world.people["member"], project=world.project, answers=helper)
    world.gaps["connector_id"] = row.pk
    yield Fact(helper["contact"], LEADS)
    yield Fact(helper["name"], TEAM)


def plant_venues(world):
    """Where a place is that is told late, and how people join: for those who lead. Words on it: theirs as well."""
    hall = world.project.venues.get(pk=world.gaps["venue_id"])
    there = {"name": hall.name, "where": "canary close 3", "is_told_late": True}
    workshops.check_venue(by=world.people["coordinator"], venue=hall, answers=there)
    online = world.project.venues.get(kind="online")
    joins = {"joining": "canary code 4711", "helper_name": "Tirrick", "helper_phone": "01856 555 987"}
    workshops.check_venue(
        by=world.people["coordinator"], venue=online, answers={"name": online.name, **joins}
    )
    member = world.people["member"]
    place, says = (
        world.project.members.get(person=member),
        {"words": "canary: the stair is dark", "takes": "120"},
    )
    workshops.judge_venue(by=member, venue=hall, member=place, answers=says)
    for words in (there["where"], joins["joining"], joins["helper_phone"]):
        yield Fact(words, LEADS)
    yield Fact(says["words"], LEADS | {"member"})


def plant_first_words(world):
    """What somebody puts in before a round: for them alone, and not even for those who lead."""
    member = world.people["member"]
    item = AgendaItem.objects.get(pk=world.gaps["round_id"])
    says = {"words": "canary: I was afraid to say it"}
    place = world.project.members.get(person=member)
    workshops.put_in_first(by=member, item=item, member=place, answers=says)
    yield Fact(says["words"], {"member"})


def plant_house(world):
    """The host's own address."""
    yield Fact("hilda@example.org", {"host"})


# Whoever looks at somebody's details is named to them. Listeners said yes to being named; who tells one chooses
# whom; and two who go together, one of them as a buddy, both said yes.
LOOKED = ("people:my_details", "people:seen_letter")
NAMED_IN = {
    "Magnus": ("decisions", "support"),
    **dict.fromkeys(("Dr Rendall", "Isa", "Morag"), ("decisions",)),
}


def plant_names(world):
    """Names of everybody in the team, none of whom chose to be named: on the roster, and beside what they said."""
    world.project.members.update(shows_name=False)
    for place in world.project.members.select_related("person"):
        words = f"Petrel {place.person.name}"
        Person.objects.filter(pk=place.person_id).update(name=words)
        Account.objects.filter(person=place.person_id).update(name=words)
        own = {actor for actor, person in world.people.items() if person.pk == place.person_id}
        # The host knows who has an account, and hands out links: not who is in the project.
        yield Fact(words, LEADS | own | {"host"}, (*LOOKED, *NAMED_IN.get(place.person.name, ())))
    for model in apps.get_models():
        if issubclass(model, Answered):
            # Past the model's own refusal: rows like these are never changed by the planner.
            QuerySet(model).exclude(spoke_for="").update(spoke_for="Petrel who was asked")
    QuerySet(QuestionVoice).exclude(name="").update(name="Petrel who spoke")
    yield Fact("Petrel who was asked", LEADS)
    yield Fact("Petrel who spoke", LEADS)


PLANTERS = (
    plant_ways_to_reach,
    plant_people_without_accounts,
    plant_words_of_others,
    plant_lists,
    plant_typing,
    plant_backgrounds,
    plant_photos_and_words,
    plant_needs,
    plant_concerns,
    plant_support,
    plant_availability,
    plant_updates,
    plant_mix,
    plant_coming,
    plant_search,
    plant_venues,
    plant_first_words,
    plant_house,
    # The last: what the others do is done by people under their names of before.
    plant_names,
)
