"""Writing down who set the limits, what can change, and what people put forward."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.people.models import Person
from intheroom.projects.choices import Fixity
from intheroom.projects.models import (
    AgendaItem,
    FixedOrOpenChange,
    FixedOrOpenItem,
    LimitSetter,
    Project,
)
from intheroom.projects.services.answers import Answers, columns, note, picked, written_anew


@transaction.atomic
def add_limit_setter(
    *, by: Person, project: Project, answers: Answers, said: Said | None = None
) -> LimitSetter:
    """Write down who set a limit, which side they are on, and when."""
    setter = LimitSetter.objects.create(
        project=project,
        by=by,
        **picked(answers, "side", "limit", "set_on"),
        name=(answers.get("name") or "").strip() or "Someone",
        **columns(said),
    )
    about = f"projects.limitsetter:{setter.pk}"
    note("add_limit_setter", by=by, project=project, about=about, said=said, side=setter.side)
    return setter


@transaction.atomic
def propose_item(*, by: Person, project: Project, answers: Answers, said: Said | None = None) -> AgendaItem:
    """Put forward a hope or a subject. Anyone in the team may, by any way in."""
    if not (answers.get("text") or "").strip():
        raise Refused(gettext("Nothing was written yet."), how=gettext("A few words are enough."))
    item = AgendaItem.objects.create(
        project=project, by=by, **picked(answers, "kind", "text", "side"), **columns(said)
    )
    about = f"projects.agendaitem:{item.pk}"
    note("propose_item", by=by, project=project, about=about, said=said, kind=item.kind)
    return item


@transaction.atomic
def add_fixed_or_open(
    *, by: Person, project: Project, answers: Answers, said: Said | None = None
) -> FixedOrOpenItem:
    """Add one thing that cannot change, or that can."""
    if not (answers.get("text") or "").strip():
        raise Refused(gettext("Nothing was written yet."), how=gettext("A few words are enough."))
    item = FixedOrOpenItem.objects.create(
        project=project,
        by=by,
        fixity=answers.get("fixity") or Fixity.OPEN,
        **picked(answers, "text", "why"),
        **columns(said),
    )
    about = f"projects.fixedoropenitem:{item.pk}"
    note("add_fixed_or_open", by=by, project=project, about=about, said=said, fixity=item.fixity)
    return item


@transaction.atomic
def change_fixed_or_open(
    *, by: Person, project: Project, item: FixedOrOpenItem, answers: Answers, said: Said | None = None
) -> FixedOrOpenItem:
    """Change an item. What it said before stays on the page."""
    _keep_as_it_was(item, by=by, reason=answers.get("reason") or "", said=said)
    item.fixity = answers.get("fixity") or item.fixity
    item.text = (answers.get("text") or "").strip() or item.text
    item.why = answers.get("why") or ""
    written_anew(item, said)
    item.save()
    about = f"projects.fixedoropenitem:{item.pk}"
    note("change_fixed_or_open", by=by, project=project, about=about, said=said, fixity=item.fixity)
    return item


@transaction.atomic
def strike_fixed_or_open(
    *, by: Person, project: Project, item: FixedOrOpenItem, why: str, said: Said | None = None
) -> FixedOrOpenItem:
    """Strike an item through. It stays readable, with the reason."""
    why = why.strip()
    if not why:
        raise Refused(gettext("Please say why it no longer holds."), how=gettext("One line is enough."))
    _keep_as_it_was(item, by=by, reason=why, said=said)
    item.struck_at, item.struck_why = timezone.now(), why
    item.save()
    about = f"projects.fixedoropenitem:{item.pk}"
    note("strike_fixed_or_open", by=by, project=project, about=about, said=said)
    return item


def _keep_as_it_was(item: FixedOrOpenItem, *, by: Person, reason: str, said: Said | None) -> None:
    FixedOrOpenChange.objects.create(
        item=item,
        was_fixity=item.fixity,
        was_text=item.text,
        was_why=item.why,
        reason=reason,
        by=by,
        **columns(said),
    )
