"""What the planner says about needs, and the few things it will not do."""

from collections.abc import Collection, Sequence

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.inclusion.choices import Which
from intheroom.kit.advise.rules import Advice, Refused, advice, hard_stop
from intheroom.library.sources import IRISS_2017, IRISS_WHO_2017, OWN_RULE, SCOTTISH_GUIDE_2024

SIDES_TOLD = {"lived": _("people with lived experience"), "professional": _("professionals")}


@advice("inclusion.ask_both_sides", about="asking", source=IRISS_WHO_2017)
def ask_both_sides(*, in_team: Collection[str], asked: Collection[str], **_: object) -> Advice | None:
    """Everyone is asked what they need, professionals as well as people with lived experience."""
    left_out = [SIDES_TOLD[side] for side in SIDES_TOLD if side in in_team and side not in asked]
    if not asked or not left_out:
        return None
    return Advice(
        gettext("Nobody has asked the {left_out} yet what they need.").format(left_out=left_out[0]),
        why=gettext(
            "Where only one side is asked, it looks as if only “they” need things. Everyone needs something."
        ),
        do=gettext("Ask the {left_out} too, with the same form. Or say why not.").format(
            left_out=left_out[0]
        ),
    )


@advice("inclusion.need_is_a_job", about="needs", source=IRISS_2017)
def need_is_a_job(*, waiting: int, **_: object) -> Advice | None:
    """Each need has someone who sees to it, and a day."""
    if not waiting:
        return None
    return Advice(
        gettext("Some needs wait for someone to take them on."),
        why=gettext("When people say what they need and nothing happens, they stop saying it."),
        do=gettext("For each one, agree who sees to it and by when."),
    )


@advice("inclusion.ask_whether_it_works", about="needs", source=SCOTTISH_GUIDE_2024)
def ask_whether_it_works(*, not_asked: int, **_: object) -> Advice | None:
    """The person says whether what was done works for them."""
    if not not_asked:
        return None
    return Advice(
        gettext("Something is done, and nobody has heard yet whether it works."),
        why=gettext("Only the person can tell. A ramp can be there and still be too steep."),
        do=gettext("Ask them, the way they like best. “Not yet” is a good answer too."),
    )


@advice("inclusion.more_than_a_page", about="needs", source=IRISS_WHO_2017)
def more_than_a_page(*, only_read: int = 0, **_: object) -> Advice | None:
    """Another language is in talks, forms, meetings and money too, and not only in what is read."""
    if not only_read:
        return None
    return Advice(
        gettext("For somebody’s own language, nobody sees yet to more than what is read."),
        why=gettext(
            "A page or a leaflet in their language invites people in. Then they ask, meet, agree and get paid."
        ),
        do=gettext("Go through the list under “In another language”. Agree who sees to each line."),
    )


@advice("inclusion.least_heard_first", about="needs that pull apart", source=IRISS_WHO_2017)
def least_heard_first(*, pairs: Sequence[tuple[str, str]], **_: object) -> Advice | None:
    """Where two needs pull apart, the need of whoever is heard least elsewhere comes first."""
    passed_over = [
        led
        for led, heard_least in pairs
        if led != Which.BOTH and heard_least in {Which.FIRST, Which.SECOND} and led != heard_least
    ]
    if not passed_over:
        return None
    return Advice(
        gettext("A need led over the need of someone who is heard less."),
        why=gettext(
            "People who are told that they matter less give way first. Here it is the other way round."
        ),
        do=gettext("Look at it again together, or say why it went this way."),
    )


@hard_stop("inclusion.own_word", source=OWN_RULE)
def own_word(*, is_theirs: bool) -> None:
    """Only the person who needs something says whether it works, by any way in."""
    if not is_theirs:
        raise Refused(
            gettext("Only the person who needs it can say whether it works."),
            how=gettext(
                "Ask them. If you have this job yourself, read it back to them before you write it down."
            ),
        )


@hard_stop("inclusion.kept_private", source=OWN_RULE)
def kept_private(*, is_private: bool, is_own: bool, owner_is_own: bool) -> None:
    """A need that someone keeps to themselves is given to nobody else."""
    if is_private and not (is_own and owner_is_own):
        raise Refused(
            gettext("Only you can see this need, so nobody else can take it on."),
            how=gettext("See to it yourself, or change who may see it in your form."),
        )
