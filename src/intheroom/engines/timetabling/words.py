"""What the codes mean, in plain English, for whoever works at a command line. Each fault says how to go on."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from intheroom.engines.timetabling.comparing import Difference, PersonChange
from intheroom.engines.timetabling.document import DocumentFault
from intheroom.engines.timetabling.moments import MomentFault
from intheroom.engines.timetabling.plan import Ease, Explanation, Help, Impossible, Why
from intheroom.engines.timetabling.problem import Fault, FaultCode, Option
from intheroom.engines.timetabling.reading import ReadingFault
from intheroom.engines.timetabling.rules import Limit, Rule

LINES = 200
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

FAULTS: dict[str, str] = {
    DocumentFault.EMPTY: "There is nothing in this file. Write the problem into it, or name another file.",
    DocumentFault.TOO_LARGE: "This file is larger than {0} MB. Leave out what is not needed.",
    DocumentFault.LETTERS: "Some letters cannot be read. Save the file as UTF-8.",
    DocumentFault.NOT_JSON: "This is not JSON from line {0}, sign {1} on. Look there for a comma, bracket or quote.",
    DocumentFault.TOO_DEEP: "Brackets stand within brackets too many times. Look at docs/timetabling.md for the form.",
    DocumentFault.TWICE: "This name is there twice. Take one of them out.",
    DocumentFault.NO_NUMBER: "{0} is not a number. Write a number, or null for no limit.",
    DocumentFault.TOO_MANY_FIGURES: "The number {0}… has too many figures. Write a smaller or shorter one.",
    DocumentFault.MISSING: "This is missing. Add it.",
    DocumentFault.UNKNOWN: "This name means nothing here. Take it out, or mend it.",
    DocumentFault.NOT_AN_OBJECT: '{0} stands where names with values must be. Write them as {{"name": value}}.',
    DocumentFault.NOT_A_LIST: "{0} stands where a list must be. Write it in square brackets.",
    DocumentFault.NOT_WORDS: "{0} stands where words must be. Put it in double quotes.",
    DocumentFault.NO_WORDS: "There is nothing between the quotes. Write a name, or take this out.",
    DocumentFault.TOO_LONG: "This is longer than {0} signs. Write a shorter name.",
    DocumentFault.ODD_LETTERS: "This holds signs nobody sees, or spaces at its ends. Type it again.",
    DocumentFault.NOT_WHOLE: "{0} is not a whole number. Write it in figures without quotes, such as 3.",
    DocumentFault.NOT_YES_OR_NO: "{0} is neither true nor false. Write one of them, without quotes.",
    DocumentFault.BELOW: "{0} is too small. Write {1} or more.",
    DocumentFault.ABOVE: "{0} is too large. Write {1} or less.",
    DocumentFault.NONE_OF_THESE: "{0} is none of these: {1}. Write one of them.",
    DocumentFault.MORE: "{0} more faults are not listed. Mend these first.",
    MomentFault.NOT_A_MOMENT: '{0} is no time. Write it like this: "2027-05-14T18:00:00+01:00".',
    MomentFault.NO_SUCH_DAY: "{0}: there is no such day or hour. Look at the calendar.",
    MomentFault.FAR_AWAY: "{0} is too far away, or its offset is. Look at the year, and at what follows the time.",
    MomentFault.NO_OFFSET: (
        "{0} does not say in which time zone. Add its offset, such as +01:00, "
        'or "timezone": "Europe/London" for the whole file.'
    ),
    MomentFault.SKIPPED: "On this day the clock jumps over {0}. Write another time.",
    MomentFault.TWICE_THAT_DAY: "On this day the clock shows {0} twice. Add the offset you mean, such as +01:00.",
    MomentFault.NO_ZONE: '{0} is no time zone this computer knows. Write a name such as "Europe/London".',
    FaultCode.NO_SESSIONS: "A plan of {0} sessions cannot be made. Ask for one or more.",
    FaultCode.NO_PEOPLE: "There are no people. Add one for each person who is to be reached.",
    FaultCode.NO_ID: "One of these has no id. Give it one.",
    FaultCode.SAME_ID: "The id {0} is at {1} already. Give one of them another id.",
    FaultCode.UNKNOWN_PERSON: "There is no person {0} in “people”. Add them there, or mend the id.",
    FaultCode.UNKNOWN_OPTION: "There is no option {0} in “options”. Add it there, or mend the id.",
    FaultCode.BELOW_ZERO: "{0} is below nothing. Write 0 or more.",
    FaultCode.TOO_LARGE: "{0} is too large to be counted exactly. Write a smaller number.",
    FaultCode.NO_MINUTES: "{0} takes no time. Write how many minutes it lasts.",
    FaultCode.MIXED_ZONES: "Some times say their offset and some do not. Write it with all of them.",
    FaultCode.NOT_EXACT: "{0} is no exact number. Write a whole number, or one with two places after the point.",
    ReadingFault.NOT_MONEY: "{0} is no sum of money. Write it in figures without quotes, such as 120 or 12.50.",
    ReadingFault.PARTS_OF_A_COIN: "{0} has more than two places after the point. Round it to a coin.",
    ReadingFault.TOO_MANY: "There are {0} here, and {1} can be planned with. Take some out.",
    ReadingFault.NO_OPTIONS: "There are no options. Add a time and a way to meet, one at least for each session.",
    ReadingFault.CHOSEN_TWICE: "{0} is there twice. Take one of them out.",
}
NEAREST = "Was it “{0}”?"
# Faults whose last name is what was most likely meant.
WITH_NEAREST: dict[str, int] = {
    DocumentFault.UNKNOWN: 0,
    FaultCode.UNKNOWN_PERSON: 1,
    FaultCode.UNKNOWN_OPTION: 1,
}

RULES: dict[str, str] = {
    Rule.SESSIONS: "{number} sessions",
    Rule.BUDGET: "a budget of {number}",
    Rule.GAP: "days of sessions at least {number} apart",
    Rule.OVERLAP: "never two sessions at one time",
    Rule.WEEK: "at most {number} in a week",
    Rule.IN_PERSON: "at least {number} with a room",
    Rule.FIXED: "what is fixed stays: {about}",
    Rule.AVAILABILITY: "people attend only what they can",
    Rule.CAPACITY: "no more people than places",
    Rule.QUORUM: "at least {number} people can come to each session",
    Rule.BOTH_SIDES: "at least {number} of each side can come to each session",
    Rule.SESSION_BALANCE: "shares of the sides who can come to a session differ by {number} % at most",
    Rule.SERIES_BALANCE: "shares of the sides who can come differ by {number} % at most over all sessions",
}
WHY: dict[str, str] = {
    Why.SAID_NO: "said no",
    Why.NOT_SAID: "nothing was said of it",
    Why.FULL: "there are fewer places than people",
}
FIELDS = {
    "starts": "its time",
    "minutes": "how long it is",
    "venue": "the place",
    "mode": "the way to meet",
    "cost": "what it costs",
    "capacity": "how many places it has",
}
Options = Mapping[str, Option]


def said(faults: Sequence[Fault], file: str) -> Iterator[str]:
    """One line for each fault: where, what, how to go on. Past ``LINES`` only how many lines more there would be."""
    listed = [fault for fault in faults if fault.code != DocumentFault.MORE]
    more = sum(int(fault.about[0]) for fault in faults if fault.code == DocumentFault.MORE)
    yield from (_said(fault, file) for fault in listed[:LINES])
    if more + len(listed) > LINES:
        yield _said(Fault(DocumentFault.MORE, (str(more + len(listed) - LINES),)), file)


def _said(fault: Fault, file: str) -> str:
    sentence = FAULTS[fault.code].format(*fault.about)
    near = fault.about[WITH_NEAREST[fault.code] :][:1] if fault.code in WITH_NEAREST else ()
    if any(near):
        sentence = f"{sentence} {NEAREST.format(*near)}"
    return ": ".join(one for one in (file, fault.where, sentence) if one)


def day_and_time(moment: datetime) -> str:
    """Such as “Friday 14 May 2027, 18:00”."""
    return f"{DAYS[moment.weekday()]} {moment.day} {MONTHS[moment.month - 1]} {moment.year}, {moment:%H:%M}"


def session(name: str, options: Options) -> str:
    """A session by its time and place; by its id alone where nothing more is known."""
    if name not in options:
        return f"“{name}”"
    one = options[name]
    told = (day_and_time(one.starts), one.venue, str(one.mode).replace("_", " "))
    return f"“{name}” ({', '.join(part for part in told if part)})"


def limit(one: Limit) -> str:
    """A rule by what it asks."""
    return RULES[one.rule].format(number=one.number, about=_listed(one.about))


def impossible(why: Impossible) -> Iterator[str]:
    """Why there is no plan, and what would do."""
    yield f"This cannot all be kept: {'; '.join(map(limit, why.clash))}."
    for one in why.ease:
        if one.enough:
            yield f"It would do to change one of them: “{limit(one.limit)}” becomes {one.enough}."
        else:
            yield f"It would do to give one of them up: “{limit(one.limit)}”."
    if not why.ease:
        yield "To change one of them is not enough: change several, or add options."


def explanation(one: Explanation, options: Options, sessions: int) -> Iterator[str]:
    """What a plan means for one person."""
    yield f"{one.person}: {one.attends} of {sessions}."
    if one.if_need_be:
        yield f"Only if need be: {_sessions(one.if_need_be, options)}."
    for missed in one.missed:
        yield f"Misses {session(missed.option, options)}: {WHY[missed.why]}."
    for ease in one.ease:
        yield _ease(ease, options)


def _ease(one: Ease, options: Options) -> str:
    if one.help == Help.ANSWER:
        return "Can come to no option at all. Ask again, or find other times, places and ways to meet."
    could = _sessions(one.options, options)
    if one.help == Help.OTHERS:
        return f"Could come to {could}; but then more people, or others, could come to nothing."
    rules = "; ".join(map(limit, one.limits))
    return (
        f"Could come to {could}, if one of these were eased: {rules}." if rules else f"Could come to {could}."
    )


def difference(told: Difference, was: Options, now: Options) -> Iterator[str]:
    """What is different, session by session and then person by person."""
    if told.is_none:
        yield "Nothing is different: the same sessions, and the same people at each."
    for changed in told.changed:
        what = ", ".join(FIELDS.get(name, name) for name in changed.what)
        yield f"Stays, with something new about it: {session(changed.option, now)}. New: {what}."
    for pair in told.instead:
        yield f"Stays at its time, held otherwise: {session(pair.before, was)} becomes {session(pair.after, now)}."
    yield from (f"No longer planned: {session(name, was)}." for name in told.gone)
    yield from (f"New: {session(name, now)}." for name in told.new)
    if told.kept and not told.is_none:
        yield f"Stay as they are: {len(told.kept)}."
    for person in told.people:
        yield _person(person, was, now)
    yield from (f"{name} is in the second plan only." for name in told.joined)
    yield from (f"{name} is in the first plan only." for name in told.left)


def _person(one: PersonChange, was: Options, now: Options) -> str:
    parts = [f"{one.person}: attends {one.after}, before {one.before}."]
    if one.gone:
        parts.append(f"No longer: {_sessions(one.gone, was)}.")
    if one.new:
        parts.append(f"New: {_sessions(one.new, now)}.")
    return " ".join(parts)


def _sessions(names: Iterable[str], options: Options) -> str:
    return "; ".join(session(name, options) for name in names)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)
