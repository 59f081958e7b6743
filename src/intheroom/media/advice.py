"""What the planner says about photos, words and recordings, and the one thing it will not do with them."""

import re
from collections.abc import Collection

from django.utils.translation import gettext

from intheroom.kit.advise.rules import Advice, Refused, advice, hard_stop
from intheroom.kit.words import listed
from intheroom.library.sources import ALLIANCE_2018, IRISS_2017, OWN_RULE, RIP_2022
from intheroom.media.choices import WITH_FILE, Kind, WhoIn

JOBS = (
    r"nurse|doctor|gp|consultant|surgeon|social worker|teacher|head ?teacher|minister|priest|imam|police(?:man|woman)?"
    r"|sergeant|councillor|manager|director|ferry(?:man|woman)|skipper|postie|shopkeeper|driver|midwife|carer|vet|farmer"
    r"|chair(?:man|woman|person)?|secretary|treasurer|pharmacist|dentist|lawyer|sheriff"
)
A_JOB = re.compile(rf"\b(?:{JOBS})\b", re.IGNORECASE)
A_PLACE = re.compile(r"\b(?:in|at|on|from|near|to)\s+(?:the\s+)?[A-Z][\w’'-]+")
A_FEW = re.compile(
    r"\b(?:the only|only one|one of (?:the )?(?:two|three|four|few)|both of us|(?:us|the) (?:two|three)"
    r"|my (?:son|daughter|mother|father|brother|sister|husband|wife|partner)|\d{1,3}[- ]years?[- ]old|aged \d{1,3})\b",
    re.IGNORECASE,
)


def signs_in(words: str, names: Collection[str] = ()) -> list[str]:
    """What in these words could show who said them."""
    found = {
        gettext("a job"): A_JOB.search(words),
        gettext("a place"): A_PLACE.search(words),
        gettext("a small group or a family"): A_FEW.search(words),
    }
    named = any(name and re.search(rf"\b{re.escape(name)}\b", words, re.IGNORECASE) for name in names)
    return [sign for sign, match in found.items() if match] + ([gettext("a name")] if named else [])


@advice("media.points_at_someone", about="media", source=RIP_2022)
def points_at_someone(*, words: str, names: Collection[str], **_: object) -> Advice | None:
    """Words that hold a job, a place or a small group together can show who said them, without a name."""
    signs = signs_in(words, names)
    if len(signs) < 2 and gettext("a name") not in signs:
        return None
    return Advice(
        gettext("These words may show who said them. They hold {join}.").format(join=listed(signs)),
        why=gettext("Where few people fit, a job and a place are as good as a name. Neighbours will know."),
        do=gettext(
            "Ask the person whether that is all right. Or take out the job, the place or the name with them."
        ),
    )


@advice("media.text_alternative", about="media", source=OWN_RULE)
def text_alternative(*, kind: str, alt: str, is_open: bool, **_: object) -> Advice | None:
    """A picture or a recording says in words what can be seen or heard in it."""
    if alt or not is_open or kind not in {*WITH_FILE, Kind.VIDEO}:
        return None
    return Advice(
        gettext("Nobody has written yet what can be seen or heard in it."),
        why=gettext("People who cannot see or hear it are left out, and so are those who read it on paper."),
        do=gettext("Add one or two sentences. Say what matters in it. Leave names out."),
    )


@advice("media.who_is_in_it", about="media", source=IRISS_2017)
def who_is_in_it(*, kind: str, who_in: str, named: int, **_: object) -> Advice | None:
    """For each thing we know who can be recognised in it, so that each of them can be asked."""
    if kind in {Kind.QUOTE, Kind.DETAIL}:
        is_known = named > 0
    else:
        is_known = (who_in == WhoIn.NAMED and named > 0) or (kind == Kind.PHOTO and who_in == WhoIn.NOBODY)
    if is_known:
        return None
    return Advice(
        gettext("We do not know yet who is in it."),
        why=gettext(
            "Each person who can be recognised decides for themselves. A nickname is enough to ask them."
        ),
        do=gettext(
            "Say who is in it. If someone cannot be asked, cut them out of the picture or use another."
        ),
    )


@hard_stop("media.everyone_said_yes", source=ALLIANCE_2018)
def everyone_said_yes(*, is_closed: bool, has_unknown: bool, not_agreed: Collection[str], use: str) -> None:
    """Nothing is used until everyone who can be recognised in it said yes to just that use."""
    if is_closed:
        raise Refused(
            gettext("Someone in it said no, or took back their yes. It stays closed."),
            how=gettext("Use something else. They can say yes again themselves, at any time."),
        )
    if has_unknown:
        raise Refused(
            gettext("We do not know everyone who is in it."),
            how=gettext(
                "Say who is in it, and ask each of them. Someone who has no account needs only a nickname."
            ),
        )
    if not_agreed:
        raise Refused(
            gettext("There is no yes to this ({use}) from: {join}.").format(
                use=use, join=", ".join(not_agreed)
            ),
            how=gettext(
                "Ask them: on the web, on paper, by phone or through someone they trust. Or use something else."
            ),
        )
