"""Everyone lists alone first; a lead then puts the lists together."""

import hashlib

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.stakeholders.choices import LONGEST_NAME, MOST_NAMES, prompts


@ask.declare
class ListGroupsForm(ask.Form):
    sheet = ask.Sheet(
        code="listgroups",
        title=_("Who does this touch?"),
        why=_(
            "Write your own list first, before you see anybody else’s. Together we then miss fewer people."
        ),
        seen_by=_("All lists are put together. Nobody sees who wrote which name."),
        reminders=tuple(_(prompt.label) for prompt in prompts()),
        then=(
            _("Your list is put together with the lists of others."),
            _("You can add to it at any time."),
        ),
        send=_("Hand in my list"),
    )
    names = fields.LongText(
        label=_("Which people or groups does this project touch?"),
        help_text=_("Write one group on each line. About 12 is plenty. Use your own words."),
        spoken=_("Which people or groups does this project touch? Tell me one at a time."),
        max_length=4000,
        rows=12,
        required=True,
        missing=_("Write at least one group, in your own words."),
    )

    def clean_names(self):
        """The names, one a line, without the dots and dashes people put before them."""
        lines = (line.strip(" \t-–•*·") for line in self.cleaned_data["names"].splitlines())
        names = [line for line in lines if line]
        long = next((name for name in names if len(name) > LONGEST_NAME), None)
        if long is not None:
            self.add_error(
                "names",
                gettext("The line that begins “{long}” is too long. Use a short name for the group.").format(
                    long=long[:30]
                ),
            )
        if len(names) > MOST_NAMES:
            self.add_error(
                "names",
                gettext("There is room for {MOST_NAMES} groups on one list. You wrote {names}.").format(
                    MOST_NAMES=MOST_NAMES, names=len(names)
                ),
            )
        if not names and not self.errors:
            self.add_error("names", gettext("Write at least one group, in your own words."))
        return names


@ask.declare
class MergeListingsForm(ask.Form):
    sheet = ask.Sheet(
        code="mergelistings",
        title=_("Put the lists together"),
        audience=ask.COORDINATOR,
        why=_("Give two names the same group to join them. Give them different groups to keep them apart."),
        seen_by=_("Everyone in the team sees the groups, and how many people named each. Nobody sees who."),
        send=_("Put them together"),
    )

    def __init__(self, *args, candidates=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.keys = {}
        for candidate in candidates:
            field_name = f"name_{hashlib.sha256(candidate.key.encode()).hexdigest()[:12]}"
            self.keys[field_name] = candidate.key
            self.fields[field_name] = fields.Text(
                label=gettext("“{join}” belongs to the group").format(join=" / ".join(candidate.spellings)),
                help_text=gettext("Also on the lists: {join}").format(join="; ".join(candidate.same_as))
                if candidate.same_as
                else "",
                initial=candidate.suggestion,
                max_length=LONGEST_NAME,
                # A name that came in after the page was opened was not asked, so it goes on waiting.
                required=self.is_bound and field_name in self.data,
                missing=_("Write a group for this name. It can be a group of its own."),
            )

    def clean(self):
        """Adds ``placements``: each name that was on the page, with its group."""
        cleaned = super().clean()
        asked = {key: cleaned.get(name, "") for name, key in self.keys.items() if name in self.data}
        return {**cleaned, "placements": asked}
