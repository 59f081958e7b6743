"""What we ask about support: what would help, training, who looks after it, and being paired."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.people.choices.parts import SupportHow
from intheroom.support.adapter import Learner
from intheroom.support.choices import (
    GO_ON,
    LONGEST_TOPIC,
    BuddyWish,
    CameOf,
    How,
    LookAgain,
    MayCall,
    PairAnswer,
    PairKind,
)
from intheroom.support.queries import Topic
from intheroom.team.choices import TeamSaid
from intheroom.team.models import TeamMember


@ask.declare
class AskForSupportForm(ask.Form):
    sheet = ask.Sheet(
        code="support",
        title=_("What support would you like?"),
        why=_("We ask everyone the same, on both sides. Nobody has to know it all before they start."),
        seen_by=_(
            "What you would like to learn: those you let see your needs. "
            "What you say of a buddy, and in your own words: only you and the support lead."
        ),
        send=_("Save my answers"),
    )
    training = fields.Choices(
        label=_("What would you like to learn?"), choices=(), spoken=_("What would you like to learn?")
    )
    training_own = fields.Text(
        label=_("What else would you like to learn?"),
        max_length=200,
        spoken=_("Is there something else you would like to learn?"),
    )
    support_how = fields.Choice(
        label=_("How do you like to learn and be supported?"),
        choices=SupportHow.choices,
        spoken=_("How do you like to learn and be supported?"),
    )
    buddy = fields.Choice(
        label=_("Would you like someone to go along with you?"),
        help_text=_("A buddy is someone of the team who rings you, or comes along. You both say yes first."),
        choices=BuddyWish.choices,
        spoken=_("Would you like a buddy, someone of the team who rings you or comes along?"),
    )
    may_call = fields.Choice(
        label=_("If it goes quiet around you, may the support lead ring you?"),
        help_text=_(
            "It is a person who rings, never a machine. Nobody else is told. If you choose none, they may."
        ),
        choices=MayCall.choices,
        spoken=_("If it goes quiet around you, may the support lead ring you?"),
    )
    words = fields.LongText(
        label=_("What else would help?"),
        help_text=_("Such as: who you would like as a buddy, or who not."),
        rows=3,
        max_length=1000,
        spoken=_("What else would help?"),
    )

    def __init__(self, *args: Any, topics: Iterable[Topic] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["training"].choices = [(topic.key, gettext(topic.name)) for topic in topics]


@ask.declare
class AddTopicForm(ask.Form):
    sheet = ask.Sheet(
        code="topic",
        title=_("Add something to learn"),
        audience=ask.COORDINATOR,
        why=_("Each piece of work needs some knowledge of its own. Then people can ask for it."),
        seen_by=_("Everyone in the team."),
        send=_("Add it to the list"),
    )
    words = fields.Text(
        label=_("What can be learned?"),
        help_text=_("In a few words. For example: how the council sets its budget."),
        max_length=LONGEST_TOPIC,
        spoken=_("What can be learned, in a few words?"),
    )


@ask.declare
class OfferTrainingForm(ask.Form):
    sheet = ask.Sheet(
        code="training",
        title=_("Offer training"),
        audience=ask.COORDINATOR,
        why=_("People asked for it. With a day and a name it becomes real."),
        seen_by=_(
            "Everyone in the team sees a group: what, when and who sees to it. "
            "Who it is for, and one to one: only those who may see their needs."
        ),
        send=_("Offer it"),
    )
    jobs = fields.Choices(
        label=_("Who is it for?"),
        help_text=_("These people asked for it. Only those are shown who let you see it."),
        choices=(),
        spoken=_("Who is it for?"),
    )
    topics = fields.Choices(
        label=_("What is it about?"),
        help_text=_("You can leave this out where you ticked who it is for."),
        choices=(),
        spoken=_("What is it about?"),
    )
    how = fields.Choice(label=_("How?"), choices=How.choices, spoken=_("Is it one to one, or in a group?"))
    they_agreed = fields.Choices(
        label=_("Does it suit everyone?"),
        choices=[("yes", _("I asked those who like it another way, and they said this is fine"))],
        spoken=_("Did those who like it another way say that this is fine?"),
    )
    owner = fields.Choice(label=_("Who sees to it?"), choices=(), as_list=True, spoken=_("Who sees to it?"))
    on_day = fields.Date(label=_("On what day?"), spoken=_("On what day is it?"))
    what = fields.LongText(
        label=_("Where is it, and who leads it?"),
        help_text=_("Only those it is for read this."),
        rows=3,
        max_length=500,
        goes_out=True,
        spoken=_("Where is it, and who leads it?"),
    )

    def __init__(
        self,
        *args: Any,
        learners: Iterable[Learner] = (),
        topics: Iterable[Topic] = (),
        owners: Iterable[TeamMember] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.learners = {str(one.job.pk): one for one in learners}
        self.topics = {topic.key: topic.name for topic in topics}
        self.owners = {str(one.pk): one for one in owners}
        self.fields["jobs"].choices = [(key, one.told) for key, one in self.learners.items()]
        self.fields["topics"].choices = [(key, gettext(name)) for key, name in self.topics.items()]
        self.fields["owner"].choices = [
            ("", gettext("Choose one")),
            *((key, str(one)) for key, one in self.owners.items()),
        ]

    def clean_jobs(self) -> list[Learner]:
        return [self.learners[key] for key in self.cleaned_data["jobs"]]

    def clean_topics(self) -> list[str]:
        return [self.topics[key] for key in self.cleaned_data["topics"]]

    def clean_owner(self) -> TeamMember | None:
        return self.owners.get(self.cleaned_data["owner"])


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


@ask.declare
class NameSupportLeadForm(ask.Form):
    sheet = ask.Sheet(
        code="supportlead",
        title=_("Name a support lead"),
        audience=ask.COORDINATOR,
        why=_("This person looks after buddies and mentors. They see who would like one, and who is paired."),
        seen_by=_("Everyone in the team sees who it is."),
        send=_("Name them"),
    )
    member = fields.Choice(label=_("Who is it?"), choices=(), as_list=True, spoken=_("Who is it?"))
    team_said = fields.Choice(
        label=_("Did the team decide this together?"),
        help_text=_("Only the team can give someone this task."),
        choices=TeamSaid.choices,
        spoken=_("Did the team decide this together?"),
    )
    has_agreed = fields.Choice(
        label=_("Have they said yes?"),
        choices=[("yes", _("Yes, they have")), ("not_yet", _("Not yet"))],
        spoken=_("Have they said yes to it?"),
    )

    def __init__(self, *args: Any, members: Iterable[TeamMember] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.members = {str(one.pk): one for one in members}
        self.fields["member"].choices = [
            ("", gettext("Choose one")),
            *((key, str(one)) for key, one in self.members.items()),
        ]

    def clean_member(self) -> TeamMember | None:
        return self.members.get(self.cleaned_data["member"])


@ask.declare
class NoteCheckInForm(ask.Form):
    sheet = ask.Sheet(
        code="checkin",
        title=_("I checked in with someone"),
        audience=ask.COORDINATOR,
        why=_("So that they are not rung twice for the same thing. It says nothing of how they are."),
        seen_by=_("Only you and the person you rang. They can read it on their own page."),
        send=_("Keep this"),
    )
    came_of = fields.Choice(
        label=_("What came of it?"),
        hints={CameOf.NOT_NOW: _("They stand here again on the day you choose below.")},
        choices=CameOf.choices,
        missing=_("Choose one, so that we know whether you spoke."),
        required=True,
        spoken=_("What came of it?"),
    )
    words = fields.LongText(
        label=_("What should be done now?"),
        help_text=_("Only what they are happy to have written down. They can read it."),
        rows=3,
        max_length=500,
        spoken=_("What should be done now?"),
    )
    again = fields.Choice(
        label=_("When may they stand on the list again?"),
        help_text=_("If you choose none: in a month."),
        choices=LookAgain.choices,
        spoken=_("When may they stand on the list again?"),
    )
