"""What somebody who waits is told of a draw: that it comes, and what came of it. By the public name only."""

from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.keep.choices import MaySee
from intheroom.kit.tell.notices import Link, Notice, Part, declare, typed
from intheroom.projects.models import Project
from intheroom.recruitment.choices import Outcome
from intheroom.recruitment.models import DrawPlace
from intheroom.team.models import TeamMember
from intheroom.team.papers import Line, Onlooker

FAIR = _("Nobody picks. A public number decides, and anyone can check it.")
NOT_YOU = _("It says nothing about you. There were more people than places.")
STAYS = _("What you told us in confidence is in no list, and on no page that others read.")


@declare("recruitment.draw_comes")
def draw_comes(entry: DrawPlace, *, ask_for: str = "", record: str = "", own_page: str = "") -> Notice:
    """Told before the number can be known: how many places, how many people, when, and from which number.

    ``own_page`` is where they say that they want no place any more.
    """
    draw = entry.draw
    places = ngettext("There is {many} place.", "There are {many} places.", draw.places)
    people = ngettext("{many} person would like one.", "{many} people would like one.", draw.people)
    return Notice(
        title=gettext("We draw places by lot"),
        what=(
            Part(places.format(many=draw.places), picture="people"),
            Part(people.format(many=draw.people)),
            Part(str(FAIR)),
            Part(str(STAYS)),
            *_mark(draw.commitment),
        ),
        about=draw.project,
        to=entry.coming.person.name,
        when=(Part(date_format(draw.draw_on, "l j E Y")),),
        what_next=(
            Part(gettext("The number is this one:")),
            typed(draw.seed_source),
            Part(
                (
                    gettext("We tell you what came of it, whatever it is."),
                    gettext("You need do nothing. If you want no place any more, tell us."),
                )
            ),
        ),
        links=_links(record, own_page),
        ask_for=ask_for,
        write_down=(gettext("Would they still like a place?"),),
    )


@declare("recruitment.draw_result")
def draw_result(
    entry: DrawPlace,
    *,
    code: str = "",
    chance: str = "",
    ask_for: str = "",
    record: str = "",
    own_page: str = "",
) -> Notice:
    """What came of it for one person, with the chance they had and the code under which they can check it."""
    has_place = entry.outcome == Outcome.PLACE
    title = gettext("You have a place") if has_place else gettext("You were not drawn this time")
    own_code = gettext("Your code in the draw was {code}.").format(code=code) if code else ""
    what = (
        [gettext("You were drawn. We would be glad to have you."), chance, own_code]
        if has_place
        else [gettext("Thank you for coming forward."), str(NOT_YOU), chance, own_code]
    )
    return Notice(
        title=title,
        what=tuple(Part(words) for words in what if words),
        about=entry.draw.project,
        to=entry.coming.person.name,
        what_next=(Part(_next(entry, has_place=has_place)),),
        links=_links(record, own_page),
        ask_for=ask_for,
        # What a text message holds: what came of it, and the chance they had.
        short=" ".join(filter(None, [f"{title}." if has_place else _kindly(title), chance])),
        write_down=(
            (gettext("Do they say yes or no to the place?"),)
            if has_place
            else (gettext("Would they like to stay on the list?"),)
        ),
    )


def _next(entry: DrawPlace, *, has_place: bool) -> tuple[str, ...]:
    if has_place:
        return (
            gettext("Tell us yes or no. You need not say why."),
            gettext("We then ask what would help you take part."),
        )
    if entry.outcome == Outcome.SAID_NO:
        return (gettext("You said no to the place, and that is fine."),)
    return (
        gettext("If a place comes free, we go down the list."),
        gettext("You can help in other ways too. Ask us how."),
        gettext("If you want to leave the list, tell us."),
    )


def _mark(commitment: str) -> tuple[Part, ...]:
    if not commitment:
        return ()
    return (Part(gettext("This mark proves later that nothing was changed:")), typed(commitment))


def _kindly(title: str) -> str:
    """With thanks before it, where it is not what they had hoped for."""
    return f"{gettext('Thank you for coming forward.')} {title}."


def _links(record: str, own_page: str) -> tuple[Link, ...]:
    """On paper nobody types so long an address: there they ring, or tell whoever brings it."""
    check = (Link(gettext("Check the draw"), record),) if record else ()
    words = gettext("Say that you no longer want to take part")
    return (*check, *((Link(words, own_page, can_be_typed=False),) if own_page else ()))


def _confided(_project: Project, who: Onlooker, _you: TeamMember) -> bool:
    return who.standing.may_see(MaySee.KEYHOLDERS)


# What the page “Who sees what” says of it.
LINES = (
    Line(
        _("What you say of your age, background or money, so that the mix is fair"),
        _confided,
        _("It counts when we look for who is missing, and in a draw."),
    ),
    Line(_("Your chance and your code in a draw"), _confided),
)
