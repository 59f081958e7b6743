"""Name the few who hold the keys, and end it again. The team agrees; nobody gives themselves a key."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.advice import keyholders_named_by_team
from intheroom.team.choices import TeamSaid
from intheroom.team.models import Keyholder


@transaction.atomic
def name_keyholder(
    *, project: Project, by: Person, answers: dict[str, Any], said: Said | None = None
) -> Keyholder:
    """Write down that the team named a member to hold a key."""
    member = answers.get("member")
    if member is None or member.project_id != project.pk or not member.counts:
        raise Refused(gettext("Nobody was chosen."), how=gettext("Choose a member who is in the team now."))
    keyholders_named_by_team(team_agreed=answers.get("team_said") == TeamSaid.YES)
    if member.keys.filter(ended_at__isnull=True).exists():
        raise Refused(
            gettext("{member} holds a key already.").format(member=member),
            how=gettext("Choose somebody else, or leave it as it is."),
        )
    key = Keyholder.objects.create(
        project=project,
        member=member,
        what_for=(answers.get("what_for") or "").strip(),
        team_said=TeamSaid.YES,
        named_by=by,
        **(said.columns() if said else {}),
    )
    _log("name_keyholder", key, by)
    return key


@transaction.atomic
def end_keyholder(*, key: Keyholder, by: Person) -> None:
    """From now on this member opens nothing that was told to keyholders. A second press changes nothing."""
    if key.ended_at is None:
        key.ended_at = timezone.now()
        key.save(update_fields=["ended_at"])
        _log("end_keyholder", key, by)


def _log(verb: str, key: Keyholder, by: Person) -> None:
    about, chain = f"team.keyholder:{key.pk}", key.project.ref
    record(verb, by=by, about=about, chain=chain, member=key.member_id)
