"""What people ask about their own details, and how those who answer write down what was done."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.people.choices import AskedFor, RequestEnd
from intheroom.people.models import Person
from intheroom.people.services.erasing import KEEP, TAKE, words_of


@ask.declare
class AskAboutDataForm(ask.Form):
    sheet = ask.Sheet(
        code="mydata",
        title=_("Ask about my details"),
        why=_("It is your right. You need not say why, and it costs nothing."),
        seen_by=_(
            "The host, and those who lead everything you are part of. A complaint goes to the host only."
        ),
        send=_("Ask"),
    )
    kind = fields.Choice(
        label=_("What would you like?"),
        choices=AskedFor.choices,
        required=True,
        missing=_("Choose what you would like."),
        spoken=_(
            "Would you like to see what is kept, put something right, take a copy, be forgotten, or complain?"
        ),
    )
    words = fields.LongText(
        label=_("Anything to add"),
        help_text=_("For example: what is wrong, or how you would like the answer."),
        max_length=2000,
        rows=4,
        spoken=_("Is there anything you would like to add? How would you like the answer?"),
    )
    asked_on = fields.Date(
        label=_("When did you first ask?"),
        help_text=_("Leave it blank if that is today. The month to answer runs from that day."),
        spoken=_("When did you first ask? Today, or earlier?"),
    )


@ask.declare
class TakeLongerForm(ask.Form):
    sheet = ask.Sheet(
        code="takelonger",
        title=_("It takes longer"),
        why=_(
            "You may take two months more where it is hard. They must hear why before the first month is over."
        ),
        seen_by=_("The person who asked reads this."),
        audience=ask.COORDINATOR,
    )
    why = fields.LongText(
        label=_("Why does it take longer?"),
        max_length=1000,
        rows=4,
        required=True,
        missing=_("Say why. They have a right to know."),
        spoken=_("Why does it take longer?"),
    )


@ask.declare
class FinishRequestForm(ask.Form):
    sheet = ask.Sheet(
        code="finishrequest",
        title=_("What was done"),
        why=_("This closes the request. The person reads what you write."),
        seen_by=_("The person who asked, and those who may answer it."),
        audience=ask.COORDINATOR,
    )
    ended = fields.Choice(
        label=_("How did it end?"),
        choices=RequestEnd.choices,
        required=True,
        missing=_("Choose how it ended."),
        spoken=_("Was it all done, done in part, or not done?"),
    )
    what = fields.LongText(
        label=_("What was done, and what was not?"),
        help_text=_("If something was not done, say why. Say also that they can complain."),
        max_length=2000,
        rows=5,
        spoken=_("What was done? If something was not done, why?"),
    )


@ask.declare
class ForgetMeForm(ask.Form):
    """A choice for each kind of thing this person wrote, and then one last question."""

    sheet = ask.Sheet(
        code="forgetme",
        title=_("Forget me"),
        why=_("You choose what happens to your words. A blank means: take them away."),
        seen_by=_("Nobody but whoever writes it down for you. Afterwards it is about “a team member”."),
        send=_("Do this now"),
    )
    sure = fields.Choice(
        label=_("Shall we forget you now?"),
        choices=[("no", _("No, not yet")), ("yes", _("Yes, forget me now"))],
        spoken=_("Shall we forget you now? It cannot be undone."),
    )

    def __init__(self, *args, person: Person | None = None, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        sure = self.fields.pop("sure")
        for kind, many in words_of(person) if person else []:
            self.fields[f"words_{kind.code}"] = fields.Choice(
                label=f"{kind.label} ({many})",
                choices=[
                    (TAKE, gettext("Take the words away")),
                    (KEEP, gettext("Keep them, as “a team member” said them")),
                ],
                spoken=gettext(
                    "{kind_label}. Shall we take the words away, or keep them without your name?"
                ).format(kind_label=kind.label),
            )
        # Asked last: it is about all of the above.
        self.fields["sure"] = sure
