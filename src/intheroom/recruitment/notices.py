"""What a call-out says, and what people who came forward are told: once, for every way. By the public name only."""

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.tell.notices import Easy, House, Link, Notice, Part, declare, typed
from intheroom.kit.words import Words
from intheroom.recruitment.choices import ReplyWay
from intheroom.recruitment.models import CallOut, NotNow, WayOut
from intheroom.recruitment.queries.callouts import answered_in

WHO = _("Who we are looking for")
ASKED = _("What we ask of you")
OFFERED = _("What you get")
FIXED = _("What is settled already")
OPEN = _("What you can still decide with us")
NEEDS = _("We can help with this")
ALL_WELCOME = _("A nickname is enough. You need not give a title or a real name, or show anything.")
NO_REASON = _("You can ask first, and you can say no at any time. You need not say why.")
IN_BSL = _("Watch it in British Sign Language (BSL)")
MORE = _("Read more, and reply")


@dataclass(slots=True)
class Caller:
    """The house with the number that people ring about this call-out."""

    name: str
    phone: str


def caller_of(call_out: CallOut, house: House | None) -> Caller:
    """Who rings is answered on the number of the call-out; no number of ours is put in its place."""
    return Caller(getattr(house, "name", "") or "", call_out.phone)


def asked_of_you(call_out: CallOut) -> tuple[Part, ...]:
    """What somebody would do, and the hours of all of it together."""
    return (
        *_typed(call_out.asked),
        *((Part(hours_told(call_out.hours), picture="clock"),) if call_out.hours else ()),
    )


def hours_told(hours: int) -> str:
    """All of it, with reading and getting there."""
    told = ngettext(
        "That is about {hours} hour in all, with everything.",
        "That is about {hours} hours in all, with everything.",
        hours,
    )
    return told.format(hours=hours)


def offered_to_you(call_out: CallOut) -> tuple[Part, ...]:
    """The thank-you, the costs and the training, each in the team's words."""
    return (
        *_typed(call_out.thank_you, "money"),
        *_typed(call_out.expenses, "bus"),
        *_typed(call_out.training, "read"),
    )


def ways_to_reply(call_out: CallOut) -> tuple[Part, ...]:
    """How to come forward, without a screen first."""
    said = {
        ReplyWay.CALL: gettext("Ring us. We can ring you back, so that it costs you nothing."),
        ReplyWay.MEET: gettext("Come and talk to us."),
        ReplyWay.SLIP: gettext("Fill in the paper slip, and send it or hand it in."),
        ReplyWay.CONNECTOR: gettext("Tell someone you trust. They tell us."),
        ReplyWay.WEB: gettext("Fill in the page on the web."),
    }
    chosen = tuple(words for way, words in said.items() if way in call_out.reply_ways)
    # Only where somebody answers in it: a poster in a language nobody speaks would be an empty promise.
    spoken = ", ".join(answered_in(call_out.project))
    also = (
        (Part(gettext("You can ask us in: {languages}.").format(languages=spoken), picture="talk"),)
        if spoken
        else ()
    )
    where = _typed(call_out.reply_where, "place")
    if where and ReplyWay.SLIP in call_out.reply_ways:
        where = (Part(gettext("Send it or hand it in:"), is_heading=True), *where)
    return (*((Part(chosen, picture="talk"),) if chosen else ()), *where, *also)


def by_when(call_out: CallOut) -> tuple[Part, ...]:
    if not call_out.by_when:
        return ()
    day = date_format(call_out.by_when, "j E Y")
    return (Part(gettext("Please tell us by {day}.").format(day=day), picture="calendar"),)


def what_it_is(call_out: CallOut) -> tuple[Part, ...]:
    """What it is about, and the words of the role where it is for one."""
    role = call_out.role
    return (*_typed(call_out.about), *(_typed(role.words) if role else ()))


def who_it_is_for(call_out: CallOut) -> tuple[Part, ...]:
    return _typed(call_out.who)


def more_to_know(call_out: CallOut) -> tuple[tuple[Words, tuple[Part, ...]], ...]:
    """The rest, each under what it is about."""
    return (
        (FIXED, _typed(call_out.fixed)),
        (OPEN, _typed(call_out.open_to)),
        (NEEDS, _typed(call_out.needs)),
    )


@declare("recruitment.call_out")
def call_out_notice(call_out: CallOut, *, page: str = "") -> Notice:
    """Everything there is to say of it. ``page`` is the whole address of its page, where it is out."""
    who = (WHO, who_it_is_for(call_out))
    under = (
        who,
        (ASKED, asked_of_you(call_out)),
        (OFFERED, offered_to_you(call_out)),
        *more_to_know(call_out),
    )
    told = [part for heading, parts in under for part in _under(heading, parts)]
    return Notice(
        title=call_out.title or gettext("Plan this with us"),
        what=(*what_it_is(call_out), *told, Part(str(ALL_WELCOME), picture="tick")),
        about=call_out.project,
        when=by_when(call_out),
        what_next=(*ways_to_reply(call_out), Part(str(NO_REASON), picture="tick")),
        links=(*_links(page), *_film(call_out)),
        ask_for=call_out.ask_for,
        short=call_out.short,
        write_down=(gettext("What would they like to know?"), gettext("How do they like to hear from us?")),
        easy=Easy("callout", call_out.pk or 0, words_of(call_out)),
    )


@declare("recruitment.poster")
def poster_notice(call_out: CallOut, *, page: str = "") -> Notice:
    """What can be read from across a room: what it is, for whom, what it takes and gives."""
    hours = (Part(hours_told(call_out.hours)),) if call_out.hours else ()
    first = _typed(call_out.short) or _typed(call_out.about)
    gives = (*_typed(call_out.thank_you), *_typed(call_out.expenses))
    return Notice(
        title=call_out.title or gettext("Plan this with us"),
        what=(*first, *_typed(call_out.who), *hours, *gives) or (Part(str(NO_REASON)),),
        about=call_out.project,
        when=by_when(call_out),
        links=_links(page),
        ask_for=call_out.ask_for,
        short=call_out.short,
    )


def words_of(call_out: CallOut) -> tuple[str, ...]:
    """The words of people in it, which its easy-read lines must agree with."""
    role = call_out.role.words if call_out.role else ""
    day = call_out.by_when.isoformat() if call_out.by_when else ""
    return (
        call_out.title, call_out.about, role, call_out.who, call_out.asked, str(call_out.hours or ""),
        call_out.thank_you, call_out.expenses, call_out.training, call_out.fixed, call_out.open_to,
        call_out.needs, day, call_out.reply_where, ",".join(call_out.reply_ways),
    )  # fmt: skip


@declare("recruitment.not_now")
def not_now_notice(not_now: NotNow, *, to: str = "", ask_for: str = "") -> Notice:
    """There is no place for somebody this time: why, what there is instead, and that they may object."""
    return Notice(
        title=gettext("Your place in our team"),
        what=(
            Part(
                gettext("Thank you for coming forward. It took time, and it mattered to us."),
                picture="thanks",
            ),
            Part(
                gettext("We do not have a place for you in the team this time. This is why:"), picture="stop"
            ),
            typed(not_now.reason, "talk"),
        ),
        about=not_now.coming.project,
        to=to,
        what_next=(
            typed(not_now.next_steps, "next"),
            Part(
                gettext("Do you think this is not fair? Tell us. Then the whole team talks about it again."),
                picture="question",
            ),
            Part(
                gettext("We keep your details for six months, then they go. Sooner if you ask."),
                picture="private",
            ),
        ),
        ask_for=ask_for,
        write_down=(
            gettext("Do they agree, or would they like the team to talk about it again?"),
            gettext("Would they like to hear from us again?"),
        ),
    )


def _under(heading: Words, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts, with what they are about before them."""
    return (Part(f"{heading}:", is_heading=True), *parts) if parts else ()


def _typed(words: str, picture: str = "") -> tuple[Part, ...]:
    return (typed(words, picture),) if words.strip() else ()


def _film(call_out: CallOut) -> tuple[Link, ...]:
    """The same in British Sign Language, where the team had it signed."""
    return (Link(str(IN_BSL), call_out.bsl_film, can_be_typed=False),) if call_out.bsl_film else ()


def _links(page: str) -> tuple[Link, ...]:
    return (Link(str(MORE), page),) if page else ()


@declare("recruitment.way_out")
def way_out_notice(way_out: WayOut, *, to: str = "", ask_for: str = "") -> Notice:
    """The project goes another way: what instead, why, and what it means for whoever said yes."""
    return Notice(
        title=gettext("The project goes another way"),
        what=(
            Part(
                gettext("Thank you for saying yes, or for asking about it. It mattered to us."),
                picture="thanks",
            ),
            Part(gettext("We cannot plan this together as we had hoped. This is why:"), picture="stop"),
            *_typed(way_out.why, "talk"),
            Part(gettext("What we do instead:")),
            *_typed(way_out.what, "next"),
        ),
        about=way_out.project,
        to=to,
        what_next=(
            *_typed(way_out.for_you, "people"),
            Part(gettext("You can say no to it. You need not say why."), picture="tick"),
            Part(gettext("Tell us what you think of it. Ring us, or tell whoever told you."), picture="talk"),
        ),
        ask_for=ask_for,
        write_down=(gettext("What do they say to it?"), gettext("Would they like to hear from us again?")),
    )
