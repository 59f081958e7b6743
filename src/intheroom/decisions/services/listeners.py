"""Name the people to tell when something is wrong, and end it again. The team chooses them, and they say yes."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.decisions.models import Listener
from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.sealing import seal
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.models import TeamMember


@transaction.atomic
def name_listener(
    *, by: Person, project: Project, answers: dict[str, Any], said: Said | None = None
) -> Listener:
    """Write down that the team chose a member to listen, and that this member said yes."""
    member: TeamMember | None = answers.get("member")
    if member is None or member.project_id != project.pk or not member.counts:
        raise Refused(gettext("Nobody was chosen."), how=gettext("Choose a member who is in the team now."))
    if answers.get("team_said") != "yes":
        raise Refused(
            gettext("The team has to choose them together."),
            how=gettext("Talk about it the next time you meet."),
        )
    if answers.get("has_agreed") != "yes":
        raise Refused(
            gettext("They have to say yes first."), how=gettext("Ask them, then write it down here.")
        )
    if member.listens.filter(ended_at__isnull=True).exists():
        raise Refused(
            gettext("{member} listens already.").format(member=member),
            how=gettext("Choose somebody else, or leave it as it is."),
        )
    listener = Listener.objects.create(
        project=project, member=member, named_by=by, **(said or Said()).columns()
    )
    # The key is made now: made with the first words told without a name, it would say when they came.
    seal(listener.subject, "", place=f"decisions.listener:{listener.pk}:key")
    _log("name_listener", listener, by)
    return listener


@transaction.atomic
def end_listener(*, by: Person, listener: Listener) -> None:
    """Nothing more is told to them from now on. What they were told stays with them. A second press changes nothing."""
    if listener.ended_at is None:
        listener.ended_at = timezone.now()
        listener.save()
        _log("end_listener", listener, by)


def _log(verb: str, listener: Listener, by: Person) -> None:
    about = f"decisions.listener:{listener.pk}"
    record(verb, by=by, about=about, chain=listener.project.ref, member=listener.member_id)
