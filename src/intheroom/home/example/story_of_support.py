"""What support people in the example would like, a training on offer, and who is paired with whom."""

from datetime import timedelta

from django.utils import timezone

from intheroom.inclusion.permissions import looker
from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Way
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.support import services as support
from intheroom.support.adapter import learners_to_offer
from intheroom.support.choices import BuddyWish, How, PairKind
from intheroom.support.queries import topics_of
from intheroom.team.choices import TeamSaid

# The team named her, and she said yes. She does not lead.
LOOKS_AFTER = "Jessie"
TOPIC = "How the ferry is paid for"
# Written down by phone, in the words of the form.
WISHES = {
    "Isa": {"buddy": BuddyWish.WANTS_BUDDY, "words": "Someone to sit with on the boat."},
    "Morag": {"buddy": BuddyWish.WOULD_BE, "training": ["facilitation"], "support_how": "group"},
    "Dr Rendall": {"training": ["co_production", "facilitation"], "support_how": "either"},
    "Tam": {"training_own": TOPIC},
}
TRAINING = {"how": How.GROUP, "what": "At the kirk hall. Inga from the mediation service leads it."}
TRAINING_IN = timedelta(days=12)
# Who is asked, and who said yes. Whoever plays the example is asked too; the first pair they cannot see.
PAIRS = (
    ("Morag", "Isa", PairKind.BUDDIES, ("Morag", "Isa")),
    ("", "Tam", PairKind.BUDDIES, ("Tam",)),
)


def support_each_other(project: Project, by: Person, people: dict[str, Person]) -> None:
    """Played through the services of the room, like everything in the example."""
    people = {**people, "": by}
    places = {name: project.members.get(person=person) for name, person in people.items()}
    named = {"member": places[LOOKS_AFTER], "team_said": TeamSaid.YES, "has_agreed": "yes"}
    support.name_support_lead(project=project, by=by, answers=named)
    support.add_topic(by=by, project=project, words=TOPIC)
    for name, wish in WISHES.items():
        said = Said(Way.PHONE, by.account, name, str(people[name].pk), read_back=True)
        support.ask_for_support(by=by, member=places[name], answers=wish, said=said)
    found = learners_to_offer(project, looker(by, project.roles.get(person=by)), topics_of(project))
    offer = {"jobs": [one for one in found if one.job.need.kind == "facilitation"], "owner": places[""]}
    offer["on_day"] = timezone.localdate() + TRAINING_IN
    support.offer_training(by=by, project=project, answers={**TRAINING, **offer})
    for one, other, kind, yeses in PAIRS:
        asked = {"one": places[one], "other": places[other], "kind": kind}
        pair = support.propose_pair(by=people[LOOKS_AFTER], project=project, answers=asked)
        for name in yeses:
            support.say_about_pair(by=people[name], pair=pair, answers={"answer": "yes"})
