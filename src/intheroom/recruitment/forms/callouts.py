"""What we ask for a call-out, and about the languages it is in."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.recruitment.choices import ReplyWay
from intheroom.recruitment.models import LanguageJob
from intheroom.recruitment.queries.callouts import in_languages, is_open, other_languages
from intheroom.team.models import RoleDescription, TeamMember


@ask.declare
class WriteCallOutForm(ask.Form):
    sheet = ask.Sheet(
        code="callout",
        title=_("Write a call-out"),
        why=_("You write it once. The page, the poster, the letter and the scripts all come from it."),
        seen_by=_("The team sees it while you write. Once it is out, anyone can read it."),
        audience=ask.COORDINATOR,
        send=_("Save it"),
    )
    title = fields.Text(
        label=_("Heading"),
        help_text=_("Such as: Help us plan breaks for carers."),
        max_length=80,
        goes_out=True,
        spoken=_("What stands at the top?"),
    )
    about = fields.LongText(
        label=_("What is it about?"),
        help_text=_("A few short sentences, as you would say them to a neighbour."),
        rows=4,
        max_length=1500,
        goes_out=True,
        spoken=_("What is it about?"),
    )
    who = fields.LongText(
        label=_("Who are you looking for?"),
        help_text=_("Say that no skills are needed, if that is so. Ask nobody for proof of anything."),
        rows=3,
        max_length=800,
        goes_out=True,
        spoken=_("Who are you looking for?"),
    )
    role = fields.Choice(
        label=_("Is it for one of these roles?"),
        help_text=_("Only roles that people from both sides have described, and that are advertised."),
        as_list=True,
        spoken=_("Is it for a role that was described together?"),
    )
    asked = fields.LongText(
        label=_("What would they be asked to do?"),
        help_text=_("How often you meet, how long, where, and what there is to do in between."),
        rows=4,
        max_length=1500,
        goes_out=True,
        spoken=_("What would they be asked to do?"),
    )
    hours = fields.WholeNumber(
        label=_("How many hours is that in all?"),
        help_text=_("Everything together: meetings, reading, and getting there. A guess is fine."),
        max_value=2000,
        spoken=_("How many hours is that in all?"),
    )
    thank_you = fields.LongText(
        label=_("What thank-you do they get, in all?"),
        help_text=_("Beside all the hours stands all that is offered. Say that they can choose, or say no."),
        rows=2,
        max_length=500,
        goes_out=True,
        spoken=_("What thank-you do they get, in all?"),
    )
    expenses = fields.LongText(
        label=_("Which costs are paid, and when?"),
        help_text=_("Fares, care at home, food. Say if you pay before the day."),
        rows=2,
        max_length=500,
        goes_out=True,
        spoken=_("Which costs are paid, and when?"),
    )
    training = fields.LongText(
        label=_("What can they learn, and who supports them?"),
        rows=2,
        max_length=500,
        goes_out=True,
        spoken=_("What can they learn, and who supports them?"),
    )
    fixed = fields.LongText(
        label=_("What is settled already?"),
        help_text=_("It begins with what your project says is fixed."),
        rows=3,
        max_length=1500,
        goes_out=True,
        spoken=_("What is settled already?"),
    )
    open_to = fields.LongText(
        label=_("What can they still decide?"),
        help_text=_("It begins with what your project says is open."),
        rows=3,
        max_length=1500,
        goes_out=True,
        spoken=_("What can they still decide?"),
    )
    needs = fields.LongText(
        label=_("What can you help with?"),
        help_text=_("Such as: a lift, step-free rooms, BSL, someone to sit with the person they care for."),
        rows=3,
        max_length=800,
        goes_out=True,
        spoken=_("What can you help with?"),
    )
    by_when = fields.Date(
        label=_("By when should they tell you?"),
        help_text=_("Leave it out if they can come at any time."),
        spoken=_("By when should they tell you?"),
    )
    phone = fields.Phone(
        label=_("Which number do they ring?"),
        autocomplete="off",
        spoken=_("Which number do they ring?"),
    )
    ask_for = fields.Text(
        label=_("Who do they ask for?"),
        help_text=_("A first name is fine. It stands on every poster."),
        max_length=100,
        spoken=_("Who do they ask for?"),
    )
    reply_ways = fields.Choices(
        label=_("How can people reply?"),
        help_text=_("At least one way must work without a screen."),
        choices=ReplyWay.choices,
        spoken=_("How can people reply?"),
    )
    reply_where = fields.LongText(
        label=_("Where is that?"),
        help_text=_("Where to send the slip or hand it in, or where and when to find you."),
        rows=3,
        max_length=500,
        goes_out=True,
        spoken=_("Where do they send the slip, or find you?"),
    )
    short = fields.LongText(
        label=_("In one or two sentences"),
        help_text=_("For text messages, the poster and a short film."),
        rows=2,
        max_length=200,
        goes_out=True,
        spoken=_("What is it in one or two sentences?"),
    )
    languages = fields.Choices(
        label=_("In which other languages will it be?"),
        help_text=_(
            "Each language brings jobs: someone must answer questions in it, not only print the poster."
        ),
        spoken=_("In which other languages will it be?"),
    )
    bsl_film = fields.WebAddress(
        label=_("A film of it in British Sign Language (BSL)"),
        help_text=_("The whole address. People see a link to it, and nothing of the film itself."),
        spoken=_("Is there a film of it in British Sign Language, and where?"),
    )
    is_searchable = fields.Choice(
        label=_("May it be found by searching the web?"),
        help_text=_("If you choose none, only people who have the address find it."),
        choices=[("yes", _("Yes, anyone may find it")), ("no", _("No, only with the address"))],
        spoken=_("May it be found by searching the web?"),
    )

    def __init__(self, *args: Any, roles: Iterable[RoleDescription] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.roles = {str(role.pk): role for role in roles}
        self.fields["languages"].choices = [(one.code, one.label) for one in other_languages()]
        self.fields["role"].choices = [
            ("", gettext("No, for the team")),
            *((key, role.title) for key, role in self.roles.items()),
        ]
        if not self.roles:
            del self.fields["role"]

    def clean_role(self) -> RoleDescription | None:
        return self.roles.get(self.cleaned_data["role"])


@ask.declare
class SeeToLanguageForm(ask.Form):
    sheet = ask.Sheet(
        code="seelanguage",
        title=_("Who sees to another language?"),
        why=_("A poster in a language is no use if nobody answers the phone in it."),
        seen_by=_("Everyone in the team."),
        audience=ask.COORDINATOR,
        send=_("Save it"),
    )
    jobs = fields.Choices(label=_("What is it about?"), spoken=_("What is it about?"))
    owner = fields.Choice(label=_("Who sees to it?"), as_list=True, spoken=_("Who sees to it?"))
    due_on = fields.Date(label=_("By when?"), spoken=_("By when?"))
    is_done = fields.Tick(label=_("It is done, and it works"), spoken=_("Is it done, and does it work?"))

    def __init__(
        self,
        *args: Any,
        jobs: Iterable[LanguageJob] = (),
        members: Iterable[TeamMember] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.members = {str(member.pk): member for member in members}
        self.fields["owner"].choices = [
            ("", gettext("Choose one")),
            *((key, str(one)) for key, one in self.members.items()),
        ]
        self.fields["jobs"].choices = [
            (str(job.pk), f"{one.name}: {job}")
            for one in in_languages(jobs)
            for job in one.jobs
            if job.done_on is None or is_open(job)
        ]

    def clean_owner(self) -> TeamMember | None:
        return self.members.get(self.cleaned_data["owner"])
