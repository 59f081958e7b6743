"""What each member is told of a session: the invitation, that it changed or is off, what to read, the reminder."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.refusal import Refused
from intheroom.kit.tell.notices import Easy, Link, Notice, Part, declare, typed
from intheroom.kit.ui.phones import in_order
from intheroom.kit.words import Words
from intheroom.workshops.choices import FROM_AFAR, WayIn
from intheroom.workshops.models import Coming, Session

# How somebody takes part, as it is said to them.
YOU_TAKE_PART: dict[str, Words] = {
    WayIn.ROOM: _("We expect you in person."),
    WayIn.ONLINE: _("We expect you online."),
    WayIn.PHONE: _("We expect you on the phone."),
    WayIn.WRITING: _("You take part in writing. It counts the same."),
}
CAMERA = _("Your camera can stay off. Nobody will ask why.")
PRACTICE = _("Would you like to try it before, with somebody? Ring us.")
ANY_WAY = _("Another way suits you better, or you are not sure? Tell us. You can change it at any time.")
NO_IS_FINE = _("You cannot come? That is fine. We do not ask why. You can read notes, ring, or write to us.")
PAID_ALL_THE_SAME = _("You get your thank-you all the same.")
PLACE_COMES_LATER = _("We tell you the place two days before.")


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where it is and how to join, opened for one person who is expected there."""

    name: str = ""
    where: str = ""
    getting_there: str = ""
    is_told_later: bool = False
    joining: str = ""
    helper: str = ""
    helper_phone: str = ""


def when_told(session: Session) -> tuple[Part, ...]:
    """The day of the week, the day, from when to when, and by which clock."""
    if session.starts_at is None or session.ends_at is None:
        raise Refused(
            gettext("This session has no day yet."), how=gettext("Choose a day and a time. Then tell people.")
        )
    zone = timezone.get_default_timezone()
    starts, ends = (at.astimezone(zone) for at in (session.starts_at, session.ends_at))
    words = gettext("{day}, {begins} to {ends} ({clock})").format(
        day=date_format(starts, "l j E Y"),
        begins=f"{starts:%H:%M}",
        ends=f"{ends:%H:%M}",
        clock=f"{starts:%Z}",
    )
    return (Part(words, picture="calendar"),)


def other_times_told(others: Sequence[Session]) -> tuple[Part, ...]:
    """When it is held as well: one time is enough, and each chooses which."""
    if not others:
        return ()
    lines = tuple(time_told(session) for session in others)
    return (
        Part(
            gettext("There is more than one time. Come to the one that suits you. One is enough."),
            picture="choose",
        ),
        Part(lines, picture="calendar"),
    )


def time_told(session: Session) -> str:
    """One time, and how people meet then, on one line."""
    when = when_told(session)[0].lines[0]
    return gettext("{when}. {how}.").format(when=when, how=session.get_mode_display())


def where_told(way: str, there: Whereabouts) -> tuple[Part, ...]:
    """Where to go, or how to join and whom to ring about it. From afar nothing goes out without that number."""
    if way in FROM_AFAR:
        return _from_afar(way, there)
    if way == WayIn.WRITING:
        return (
            Part(
                gettext("Send it to us by post or e-mail, or read it out to us on the phone."),
                picture="letter",
            ),
        )
    if there.is_told_later:
        return (Part(str(PLACE_COMES_LATER), picture="place"),)
    lines = ", ".join(filter(None, [there.name, there.where]))
    on_the_way = (typed(there.getting_there, "bus"),) if there.getting_there else ()
    return (*((typed(lines, "place"),) if lines else ()), *on_the_way)


def _from_afar(way: str, there: Whereabouts) -> tuple[Part, ...]:
    if not (there.helper and any(letter.isdecimal() for letter in there.helper_phone)):
        raise Refused(
            gettext("Nobody is named, with a number, who helps people to join from afar."),
            how=gettext("Open the way to meet, and write down who helps, and their number."),
        )
    helps = gettext("If it does not work, ring {name}: {phone}.").format(
        name=there.helper, phone=in_order(there.helper_phone)
    )
    words = _by_phone(there.joining) if way == WayIn.PHONE else there.joining
    joining = (typed(words, "phone" if way == WayIn.PHONE else "screen"),) if words else ()
    screen = (Part(str(CAMERA), picture="tick"),) if way == WayIn.ONLINE else ()
    return (*joining, Part(helps, picture="phone"), *screen, Part(str(PRACTICE), picture="question"))


def _by_phone(joining: str) -> str:
    """What whoever joins by phone is told: the lines with no address of a page in them. A link alone is none."""
    lines = [line for line in joining.splitlines() if "://" not in line and "www." not in line.lower()]
    if joining.strip() and not any(line.strip() for line in lines):
        raise Refused(
            gettext("Somebody joins by phone, and only a link is written down."),
            how=gettext("Open the way to meet. Write the number to ring on a line of its own."),
        )
    return "\n".join(lines)


def called(session: Session) -> str:
    """Its name as a letter may say it."""
    return session.called


@declare("workshops.invitation")
def invitation(
    coming: Coming,
    there: Whereabouts,
    *,
    to: str = "",
    ask_for: str = "",
    answer_page: str = "",
    has_changed: bool = False,
    others: Sequence[Session] = (),
) -> Notice:
    """To one person, by their way in. Nothing of what anybody needs stands in it."""
    session = coming.session
    way = coming.joins_by if coming.joins_by in YOU_TAKE_PART else session.usual_way
    title = gettext("Something has changed") if has_changed else gettext("Please come and join us")
    first = (
        gettext("Please note the new day, time, place or way to join.")
        if has_changed
        else gettext("You are invited to a session of our team.")
    )
    note = getattr(session, "support_plan", None) if session.is_sensitive else None
    return Notice(
        title=title,
        what=(Part(first, picture="people"), typed(called(session)), Part(str(YOU_TAKE_PART[way]), picture="tick"),
              *_hard_things(session, note)),
        about=session.project,
        to=to,
        when=when_told(session),
        where=where_told(way, there),
        what_next=(*other_times_told(others), Part(str(ANY_WAY), picture="choose"),
                   Part(str(NO_IS_FINE), picture="tick")),
        links=(Link(gettext("Answer on this page"), answer_page, can_be_typed=False),) if answer_page else (),
        ask_for=ask_for,
        write_down=(
            gettext("How do they take part: in person, online, by phone, in writing, or not this time?"),
            gettext("If not this time: would they like notes to read, a call, or to write?"),
            gettext("When shall we remind them, and who?"),
        ),
    )  # fmt: skip


def _hard_things(session: Session, plan: object) -> tuple[Part, ...]:
    """That it may touch on hard things is told before. What they are is said on the phone where it is secret."""
    if not session.is_sensitive:
        return ()
    words = getattr(plan, "content_note", "")
    told = (
        (typed(words, "talk"),)
        if words and not session.project.is_sensitive
        else (
            Part(
                gettext("It may touch on hard things. Ring us to hear which, before you choose."),
                picture="talk",
            ),
        )
    )
    return (*told, Part(gettext("You may leave at any time. You need not say why."), picture="tick"))


@declare("workshops.called_off")
def called_off(
    coming: Coming, *, to: str = "", ask_for: str = "", why: str = "", is_paid: bool | None = None
) -> Notice:
    """A session that people were asked to does not take place."""
    session = coming.session
    paid = (Part(str(PAID_ALL_THE_SAME), picture="money"),) if is_paid else ()
    return Notice(
        title=gettext("It is called off"),
        what=(
            Part(gettext("This session does not take place. You need not do anything."), picture="stop"),
            typed(called(session)),
            *((typed(why),) if why else ()),
            *paid,
        ),
        about=session.project,
        to=to,
        when=when_told(session),
        what_next=(Part(gettext("We tell you when there is another day."), picture="next"),),
        ask_for=ask_for,
    )


@declare("workshops.pack")
def pack_notice(session: Session, *, to: str = "", ask_for: str = "", answer_page: str = "") -> Notice:
    """What to read or do before, how long it takes, and what of it is paid."""
    pack = session.pack
    how_long = ()
    if pack.minutes:
        told = gettext("It takes about {minutes} minutes. Take your time.").format(minutes=pack.minutes)
        how_long = (Part(told, picture="clock"),)
    paid = ()
    if pack.paid_minutes:
        told = gettext("It counts as work: {minutes} minutes of it are part of your thank-you.")
        paid = (Part(told.format(minutes=pack.paid_minutes), picture="money"),)
    return Notice(
        title=gettext("Before we meet"),
        what=(typed(pack.words, "read"), *how_long, *paid),
        about=session.project,
        to=to,
        when=when_told(session),
        what_next=(
            Part(
                gettext("You need not read it. You can ring, and someone reads it to you."), picture="phone"
            ),
        ),
        links=(Link(gettext("Answer on this page"), answer_page, can_be_typed=False),) if answer_page else (),
        short=gettext("There is something to read before we meet. Ring us, and we read it to you."),
        ask_for=ask_for,
        write_down=(gettext("What do they say to it?"),),
        easy=Easy("pack", session.pk, (pack.words,)),
    )


@declare("workshops.open_again")
def open_again(
    session: Session, why: str, *, to: str = "", ask_for: str = "", session_page: str = ""
) -> Notice:
    """To those who lead: a session that was confirmed is not ready any more. It names nobody."""
    return Notice(
        title=gettext("Something is open again"),
        what=(
            Part(gettext("A session was confirmed, and is not ready any more."), picture="question"),
            typed(called(session)),
            Part(why),
        ),
        about=session.project,
        to=to,
        when=when_told(session) if session.starts_at else (),
        what_next=(
            Part(gettext("Please look what is open, and see to it. Then confirm it again."), picture="next"),
            Part(gettext("Nobody else is told of this by itself."), picture="people"),
        ),
        links=(Link(gettext("The page of the session"), session_page),) if session_page else (),
        short=gettext("A session was confirmed, and is not ready any more. Please look at its page."),
        ask_for=ask_for,
    )


@declare("workshops.reminder")
def reminder(
    coming: Coming, there: Whereabouts, *, to: str = "", ask_for: str = "", answer_page: str = ""
) -> Notice:
    """A friendly word before a session, to whoever asked for one."""
    session = coming.session
    way = coming.joins_by if coming.joins_by in YOU_TAKE_PART else session.usual_way
    return Notice(
        title=gettext("We meet soon"),
        what=(Part(gettext("You asked us to remind you."), picture="calendar"),
              Part(str(YOU_TAKE_PART[way]), picture="tick")),
        about=session.project,
        to=to,
        when=when_told(session),
        where=where_told(way, there),
        what_next=(Part(str(NO_IS_FINE), picture="tick"),),
        links=(Link(gettext("Answer on this page"), answer_page, can_be_typed=False),) if answer_page else (),
        ask_for=ask_for,
    )  # fmt: skip
