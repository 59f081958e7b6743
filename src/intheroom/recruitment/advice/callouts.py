"""What a call-out must have before others hear of it, and what would make it fairer."""

from collections.abc import Collection

from django.utils.translation import gettext

from intheroom.kit.advise.rules import Advice, Refused, advice, hard_stop
from intheroom.library.sources import IRISS_2017, IRISS_WHO_2017, OWN_RULE, SCOTTISH_GUIDE_2024
from intheroom.recruitment.choices import WITHOUT_A_SCREEN
from intheroom.team.words import words_that_exclude

BARRIERS_FIRST = "callout.barriers_first"


@hard_stop("callout.reaches_everyone", source=IRISS_WHO_2017)
def reaches_everyone(*, phone: str, ways: Collection[str], where: str) -> None:
    """A call-out has a number to ring, and a way to reply without a screen."""
    if not any(letter.isdecimal() for letter in phone):
        raise Refused(
            gettext("There is no phone number on it."),
            how=gettext("Write a number that somebody answers. Then it can be ready."),
        )
    if not set(ways) & set(WITHOUT_A_SCREEN):
        raise Refused(
            gettext("People without the internet cannot reply."),
            how=gettext("Choose a way to reply without a screen: ring, send a slip, or come and talk."),
        )
    if set(ways) & {"slip", "meet"} and not where.strip():
        raise Refused(
            gettext("It does not say where to send the slip, or where to find you."),
            how=gettext("Write the place under “Where is that?”."),
        )


@hard_stop("callout.says_what_and_who", source=IRISS_2017)
def says_what_and_who(*, title: str, about: str, who: str) -> None:
    """A call-out says what it is about and who is looked for."""
    if not (title.strip() and about.strip() and who.strip()):
        raise Refused(
            gettext("It does not say yet what it is about, or who you look for."),
            how=gettext("Fill in the heading, what it is about, and who you look for."),
        )


@hard_stop("callout.shuts_nobody_out", source=IRISS_2017)
def shuts_nobody_out(*, words: str) -> None:
    """No words of a call-out keep trans people out, and none ask for proof of anything."""
    found = words_that_exclude(words)
    if found:
        raise Refused(
            gettext("These words would shut someone out, or ask for proof: “{found}”.").format(
                found=found[0]
            ),
            how=gettext("Take them out. Each person says for themselves whether it is for them."),
        )


@hard_stop("callout.role_is_shared", source=SCOTTISH_GUIDE_2024)
def role_is_shared(*, is_advertised: bool) -> None:
    """A role goes out once it is advertised: both sides have read it, or the record says why not."""
    if not is_advertised:
        raise Refused(
            gettext("This role is still being written."),
            how=gettext("Let both sides read it. Then advertise it on its own page."),
        )


@advice(BARRIERS_FIRST, about="callout", source=IRISS_2017)
def barriers_first(*, has_barriers: bool, **_: object) -> Advice | None:
    """What keeps people out is looked at before anybody is asked to come."""
    if has_barriers:
        return None
    return Advice(
        gettext("Nobody has looked yet at what keeps people out."),
        why=gettext("Whoever meets a barrier at the door does not come a second time."),
        do=gettext("Look at “What keeps people out” first. Or say here why it goes out now."),
    )


@advice("callout.asks_and_gives", about="callout", source=SCOTTISH_GUIDE_2024)
def asks_and_gives(*, hours: int | None, is_offered: bool, **_: object) -> Advice | None:
    """What is asked stands beside what is given, all of it."""
    if hours and is_offered:
        return None
    return Advice(
        gettext("It does not say all that is asked, or what people get for it."),
        why=gettext("People choose freely only when they know the hours, the thank-you and the costs."),
        do=gettext("Write all hours together. Write the thank-you, costs and training beside them."),
    )


@advice("callout.fixed_and_open", about="callout", source=IRISS_2017)
def fixed_and_open(*, is_said: bool, **_: object) -> Advice | None:
    """People are told what is settled already, and what they can still decide."""
    if is_said:
        return None
    return Advice(
        gettext("It does not say what people can still decide."),
        why=gettext("If all is settled already, it is not planning together."),
        do=gettext("Say honestly what is settled and what is open."),
    )


@advice("callout.languages", about="callout", source=IRISS_2017)
def languages_seen_to(*, open_jobs: int, **_: object) -> Advice | None:
    """Another language is more than the poster: questions are answered in it too."""
    if not open_jobs:
        return None
    return Advice(
        gettext("Another language needs someone to see to it."),
        why=gettext("People who ring in their own words must be understood."),
        do=gettext("Name someone for each, or leave the language out."),
    )


@advice("callout.overdue", about="coming", source=OWN_RULE)
def answers_in_time(*, overdue: int, unassigned: int, **_: object) -> Advice | None:
    """Whoever comes forward is answered, by somebody named, by a day."""
    if not overdue and not unassigned:
        return None
    return Advice(
        gettext("Some people who came forward wait for an answer.")
        if overdue
        else gettext("Some people who came forward have nobody who answers them."),
        why=gettext("It took courage to come forward. Silence feels like a no."),
        do=gettext("Open their page, and say who answers by when."),
    )
