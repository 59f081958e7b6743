"""What we ask when someone's place is in question: slowly, with reasons, and both ways."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.team.words import words_to_think_again_about


@ask.declare
class ProposeRemovalForm(ask.Form):
    sheet = ask.Sheet(
        code="proposeremoval",
        title=_("Propose that someone’s place ends"),
        why=_("Their place does not end with this. A second person with lived experience must agree."),
        seen_by=_("The second person sees this. If they agree, the member reads your exact words."),
        audience=ask.COORDINATOR,
        send=_("Propose it"),
    )
    reason = fields.LongText(
        label=_("What happened, and what did you try first?"),
        help_text=_("Write what was done, not what the person is like. The member will read this."),
        max_length=2000,
        required=True,
        missing=_("A removal needs a reason. Write what happened."),
        spoken=_("What happened, and what have you tried so far?"),
    )
    thought_again = fields.Tick(
        label=_("I have thought again, and I want to go on with these words"),
        help_text=_("Or change your words above, so that they say what happened."),
        required=True,
        missing=_("Read “Think again”. Then change your words, or tick the box to go on."),
        spoken=_("Have you thought again about those words?"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.judging_words: list[str] = []
        words = words_to_think_again_about(self.data.get("reason", "")) if self.is_bound else []
        if not words:
            del self.fields["thought_again"]
            return
        self.judging_words = words


@ask.declare
class AgreeRemovalForm(ask.Form):
    sheet = ask.Sheet(
        code="agreeremoval",
        title=_("Do you agree that this place ends?"),
        why=_("One person alone can never end a place. You are the second person."),
        seen_by=_("People who lead see your answer. The member learns that someone agreed, not who."),
        send=_("Send my answer"),
    )
    agrees = fields.Choice(
        label=_("Do you agree?"),
        choices=[("yes", _("Yes, I agree")), ("no", _("No, they should stay"))],
        required=True,
        missing=_("Choose yes or no. You can also close this page and answer later."),
        spoken=_("Do you agree that this place should end, or should they stay?"),
    )
    words = fields.LongText(
        label=_("Anything you want to add"),
        max_length=1000,
        spoken=_("Is there anything you want to add?"),
    )


@ask.declare
class TellMemberForm(ask.Form):
    sheet = ask.Sheet(
        code="tellmember",
        title=_("Say how the member was told"),
        why=_("The member has two weeks from this day to challenge it. Until then they stay."),
        seen_by=_("People who lead the project, and the member."),
        audience=ask.COORDINATOR,
        send=_("They have been told"),
    )
    how = fields.LongText(
        label=_("How were they told, and by whom?"),
        help_text=_("For example: Morag rang on Tuesday and posted the letter the same day."),
        max_length=500,
        rows=3,
        required=True,
        missing=_("Write how they were told. Nobody’s place ends without telling them."),
        spoken=_("How was the member told, and who told them?"),
    )


@ask.declare
class ChallengeRemovalForm(ask.Form):
    sheet = ask.Sheet(
        code="challengeremoval",
        title=_("I do not agree: I want to stay"),
        why=_("While this is open you stay in the team, and the whole team decides. You need not say why."),
        seen_by=_("The team sees this, because the team decides."),
        then=(
            _("You stay in the team."),
            _("The team talks about it, people with lived experience and professionals together."),
            _("You can bring someone with you, or send your words."),
            _("Someone tells you what the team decides."),
        ),
        send=_("I want to stay"),
    )
    words = fields.LongText(
        label=_("What would you like the team to know?"),
        help_text=_("You can leave this blank."),
        max_length=2000,
        spoken=_("What would you like the team to know? You need not say anything."),
    )


@ask.declare
class DecideRemovalForm(ask.Form):
    sheet = ask.Sheet(
        code="decideremoval",
        title=_("What the team decided about this place"),
        why=_("The member challenged this, so the team decides, with people from both sides."),
        seen_by=_("The whole team, and the member."),
        audience=ask.COORDINATOR,
    )
    outcome = fields.Choice(
        label=_("What did the team decide?"),
        choices=[("stays", _("The member stays")), ("leaves", _("The place ends"))],
        required=True,
        missing=_("Choose what the team decided."),
        spoken=_("What did the team decide?"),
    )
    took_part = fields.Choices(
        label=_("Who took part in the decision?"),
        choices=[
            ("lived", _("People with lived experience, carers or family")),
            ("professional", _("Professionals")),
        ],
        required=True,
        missing=_("Choose who took part."),
        spoken=_("Who took part in the decision?"),
    )
    words = fields.LongText(
        label=_("How did the team come to this?"),
        max_length=2000,
        spoken=_("How did the team come to this?"),
    )
