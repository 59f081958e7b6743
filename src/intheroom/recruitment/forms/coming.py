"""What we ask of whoever comes forward, and what is written down when they are answered and welcomed."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.library.queries import languages
from intheroom.recruitment.choices import After
from intheroom.recruitment.models import Avenue, ComingForward
from intheroom.team.choices import Status
from intheroom.team.forms import asked
from intheroom.team.forms.members import AsksGroups
from intheroom.team.models import TeamMember

WAYS = ("phone", "email", "reach_note")
LEADING = _("Only those who lead the project.")


@ask.declare
class ReplyToCallOutForm(ask.Form):
    sheet = ask.Sheet(
        code="comeforward",
        title=_("I would like to know more, or take part"),
        why=_("A few words are enough. Saying this binds you to nothing."),
        seen_by=_(
            "Those who lead this project read it, and nobody else. "
            "What would help you is read by those who arrange it. "
            "If you do not join, we keep it for six months."
        ),
        then=(
            _("Somebody gets in touch with you, in the way you chose."),
            _("You can ask anything. You can say no at any time, and need not say why."),
            _("If there are more people than places, we tell you how we choose."),
            _("Ring us if you hear nothing, or if you would like us to forget you."),
        ),
        send=_("Send it"),
        has_keys=True,
        asks_name=True,
    )
    name = fields.Text(
        label=_("What should we call you?"),
        help_text=_("A first name or a nickname is fine. It need not be your real name."),
        max_length=100,
        autocomplete="nickname",
        spoken=_("What should we call you? A nickname is fine."),
    )
    phone = fields.Phone(label=_("Phone number"), spoken=_("Is there a number we can ring?"))
    email = fields.Email(label=_("E-mail address"), spoken=_("Is there an e-mail address we can write to?"))
    reach_note = fields.LongText(
        label=_("Another way, or what we should know about reaching you"),
        help_text=_("Such as: write to 2 Pier Road. Ring after six. Leave no message. Ask my sister."),
        rows=3,
        max_length=500,
        spoken=_("Is there another way to reach you, or something we should know about it?"),
    )
    wish = fields.Choice(
        label=_("What would you like?"),
        choices=[("ask", _("To ask something first")), ("place", _("To take part"))],
        spoken=_("Would you like to ask something first, or to take part?"),
    )
    question = fields.LongText(
        label=_("What would you like to know?"),
        rows=3,
        max_length=1500,
        spoken=_("What would you like to know?"),
    )
    language_code = fields.Choice(
        label=_("In which language shall we answer?"),
        as_list=True,
        spoken=_("In which language shall we answer?"),
    )
    help = fields.LongText(
        label=_("What would help you to come?"),
        help_text=_("Such as: a lift, large print, a quiet room, someone to come with you."),
        rows=3,
        max_length=1000,
        spoken=_("What would help you to come?"),
    )
    together = fields.Text(
        label=_("Would you like to come with someone?"),
        help_text=_("A friend, or someone you care for. Then you go together, or not at all."),
        max_length=200,
        spoken=_("Would you like to come with someone? Who?"),
    )
    kinds = asked.kinds(
        _("What fits you?"),
        _("It helps us to have different people in the team. You can leave it out."),
        spoken=_("Does any of these fit you?"),
    )
    own_kind = asked.own_kind()
    after = fields.Choices(
        label=_("If there is no place for you, what would you like?"),
        choices=After.choices,
        spoken=_("If there is no place for you this time, what would you like?"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language_code"].choices = [
            ("", gettext("Choose one")),
            *((one.code, one.label) for one in languages()),
        ]

    def clean(self) -> dict[str, Any]:
        """Without a way to reach somebody nobody could answer them."""
        cleaned = super().clean() or self.cleaned_data
        if not any(cleaned.get(way) or self.errors.get(way) for way in WAYS):
            self.add_error(
                "phone",
                gettext("Tell us how we can reach you. A number, an address, or somebody to ask is enough."),
            )
        return cleaned


@ask.declare
class NoteContactForm(ask.Form):
    sheet = ask.Sheet(
        code="notecontact",
        title=_("What was said with them?"),
        why=_("Winning trust takes time. A line each time shows how long, and nobody is asked twice."),
        seen_by=LEADING,
        audience=ask.COORDINATOR,
        send=_("Save it"),
    )
    words = fields.LongText(
        label=_("What was said, or done?"),
        help_text=_("Such as: I rang. They asked about the boat. I said that we pay for it."),
        rows=4,
        max_length=2000,
        spoken=_("What was said, or done?"),
    )
    on_day = fields.Date(
        label=_("On what day?"),
        help_text=_("Leave this out if it was today."),
        spoken=_("On what day was it?"),
    )
    is_answered = fields.Choice(
        label=_("Is their question answered now?"),
        choices=[("yes", _("Yes")), ("no", _("No, something is still open"))],
        spoken=_("Is their question answered now?"),
    )
    wish = fields.Choice(
        label=_("What would they like now?"),
        help_text=_("Leave this out if it is as before. A no is a no: nobody asks why."),
        choices=[
            ("ask", _("To ask something")),
            ("place", _("To have a place")),
            ("wait", _("To wait until a place comes free")),
            ("no", _("Nothing: they say no, thank you")),
        ],
        spoken=_("What would you like now?"),
    )
    after = fields.Choices(
        label=_("If it ends without a place, what would they like?"),
        choices=After.choices,
        spoken=_("If it ends without a place, what would you like?"),
    )
    owner = fields.Choice(
        label=_("Who answers them next?"), as_list=True, spoken=_("Who gets in touch with them next?")
    )
    answer_by = fields.Date(label=_("By when?"), spoken=_("By when?"))
    avenue = fields.Choice(
        label=_("What brought them?"),
        help_text=_("One of the ways you tried, if they say so. It shows what works."),
        as_list=True,
        spoken=_("How did you hear of us?"),
    )
    together = fields.Choices(
        label=_("Who of these do they want to come with?"),
        help_text=_("They go together, or not at all."),
        spoken=_("Who do you want to come with?"),
    )

    def __init__(
        self,
        *args: Any,
        members: Iterable[TeamMember] = (),
        others: Iterable[ComingForward] = (),
        avenues: Iterable[Avenue] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.avenues = {str(one.pk): one for one in avenues}
        told = [(key, str(one)) for key, one in self.avenues.items()]
        self.fields["avenue"].choices = [("", gettext("Choose one")), *told]
        if not told:
            del self.fields["avenue"]
        self.members = {str(member.pk): member for member in members}
        self.others = {str(one.pk): one for one in others}
        self.fields["owner"].choices = [
            ("", gettext("Choose one")),
            *((key, str(one)) for key, one in self.members.items()),
        ]
        self.fields["together"].choices = [(key, str(one)) for key, one in self.others.items()]
        if not self.others:
            del self.fields["together"]

    def clean_owner(self) -> TeamMember | None:
        return self.members.get(self.cleaned_data["owner"])

    def clean_avenue(self) -> Avenue | None:
        return self.avenues.get(self.cleaned_data["avenue"])

    def clean_together(self) -> list[ComingForward]:
        return [self.others[key] for key in self.cleaned_data["together"]]


@ask.declare
class WelcomePersonForm(AsksGroups):
    sheet = ask.Sheet(
        code="welcomeperson",
        title=_("Welcome them into the team"),
        why=_("What they told us comes along, so nobody asks them again. They can put it right themselves."),
        seen_by=_("People who lead the project can see this, and the person themselves."),
        audience=ask.COORDINATOR,
        send=_("Give them a place"),
    )
    status = asked.have_they_said_yes(Status.INVITED)
    kinds = asked.kinds(_("What are they in this project?"), _("As they said it themselves."))
    side = asked.their_side()
    groups = asked.groups(_("Which groups do they say they belong to?"))
