"""A photo, words or a recording: what it is, what can be seen or heard, and who is in it."""

from collections.abc import Iterable

from django import forms
from django.conf import settings
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.keep.uploads import too_large
from intheroom.kit.ui import fields
from intheroom.media.choices import Kind, WhoIn
from intheroom.people.models import Person


class AsksWhoIsInIt(ask.Form):
    """A form that asks who can be recognised. The names to tick are those of the team."""

    people = fields.Choices(
        label=_("Who is in it, or said it?"),
        help_text=_("Tick each person who can be recognised."),
        spoken=_("Who is in it, or who said it?"),
    )
    others = fields.LongText(
        label=_("Anyone else in it?"),
        help_text=_(
            "One name on each line. A nickname is enough. A child counts too: each one is asked, "
            "with a grown-up who looks after them."
        ),
        rows=3,
        max_length=1000,
        spoken=_("Is anyone else in it? A nickname is enough."),
    )
    who_in = fields.Choice(
        label=_("Is everyone who can be recognised named here?"),
        choices=[choice for choice in WhoIn.choices if choice[0]],
        spoken=_("Have we named everyone who can be recognised?"),
    )
    alt = fields.LongText(
        label=_("What can be seen or heard?"),
        help_text=_("For people who cannot see or hear it. One or two sentences. Leave names out."),
        rows=3,
        goes_out=True,
        max_length=1000,
        spoken=_("What can be seen or heard in it? Leave names out."),
    )
    kept_at = fields.Text(
        label=_("Where is the first copy kept?"),
        help_text=_("Such as: on the camera of the hall. We keep no films, so for a film say where it is."),
        max_length=200,
        spoken=_("Where is the first copy kept?"),
    )

    def __init__(self, *args, people: Iterable[Person] = (), **kwargs):
        super().__init__(*args, **kwargs)
        self.known = {str(person.pk): person for person in people}
        self.fields["people"].choices = [(key, person.name) for key, person in self.known.items()]
        if not self.known:
            del self.fields["people"]

    def clean_people(self):
        return [self.known[key] for key in self.cleaned_data.get("people") or ()]


@ask.declare
class AddItemForm(AsksWhoIsInIt):
    sheet = ask.Sheet(
        code="additem",
        title=_("Add a photo, words or a recording"),
        why=_("We use nothing until each person in it has said yes. So we ask who is in it."),
        seen_by=_(
            "Only those in it, whoever adds it and those who lead see it. The team sees it once all say yes."
        ),
        send=_("Save"),
        changed_by="describeitem",
    )
    kind = fields.Choice(label=_("What is it?"), choices=Kind.choices, spoken=_("What is it?"))
    words = fields.LongText(
        label=_("The words"),
        help_text=_(
            "For someone’s words, or a detail: write them here. For a photo, leave this empty: the "
            "next page takes the file."
        ),
        rows=4,
        spoken=_("What are the words?"),
    )
    field_order = ("kind", "words", "people", "others", "who_in", "alt", "kept_at")


@ask.declare
class DescribeItemForm(AsksWhoIsInIt):
    sheet = ask.Sheet(
        code="describeitem",
        title=_("Say who is in it, and what can be seen or heard"),
        why=_("Each person in it decides for themselves. Those who cannot see or hear it get the words."),
        seen_by=_(
            "Only those in it, whoever added it and those who lead see it. The team sees it once all say yes."
        ),
    )


class PutFileForm(forms.Form):
    """One file, sent on a page of its own: whatever goes wrong with it, nothing typed can be lost."""

    not_asked = _(
        "A file cannot be said or written on paper. Whoever has it sends it, or says where it is kept."
    )

    # An empty one is told by what looks into it, once, with what to do.
    file = forms.FileField(
        required=False,
        label=_("Choose the file"),
        help_text=format_lazy(
            _("Up to {value} megabytes. If the page breaks off while you send it, the file is too large."),
            value=settings.LARGEST_FILE // 1_000_000,
        ),
        allow_empty_file=True,
        # Where there is JavaScript the page says so itself, before anything is sent.
        widget=forms.FileInput(attrs={"data-most": settings.LARGEST_FILE, "data-too-much": str(too_large())}),
    )
