"""What we ask when something was wrong, what the listener did, and how it stands for the person."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.decisions.choices import ConcernKind, Did, Stands, YesNo
from intheroom.decisions.models import Listener
from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields


def _known_as(listener: Listener) -> str:
    """Whoever tells something sees before if it goes to somebody who leads."""
    return (
        gettext("{listener}, who leads this project").format(listener=listener)
        if getattr(listener, "leads", False)
        else str(listener)
    )


class ConcernForm(ask.Form):
    """What was wrong, and who should hear it."""

    listener = fields.Choice(label=_("Who should hear it?"), choices=(), spoken=_("Who should hear it?"))
    kind = fields.Choice(label=_("What was it?"), choices=ConcernKind.choices, spoken=_("What was it?"))
    words = fields.LongText(
        label=_("What happened?"),
        help_text=_("In your own words, as much or as little as you like."),
        max_length=3000,
        spoken=_("What happened?"),
    )
    may_pass_on = fields.Choice(
        label=_("May they pass it on to another listener?"),
        help_text=_("Such as when they are away. Without a yes it stays with them."),
        choices=YesNo.choices,
        spoken=_("May they pass it on to another listener?"),
    )

    def __init__(self, *args: Any, listeners: Iterable[Listener] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        listener = self.fields["listener"]
        listener.choices = [(str(one.pk), _known_as(one)) for one in listeners]
        if not listener.choices:
            listener.help_text = gettext(
                "Nobody listens here yet who can read this. Speak to someone you trust, or ring us."
            )


@ask.declare
class RaiseConcernForm(ConcernForm):
    sheet = ask.Sheet(
        code="concern",
        title=_("Tell someone that something was wrong"),
        why=_("You choose who hears it. It need not be someone who leads."),
        seen_by=_(
            "Only the listener you choose, and you. People who lead do not see it, nor that it is there. "
            "Whoever writes it down for you knows it too."
        ),
        then=(
            _("Your listener can read it now."),
            _("They write down what they do. You read it under “Ground rules and concerns”."),
            _("Then you say if it is put right."),
        ),
        send=_("Send it to them"),
    )


@ask.declare
class RaiseUnnamedForm(ConcernForm):
    sheet = ask.Sheet(
        code="unnamedconcern",
        title=_("Tell someone, without your name"),
        why=_("Some things are easier to say without a name. You still choose who hears it."),
        seen_by=_(
            "Only the listener you choose. Nobody can see who sent it, or on which day. "
            "On paper, leave your name out, and give it to them in a closed envelope."
        ),
        then=(
            _("Your listener can read it now."),
            _("Nobody can write back to you, since nobody knows who you are."),
            _("You can speak to a listener at any time."),
        ),
        send=_("Send it without my name"),
        unlinked=True,
    )


@ask.declare
class AnswerConcernForm(ask.Form):
    sheet = ask.Sheet(
        code="answerconcern",
        title=_("Write down what you did"),
        why=_("Someone told you that something was wrong. They wait to hear what comes of it."),
        seen_by=_("Only you, and the person who told you if they gave their name."),
    )
    did = fields.Choice(label=_("What did you do?"), choices=Did.choices, spoken=_("What did you do?"))
    words = fields.LongText(
        label=_("What would you like to tell them?"),
        help_text=_("In plain words. Names of others only where it helps."),
        max_length=2000,
        goes_out=True,
        spoken=_("What would you like to tell them?"),
    )


@ask.declare
class SayOfConcernForm(ask.Form):
    sheet = ask.Sheet(
        code="ofconcern",
        title=_("Is it put right?"),
        why=_("Only you can say if it is put right for you."),
        seen_by=_("Only you and your listener. If you choose another one, they see it from then on instead."),
        send=_("Send my answer"),
    )
    stands = fields.Choice(
        label=_("How does it stand for you?"),
        choices=Stands.choices,
        hints={Stands.NOT_YET: _("Your listener goes on with it.")},
        spoken=_("How does it stand for you? Is it put right, or not yet?"),
    )
    words = fields.LongText(
        label=_("What would you like to say?"),
        help_text=_("You can leave this out."),
        rows=3,
        max_length=2000,
        spoken=_("Is there something you would like to say?"),
    )
    listener = fields.Choice(
        label=_("Should another listener see to it from now on?"),
        choices=(),
        as_list=True,
        spoken=_("Should another listener see to it from now on?"),
    )

    def __init__(self, *args: Any, listeners: Iterable[Listener] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = [(str(one.pk), _known_as(one)) for one in listeners]
        self.fields["listener"].choices = [("", gettext("No, leave it where it is")), *others]
