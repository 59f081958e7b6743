"""What we ask about pairing up: whoever proposes it, and each of the two."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.support.choices import GO_ON, PairAnswer, PairKind
from intheroom.team.models import TeamMember


@ask.declare
class ProposePairForm(ask.Form):
    sheet = ask.Sheet(
        code="pair",
        title=_("Ask two people if they would like to pair up"),
        audience=ask.COORDINATOR,
        why=_("Both are asked, each alone. They are paired once both have said yes."),
        seen_by=_("Only the two of them, and you."),
        send=_("Ask them both"),
    )
    one = fields.Choice(
        label=_("The first person"),
        help_text=_("Where one is a mentor, this is the mentor."),
        choices=(),
        as_list=True,
        spoken=_("Who is the first person?"),
    )
    other = fields.Choice(
        label=_("The second person"), choices=(), as_list=True, spoken=_("Who is the second person?")
    )
    kind = fields.Choice(
        label=_("What would they be?"),
        choices=PairKind.choices,
        spoken=_("Would they be buddies, or one a mentor?"),
    )

    def __init__(self, *args: Any, members: Iterable[TeamMember] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.members = {str(one.pk): one for one in members}
        told = [(key, str(one)) for key, one in self.members.items()]
        self.fields["one"].choices = [("", gettext("Choose one")), *told]
        # From the other end, so that nobody picks the same one twice by chance.
        self.fields["other"].choices = [("", gettext("Choose one")), *reversed(told)]

    def clean_one(self) -> TeamMember | None:
        return self.members.get(self.cleaned_data["one"])

    def clean_other(self) -> TeamMember | None:
        return self.members.get(self.cleaned_data["other"])


@ask.declare
class SayAboutPairForm(ask.Form):
    sheet = ask.Sheet(
        code="saypair",
        title=_("Your word about pairing up"),
        why=_("You are only paired if you both say yes. You can end it at any time, and need not say why."),
        seen_by=_(
            "The other person sees a yes, or that it is over. So does the support lead. Nobody is told why."
        ),
        send=_("Send my answer"),
    )
    answer = fields.Choice(
        label=_("Would you like this?"),
        help_text=_("No is a good answer too."),
        choices=PairAnswer.choices,
        spoken=_("Would you like this? You can say yes or no."),
    )

    def __init__(self, *args: Any, is_live: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_live:
            answer = self.fields["answer"]
            answer.label, answer.choices = gettext("Would you like to go on?"), GO_ON
            answer.spoken = gettext("Would you like to go on? You can end it at any time.")
