"""What the planner says about support, and what it will not do."""

from collections.abc import Collection

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.inclusion.advice import SIDES_TOLD
from intheroom.kit.advise.rules import Advice, Refused, advice, hard_stop
from intheroom.library.sources import OWN_RULE, SCOTTISH_GUIDE_2024
from intheroom.team.models import TeamMember

UNCERTAIN = _("Professionals, and those who run meetings, are often unsure of this way of working too.")


def _left_out(in_team: Collection[str], reached: Collection[str]) -> str:
    """The side that was passed over, where the other was not."""
    missing = [SIDES_TOLD[side] for side in SIDES_TOLD if side in in_team and side not in reached]
    return str(missing[0]) if reached and missing else ""


@advice("support.ask_both_sides", about="support", source=SCOTTISH_GUIDE_2024)
def ask_both_sides(*, in_team: Collection[str], heard: Collection[str], **_: object) -> Advice | None:
    """Both sides are asked what would support them, those who run meetings too."""
    left_out = _left_out(in_team, heard)
    if not left_out:
        return None
    return Advice(
        gettext("Nobody has heard yet what would support the {left_out}.").format(left_out=left_out),
        why=UNCERTAIN,
        do=gettext("Ask the {left_out} too, with the same form. Or say why not.").format(left_out=left_out),
    )


@advice("support.offer_to_both_sides", about="support", source=SCOTTISH_GUIDE_2024)
def offer_to_both_sides(*, in_team: Collection[str], offered: Collection[str], **_: object) -> Advice | None:
    """Training is offered to both sides."""
    left_out = _left_out(in_team, offered)
    if not left_out:
        return None
    return Advice(
        gettext("Training is on offer, but none of it to the {left_out}.").format(left_out=left_out),
        why=gettext(
            "Where one side is trained and the other is not, it looks as if only “they” have to learn."
        ),
        do=gettext("Ask the {left_out} what they would like to learn. Or say why not.").format(
            left_out=left_out
        ),
    )


@advice("support.someone_looks_after_it", about="support", source=OWN_RULE)
def someone_looks_after_it(*, has_lead: bool, **_: object) -> Advice | None:
    """One member, named by the team, looks after buddies and mentors."""
    if has_lead:
        return None
    return Advice(
        gettext("Nobody looks after buddies and mentors yet."),
        why=gettext(
            "People who would like a buddy tell only this person. Until there is one, nobody reads it."
        ),
        do=gettext("Agree in the team who it is, and ask them. It need not be someone who leads."),
    )


@advice("support.look_again", about="support", source=SCOTTISH_GUIDE_2024)
def look_again(*, due: int, **_: object) -> Advice | None:
    """What people would like is asked again at each stage, and after half a year."""
    if not due:
        return None
    return Advice(
        gettext("It is time to ask some people again what would support them."),
        why=gettext("A new stage asks for new skills, and life changes."),
        do=gettext("Ask them, the way they like best. The list is below."),
    )


@hard_stop("support.lead_by_team", source=OWN_RULE)
def lead_named_by_team(*, team_agreed: bool) -> None:
    """Whoever looks after pairs sees them all, so the team names that person."""
    if not team_agreed:
        raise Refused(
            gettext("Only the team can say who looks after support."),
            how=gettext("Ask the team, in a meeting or one by one. Then come back and write it down."),
        )


@hard_stop("support.own_word", source=OWN_RULE)
def own_word(member: TeamMember | None) -> TeamMember:
    """Only the two themselves say yes or no to being paired, by any way in."""
    if member is None:
        raise Refused(
            gettext("Only they can say yes or no to this."),
            how=gettext(
                "Ask them. If you are one of the two, read it back to them before you write it down."
            ),
        )
    return member


@hard_stop("support.as_they_like", source=SCOTTISH_GUIDE_2024)
def as_they_like(*, others: Collection[str], how: str, they_agreed: bool) -> None:
    """Training is given one to one or in a group, as each person likes, unless they say it is fine this time."""
    if others and not they_agreed:
        raise Refused(
            gettext("Not everyone likes to learn this way: {join}.").format(join=", ".join(sorted(others))),
            how=gettext("Offer it to them the other way. Or ask them, and tick that they said it is fine."),
        )
