"""What we ask when someone's place is in question: slowly, with reasons, and both ways."""

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.team.forms import against


@ask.declare
class ProposeRemovalForm(against.GivesReason):
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
    thought_again = against.thought_again(_("Or change your words above, so that they say what happened."))


@ask.declare
class AgreeRemovalForm(against.AsksSecondPerson):
    sheet = ask.Sheet(
        code="agreeremoval",
        title=_("Do you agree that this place ends?"),
        why=_("One person alone can never end a place. You are the second person."),
        seen_by=_("People who lead see your answer. The member learns that someone agreed, not who."),
        send=_("Send my answer"),
    )
    agrees = against.agrees(
        no=_("No, they should stay"),
        spoken=_("Do you agree that this place should end, or should they stay?"),
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
    how = against.how_told(
        help_text=_("For example: Morag rang on Tuesday and posted the letter the same day."),
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
class DecideRemovalForm(against.AsksTeam):
    sheet = ask.Sheet(
        code="decideremoval",
        title=_("What the team decided about this place"),
        why=_("The member challenged this, so the team decides, with people from both sides."),
        seen_by=_("The whole team, and the member."),
        audience=ask.COORDINATOR,
    )
    outcome = against.outcome(("stays", _("The member stays")), ("leaves", _("The place ends")))
