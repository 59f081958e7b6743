"""What we ask about training: what can be learned, and what is offered."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.support.adapter import Learner
from intheroom.support.choices import LONGEST_TOPIC, How
from intheroom.support.queries import Topic
from intheroom.team.models import TeamMember


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
