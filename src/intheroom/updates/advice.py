"""What the planner says about keeping people told, and the one thing it will not do."""

from django.utils.translation import gettext, ngettext

from intheroom.kit.advise.rules import Advice, Refused, advice, hard_stop
from intheroom.library.sources import OWN_RULE, SCOTTISH_GUIDE_2024

# In days: a season.
THANKS_AT_LEAST = 91


@advice("updates.agreed", about="updates", source=SCOTTISH_GUIDE_2024)
def updates_agreed(*, is_agreed: bool, by_team: bool, **_: object) -> Advice | None:
    """The team agrees together how often, and how, it is kept told."""
    if not is_agreed:
        return Advice(
            gettext("The team has not agreed how it is kept told."),
            why=gettext("People who hear nothing think that they do not matter, and stay away."),
            do=gettext("Ask how often people want to hear something, and write it down."),
        )
    if not by_team:
        return Advice(
            gettext("How people are kept told was not decided by the team."),
            why=gettext("What suits those who lead may leave others out."),
            do=gettext("Talk about it the next time you meet, and write down what you agree."),
        )
    return None


@advice("updates.due", about="updates", source=SCOTTISH_GUIDE_2024)
def update_due(*, is_past: bool, waiting_lines: int, **_: object) -> Advice | None:
    """Nobody waits longer for an update than the team agreed."""
    if not is_past:
        return None
    what = "There are lines to start from." if waiting_lines else "It can be short."
    return Advice(
        gettext("An update is due."),
        why=gettext("The time that the team agreed on has passed. Much may go on that nobody sees."),
        do=gettext("Write one now. {what}").format(what=what),
    )


@advice("updates.all_told", about="updates", source=OWN_RULE)
def all_told(*, not_told: int, **_: object) -> Advice | None:
    """An update has reached people only when each of them was told in their own way."""
    if not not_told:
        return None
    text = ngettext(
        "One person has not been told yet of the last update.",
        "{many} people have not been told yet of the last update.",
        not_told,
    )
    return Advice(
        text.format(many=not_told),
        why=gettext("Those who are told last are often those with no internet."),
        do=gettext("Open the update, and go on with the list."),
    )


@advice("updates.came_back", about="updates", source=OWN_RULE)
def ask_for_another_way(*, came_back: int, **_: object) -> Advice | None:
    """Where messages to somebody came back, somebody asks them for another way."""
    if not came_back:
        return None
    return Advice(
        ngettext(
            "Messages to {many} person came back.", "Messages to {many} people came back.", came_back
        ).format(many=came_back),
        why=gettext("They think that nobody told them. Nothing more is sent there by itself."),
        do=gettext("Look who it is, and ask them for another way."),
    )


@advice("updates.thanks", about="updates", source=SCOTTISH_GUIDE_2024)
def thanks_said(*, days_without_thanks: int | None, **_: object) -> Advice | None:
    """What people give is seen and said, again and again."""
    if days_without_thanks is None or days_without_thanks <= THANKS_AT_LEAST:
        return None
    return Advice(
        gettext("Nobody was thanked for three months or more."),
        why=gettext("People stay when they see that what they give counts."),
        do=gettext("Think of something that someone did, and thank them."),
    )


@hard_stop("updates.safe_way", source=OWN_RULE)
def safe_way(*, is_open: bool) -> None:
    """Nobody is told in a way that they said must not be used."""
    if not is_open:
        raise Refused(
            gettext("They asked not to be told in this way."),
            how=gettext("Choose a way that the page offers for this person."),
        )
