"""Name the one who looks after buddies and mentors, and end it again. The team agrees, and so do they."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.support.advice import lead_named_by_team
from intheroom.support.models import SupportLead
from intheroom.team.choices import TeamSaid


@transaction.atomic
def name_support_lead(
    *, project: Project, by: Person, answers: dict[str, Any], said: Said | None = None
) -> SupportLead:
    """Write down that the team named a member, who said yes. Whoever had it before has it no more."""
    member = answers.get("member")
    if member is None or member.project_id != project.pk or not member.counts:
        raise Refused(gettext("Nobody was chosen."), how=gettext("Choose a member who is in the team now."))
    lead_named_by_team(team_agreed=answers.get("team_said") == TeamSaid.YES)
    if answers.get("has_agreed") != "yes":
        raise Refused(
            gettext("They have not said yes to it yet."), how=gettext("Ask them first. It is fine to say no.")
        )
    for before in project.support_leads.filter(ended_at=None):
        end_support_lead(lead=before, by=by)
    lead = SupportLead.objects.create(
        project=project, member=member, named_by=by, **(said or Said()).columns()
    )
    _log("name_support_lead", lead, by)
    return lead


@transaction.atomic
def end_support_lead(*, lead: SupportLead, by: Person) -> None:
    """From now on they open no pair but their own. A second press changes nothing."""
    if lead.ended_at is None:
        lead.ended_at = timezone.now()
        lead.save(update_fields=["ended_at"])
        _log("end_support_lead", lead, by)


def _log(verb: str, lead: SupportLead, by: Person) -> None:
    about, chain = f"support.supportlead:{lead.pk}", lead.project.ref
    record(verb, by=by, about=about, chain=chain, member=lead.member_id)
