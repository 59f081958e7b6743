"""Thank somebody, and say how one likes to be named."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.services.members import whose_answer
from intheroom.updates.choices import CreditAs
from intheroom.updates.models import Credit, Thanks
from intheroom.updates.queries import credit_of


@transaction.atomic
def say_thanks(*, by: Person, project: Project, answers: dict[str, Any], said: Said | None = None) -> Thanks:
    """Thank a member for something. Nobody thanks themselves."""
    member, words = answers.get("member"), " ".join((answers.get("words") or "").split())
    if member is None or not words:
        raise Refused(
            gettext("It is not clear yet who is thanked for what."),
            how=gettext("Choose who it is, and say what they did."),
        )
    thanker = whose_answer(project=project, by=by, said=said).person
    if member.person_id == thanker.pk:
        raise Refused(
            gettext("These two are the same person."), how=gettext("Choose somebody else to thank.")
        )
    thanks = Thanks.objects.create(
        project=project, member=member, words=words, by=thanker, **(said or Said()).columns()
    )
    record("say_thanks", by=by, about=f"updates.thanks:{thanks.pk}", chain=project.ref)
    return thanks


@transaction.atomic
def say_credit(*, by: Person, project: Project, answers: dict[str, Any], said: Said | None = None) -> Credit:
    """How a member likes to be named: their own word, by any way in. The newest counts."""
    if answers.get("named_as") not in CreditAs.values:
        raise Refused(gettext("Nothing was said yet."), how=gettext("Choose how you would like to be named."))
    other = (answers.get("other_name") or "").strip()
    if answers["named_as"] == CreditAs.OTHER and not other:
        raise Refused(
            gettext("The other name is missing."), how=gettext("Write it, or choose another answer.")
        )
    member = whose_answer(project=project, by=by, said=said)
    credit = credit_of(member) or Credit(member=member)
    credit.named_as = answers["named_as"]
    credit.other_name = other if credit.named_as == CreditAs.OTHER else ""
    for column, value in (said or Said()).columns().items():
        setattr(credit, column, value)
    credit.save()
    record("say_credit", by=by, about=f"updates.credit:{credit.pk}", chain=project.ref, how=credit.named_as)
    return credit
