"""What people said of themselves for a fair mix: whose answer there is, never what is in it."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet

from intheroom.kit.keep.prepared import Prepared
from intheroom.people.models import Person
from intheroom.people.queries.links import live_links, token_of
from intheroom.projects.models import Project
from intheroom.recruitment.choices import STILL_COMING, ComingState, Outcome
from intheroom.recruitment.models import ComingForward, DrawPlace, HandPick, MixAnswer

_answers: Prepared[MixAnswer] = Prepared(
    lambda project: MixAnswer.objects.filter(project=project).select_related("person"), project=-1
)


def mix_answers(project: Project) -> list[MixAnswer]:
    """Everybody's answer, sealed."""
    return [row for row in _answers.rows(project=project.pk) if row.words_sealed]


def mix_answer_of(project: Project, person: Person) -> MixAnswer | None:
    """One person's own."""
    return MixAnswer.objects.filter(project=project, person=person).select_related("person").first()


def still_coming(project: Project) -> QuerySet[ComingForward]:
    """Whoever came forward and has no answer yet."""
    rows = project.coming_forward.filter(state__in=STILL_COMING, person__erased_at=None)
    return rows.select_related("person").order_by("pk")


def came_by(person: Person, ref: str) -> ComingForward | None:
    """This person's coming forward to a project, while nothing is settled; for a link of their own."""
    rows = ComingForward.objects.filter(project__ref=ref, person=person, state__in=STILL_COMING)
    return rows.select_related("person", "project").first()


@dataclass(frozen=True, slots=True)
class ToAsk:
    """Somebody who came forward and said nothing for the mix yet; ``token`` opens their own form, while it works."""

    person: Person
    token: str


def not_asked_yet(project: Project) -> list[ToAsk]:
    """Those to ask, by any way in. Whether they answered is no secret of theirs for who holds a key."""
    said = {row.person_id for row in mix_answers(project)}
    people = [row.person for row in still_coming(project) if row.person_id not in said]
    tokens = {link.person_id: token_of(link) for link in live_links().filter(person__in=people)}
    return [ToAsk(person, tokens.get(person.pk, "")) for person in people]


def waiting_for_a_place(project: Project) -> QuerySet[ComingForward]:
    """Those of them who would like a place, and have none yet: whom a draw is among."""
    drawn = DrawPlace.objects.filter(coming=OuterRef("pk"), outcome=Outcome.PLACE)
    picked = HandPick.objects.filter(coming=OuterRef("pk"))
    return still_coming(project).exclude(state=ComingState.ASKING).filter(~Exists(drawn), ~Exists(picked))
