"""What is asked about a need at one session, and what somebody says of their own place there."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.workshops.choices import TAKES_PART, Arranged, WayIn
from intheroom.workshops.choices.inviting import UNSURE, Instead, RemindBy, RemindOn


@ask.declare
class SeeToNeedForm(ask.Form):
    sheet = ask.Sheet(
        code="seetoneed",
        title=_("Is it arranged for this session?"),
        audience=ask.COORDINATOR,
        why=_("A session is confirmed when everything is arranged that those who come need."),
        seen_by=_("Only the person it is for, those who arrange things, and whoever sees to it."),
    )
    state = fields.Choice(
        label=_("Is it arranged?"),
        choices=Arranged.choices,
        hints={
            Arranged.INSTEAD: _("It counts once the person said that it suits them."),
        },
        spoken=_("Is it arranged for this session?"),
    )
    owner = fields.Choice(
        label=_("Who sees to it?"), choices=(), as_list=True, spoken=_("Who in the team sees to it?")
    )
    due_on = fields.Date(label=_("By when?"), spoken=_("By what day?"))
    what = fields.LongText(
        label=_("What is arranged?"),
        help_text=_("Such as: Freya interprets, from 13:45. Or: cover for six hours, from the agency."),
        rows=3,
        max_length=1000,
        spoken=_("What is arranged?"),
    )
    cost = fields.Pounds(
        label=_("What does it cost?"),
        help_text=_("In pounds. Leave it empty if you do not know, or if it costs nothing."),
        spoken=_("What does it cost, in pounds?"),
    )
    why_not = fields.LongText(
        label=_("If it cannot be had: why not?"),
        rows=2,
        max_length=500,
        spoken=_("If it cannot be had: why not?"),
    )
    instead = fields.LongText(
        label=_("What do you offer instead?"),
        help_text=_("The person reads these words, and says whether it suits them."),
        rows=2,
        max_length=500,
        spoken=_("What is offered instead?"),
    )

    def __init__(self, *args: Any, owners: list[tuple[str, str]] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = [("", gettext("Nobody yet")), *(owners or [])]


@ask.declare
class SayHowIJoinForm(ask.Form):
    sheet = ask.Sheet(
        code="howijoin",
        title=_("How I take part"),
        audience=ask.MEMBER,
        why=_("You can take part in the way that suits you. All of them count the same."),
        seen_by=_("Those who lead see how you take part. What you need is only for those who arrange it."),
        then=(
            _("Thank you. You can change it at any time."),
            _("Whatever you chose is fine. Nobody asks you why."),
        ),
        send=_("Send my answer"),
    )
    joins_by = fields.Choice(
        label=_("How will you take part?"),
        choices=[
            *((way, words) for way, words in WayIn.choices if way != WayIn.NOT),
            (WayIn.NOT, _("Not this time")),
            (UNSURE, _("I am not sure yet")),
        ],
        hints={
            UNSURE: _("We keep a place for you. Tell us when you know."),
            WayIn.ONLINE: _("Your camera may stay off."),
            WayIn.WRITING: _("Before or after, on paper or on the web."),
            WayIn.NOT: _("That is fine. You can tell us what you think before or after."),
        },
        spoken=_("How will you take part? In person, online, by phone, in writing, or not this time?"),
    )
    instead = fields.Choice(
        label=_("If not this time: what would you like instead?"),
        help_text=_("You need not say why you do not come."),
        choices=Instead.choices,
        spoken=_("If not this time: shall we send you notes, ring you, or would you like to write to us?"),
    )
    remind_on = fields.Choice(
        label=_("When shall we remind you of sessions?"),
        help_text=_("This holds for all sessions, until you change it."),
        choices=RemindOn.choices,
        as_list=True,
        spoken=_(
            "When shall we remind you: on the day, the day before, two days or a week before, or never?"
        ),
    )
    remind_by = fields.Choice(
        label=_("How shall we remind you?"),
        choices=RemindBy.choices,
        spoken=_("Shall we remind you the usual way, shall someone ring, or shall your buddy ring?"),
    )
    badge = fields.Text(
        label=_("What name shall stand on your badge?"),
        help_text=_("Leave it empty for the name we know you by. Your job never stands there."),
        max_length=60,
        personal=True,
        spoken=_("What name shall stand on your badge?"),
    )
    taste = fields.LongText(
        label=_("What would you like to eat or drink there?"),
        help_text=_("The team sees it without your name, and chooses."),
        rows=2,
        max_length=300,
        personal=True,
        spoken=_("What would you like to eat or drink there?"),
    )
    all_set = fields.Choice(
        label=_("Is there something you need that only you know of? Is it seen to, for this session?"),
        help_text=_("We ask everyone. Leave it out if there is nothing."),
        choices=[("yes", _("Yes, it is seen to")), ("not_yet", _("Not yet"))],
        personal=True,
        spoken=_("Is there something you need that only you know of? Is it seen to, for this session?"),
    )

    def __init__(
        self,
        *args: Any,
        offers: list[tuple[str, str]] | None = None,
        times: list[tuple[str, str]] | None = None,
        ways: set[str] | None = None,
        by_link: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        if by_link:
            # Whoever holds the phone can open a link: nothing is asked there that tells of somebody's needs.
            for name in ("badge", "taste", "all_set"):
                del self.fields[name]
        if ways is not None:
            self._offer_only(ways)
        if times:
            asked = gettext("There is more than one time. Which one suits you?")
            self.fields["which_time"] = fields.Choice(label=asked, choices=times, spoken=asked)
            self.order_fields(["which_time"])
        for name, words in offers or []:
            self.fields[name] = fields.Choice(
                label=words,
                choices=[("yes", gettext("Yes, that suits me")), ("no", gettext("No, it does not suit me"))],
                spoken=words,
            )

    def _offer_only(self, ways: set[str]) -> None:
        """Of the ways to take part those that are there; what is asked about a room goes where there is none."""
        asked = self.fields["joins_by"]
        asked.choices = [one for one in asked.choices if one[0] not in TAKES_PART or one[0] in ways]
        asked.spoken = str(asked.label)
        if WayIn.ROOM not in ways:
            for name in ("badge", "taste"):
                self.fields.pop(name, None)
