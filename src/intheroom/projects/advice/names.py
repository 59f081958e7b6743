"""Advice about the two names of a project."""

from typing import Any

from django.utils.translation import gettext

from intheroom.kit.advise.rules import Advice, Refused, advice, hard_stop
from intheroom.library.queries import gives_away
from intheroom.library.sources import IRISS_2017


@hard_stop("names.internal_name_stays_inside", source=IRISS_2017)
def two_names(*, is_sensitive: bool, public_name: str, internal_name: str) -> None:
    """Where being known could harm someone, the inside name never becomes the public one."""
    inside = internal_name.strip().casefold()
    if is_sensitive and inside and inside in public_name.casefold():
        raise Refused(
            gettext("The public name has the inside name in it, so everyone would see it."),
            how=gettext("Choose a public name that says nothing about the subject, or leave it empty."),
        )


@advice("names.neutral", about="names", source=IRISS_2017)
def neutral_public_name(*, is_sensitive: bool, public_name: str, **_: Any) -> Advice | None:
    """Where being known could harm someone, the public name says nothing about the subject."""
    word = gives_away(public_name)
    if not is_sensitive or not word:
        return None
    return Advice(
        gettext("The public name may give the subject away: “{word}”.").format(word=word),
        why=gettext(
            "The public name is on letters, on phones and in page titles. "
            "Some people stay away for fear that others find out."
        ),
        do=gettext("Choose a name that could be about anything."),
    )


@advice("names.ask_about_harm", about="names", source=IRISS_2017)
def ask_about_harm(*, is_sensitive: bool, public_name: str, stigma: str, **_: Any) -> Advice | None:
    """A team says early on whether being known as part of the project could harm someone."""
    word = gives_away(public_name)
    if is_sensitive or stigma == "no" or not word:
        return None
    return Advice(
        gettext("Many people face blame or shame about this subject: “{word}”.").format(word=word),
        why=gettext(
            "If others could find out, people may not join. A neutral name lets each person "
            "choose what to tell."
        ),
        do=gettext("Ask people it affects. Then turn on the safer settings, or say no."),
    )
