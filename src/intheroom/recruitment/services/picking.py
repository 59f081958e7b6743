"""Choosing somebody by hand: possible, and always in the open."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.kit.tell.notices import refuse_inside_names
from intheroom.people.choices import Side
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.recruitment.advice.choosing import LIVED, PROFESSIONAL, picked_in_the_open
from intheroom.recruitment.models import HandPick
from intheroom.recruitment.queries.draws import open_draw
from intheroom.recruitment.queries.mix import waiting_for_a_place


@transaction.atomic
def pick_by_hand(
    *, by: Person, project: Project, answers: dict[str, Any], said: Said | None = None
) -> HandPick:
    """Who, why, and who of each side agreed. They are welcomed like anybody else after it."""
    coming, why = answers.get("coming"), (answers.get("why") or "").strip()
    lived, professional = answers.get("agreed_lived"), answers.get("agreed_professional")
    if coming is None or not why:
        raise Refused(
            gettext("It must be said who it is, and why."), how=gettext("Choose them, and write one line.")
        )
    if not waiting_for_a_place(project).filter(pk=coming.pk).exists():
        raise Refused(gettext("They do not wait for a place."), how=gettext("Look at who came forward."))
    if open_draw(project) is not None:
        raise Refused(
            gettext("A draw is published, and everybody who waits is in it."),
            how=gettext("Hold the draw first, or call it off."),
        )
    one_of_each = [(lived, LIVED), (professional, PROFESSIONAL)]
    agreed = [one for one, sides in one_of_each if one is not None and one.counts and one.side in sides]
    picked_in_the_open(
        sides=[one.side for one in agreed if one.side in Side.values],
        is_two=len({one.pk for one in agreed}) == len(one_of_each),
    )
    if lived is None or professional is None:
        raise Refused(gettext("Two people must agree."), how=gettext("Choose who they are."))
    refuse_inside_names(project, why)
    pick = HandPick.objects.create(
        project=project,
        coming=coming,
        why=why,
        agreed_lived=lived,
        agreed_professional=professional,
        team_said=answers.get("team_said") or "",
        by=by,
        **(said.columns() if said else {}),
    )
    record("pick_by_hand", by=by, about=f"recruitment.handpick:{pick.pk}", chain=project.ref)
    return pick
