"""The questions a form may ask: never required unless it says so, and clear when something is amiss.

``YesNo`` gives "yes", "no", "not_sure" or "" (skipped). ``Date`` gives a date or nothing.
Every field takes ``spoken`` (how a caller says the question), ``why`` (why we ask), ``personal`` (it is
about who somebody is, or how to reach them, and the work can do without it) and ``goes_out`` (others will read
the words: a team writes them for people, so the page says what may be hard to read).
"""

import re

import phonenumbers
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from intheroom.kit.ui import dates, widgets
from intheroom.kit.ui.addresses import leads_to_a_page

# Everything below the space except tab and new line: no screen shows it and PostgreSQL refuses some.
HIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
HIDDEN_MESSAGE = _("We took out a hidden character that came with this answer. Check it and send it again.")
MISSING = _("We need an answer here to go on.")
CHOOSE = _("Choose one of the answers shown.")
CHOOSE_ANY = _("Choose from the answers shown.")


class Asked:
    """What all our fields share: how the question is said aloud, why we ask, and that it can be skipped."""

    def __init__(
        self,
        *args,
        spoken="",
        why="",
        missing=MISSING,
        required=False,
        personal=False,
        goes_out=False,
        **kwargs,
    ):
        self.spoken = spoken
        self.why = why
        self.personal = personal
        self.goes_out = goes_out
        kwargs["error_messages"] = {"required": missing, **kwargs.get("error_messages", {})}
        super().__init__(*args, required=required, **kwargs)

    def say(self) -> str:
        """The question as a caller reads it out."""
        return self.spoken or str(self.label or "")


class Typed(Asked):
    """A field people type in: refuses hidden characters and too much text, and gives both back."""

    def __init__(self, *args, autocomplete="", width="", **kwargs):
        self.autocomplete, self.width = autocomplete, width
        super().__init__(*args, **kwargs)
        # Ours say how to go on; Django's two say the same thing without it.
        self.validators = [v for v in self.validators if type(v).__name__ not in DJANGO_SAYS_LESS]

    def widget_attrs(self, widget):
        attrs = super().widget_attrs(widget)
        # A browser that obeys maxlength cuts pasted text without a word; we say what to do instead.
        attrs.pop("maxlength", None)
        attrs.pop("minlength", None)
        if not widget.is_hidden:
            attrs["dir"] = "auto"
        if self.autocomplete:
            attrs["autocomplete"] = self.autocomplete
        if self.width:
            attrs["class"] = f"govuk-input--width-{self.width}"
        return attrs

    def clean(self, value):
        text = str(value or "")
        if HIDDEN.search(text):
            raise ValidationError(HIDDEN_MESSAGE, code="hidden")
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        limit = getattr(self, "max_length", None)
        if limit and len(text.strip()) > limit:
            raise ValidationError(too_long(len(text.strip()), limit), code="max_length")
        return super().clean(text)

    def bound_data(self, data, initial):
        value = super().bound_data(data, initial)
        return HIDDEN.sub("", value) if isinstance(value, str) else value


DJANGO_SAYS_LESS = {"MaxLengthValidator", "ProhibitNullCharactersValidator"}


def too_long(length: int, limit: int) -> str:
    """How much to take out, and that the rest need not be lost."""
    over = length - limit
    return ngettext(
        "There is room for {limit} letters and spaces. Take out {over} letter, then send it again.",
        "There is room for {limit} letters and spaces. Take out {over} letters, then send it again.",
        over,
    ).format(limit=f"{limit:,}", over=f"{over:,}")


class Text(Typed, forms.CharField):
    """One line."""

    def __init__(self, *args, max_length=200, **kwargs):
        super().__init__(*args, max_length=max_length, **kwargs)


class LongText(Typed, forms.CharField):
    """As many lines as people need, with a count of what still fits."""

    def __init__(self, *args, max_length=2000, rows=5, **kwargs):
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        super().__init__(*args, max_length=max_length, **kwargs)


class Choice(Asked, forms.ChoiceField):
    """One answer of several: radios, or a list to open with ``as_list=True`` when there are many."""

    def __init__(self, *args, choices=(), hints=None, as_list=False, **kwargs):
        if as_list:
            choices = _with_no_answer_first(choices)
        # Where an answer is chosen beforehand, as on the page for signing in, something is always chosen.
        leaves_out = kwargs.get("initial") in {None, ""}
        radios = widgets.Radios(hints=hints, leaves_out=leaves_out)
        kwargs.setdefault("widget", forms.Select() if as_list else radios)
        kwargs["error_messages"] = {"invalid_choice": CHOOSE, **kwargs.get("error_messages", {})}
        super().__init__(*args, choices=choices, **kwargs)


class Choices(Asked, forms.MultipleChoiceField):
    """Any number of answers."""

    def __init__(self, *args, hints=None, **kwargs):
        kwargs.setdefault("widget", widgets.Ticks(hints=hints))
        wrong = dict.fromkeys(("invalid_choice", "invalid_list"), CHOOSE_ANY)
        kwargs["error_messages"] = {**wrong, **kwargs.get("error_messages", {})}
        super().__init__(*args, **kwargs)


def _with_no_answer_first(choices):
    nothing = ("", _("Choose one"))
    if callable(choices):
        return lambda: [nothing, *choices()]
    return [nothing, *choices]


class YesNo(Choice):
    """Yes, no, or not sure. Leaving it empty is an answer too."""

    YES, NO, NOT_SURE = "yes", "no", "not_sure"

    def __init__(self, *args, not_sure="", **kwargs):
        answers = ((self.YES, _("Yes")), (self.NO, _("No")), (self.NOT_SURE, not_sure or _("Not sure")))
        super().__init__(*args, choices=answers, **kwargs)


class Tick(Asked, forms.BooleanField):
    """One box to tick."""


class Date(Asked, forms.DateField):
    """A date in three boxes, or typed as it is said."""

    widget = widgets.ThreeBoxes

    def to_python(self, value):
        if not value or hasattr(value, "year"):
            return value or None
        texts = value.values() if isinstance(value, dict) else [value]
        if any(HIDDEN.search(text) for text in texts):
            raise ValidationError(HIDDEN_MESSAGE, code="hidden")
        try:
            return dates.from_parts(**value) if isinstance(value, dict) else dates.read(value)
        except dates.Unreadable as error:
            raise ValidationError(str(error), code="invalid") from error

    def bound_data(self, data, initial):
        value = super().bound_data(data, initial)
        if isinstance(value, dict):
            return widgets.ThreeTexts({part: HIDDEN.sub("", text) for part, text in value.items()})
        return HIDDEN.sub("", value) if isinstance(value, str) else value

    def has_changed(self, initial, data):
        try:
            return self.to_python(initial) != self.to_python(data)
        except ValidationError:
            return True


class Email(Typed, forms.EmailField):
    """An e-mail address."""

    default_error_messages = {
        "invalid": _("An e-mail address looks like name@example.org. Check it, or leave it empty.")
    }

    def __init__(self, *args, max_length=254, autocomplete="email", **kwargs):
        super().__init__(*args, max_length=max_length, autocomplete=autocomplete, **kwargs)
        for validator in self.validators:
            validator.message = self.error_messages["invalid"]


class Phone(Typed, forms.CharField):
    """A phone number, kept as people write it."""

    default_error_messages = {
        "invalid": _("This does not look like a phone number. Type it like 01856 555 123, or leave it empty.")
    }

    def __init__(self, *args, region="GB", max_length=40, autocomplete="tel", **kwargs):
        self.region = region
        kwargs.setdefault("widget", forms.TextInput(attrs={"type": "tel"}))
        kwargs.setdefault("width", "20")
        super().__init__(*args, max_length=max_length, autocomplete=autocomplete, **kwargs)

    def to_python(self, value):
        return " ".join(super().to_python(value).split())

    def validate(self, value):
        super().validate(value)
        if value and not self._is_possible(value):
            raise ValidationError(self.error_messages["invalid"], code="invalid")

    def _is_possible(self, value) -> bool:
        try:
            return phonenumbers.is_possible_number(phonenumbers.parse(value, self.region))
        except phonenumbers.NumberParseException:
            return False


class WebAddress(Typed, forms.CharField):
    """The whole address of a page out there, safely reached."""

    default_error_messages = {
        "invalid": _("Paste the whole address. It begins with https://. Or leave it empty.")
    }

    def __init__(self, *args, max_length=300, autocomplete="off", **kwargs):
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "url", "spellcheck": "false"}))
        super().__init__(*args, max_length=max_length, autocomplete=autocomplete, **kwargs)

    def widget_attrs(self, widget):
        return super().widget_attrs(widget) | {"dir": "ltr"}

    def validate(self, value):
        super().validate(value)
        if value and not leads_to_a_page(value):
            raise ValidationError(self.error_messages["invalid"], code="invalid")


class WholeNumber(Typed, forms.IntegerField):
    """A number in figures. Typed as text, so a slip stays on the page to be put right."""

    default_error_messages = {"invalid": _("Type a whole number in figures, like 12.")}

    def __init__(self, *args, min_value=0, max_value=1_000_000, **kwargs):
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "numeric"}))
        kwargs.setdefault("width", "5")
        super().__init__(*args, min_value=min_value, max_value=max_value, **kwargs)
        for validator in self.validators:
            is_most = "Max" in type(validator).__name__
            validator.message = (
                _("Type %(limit_value)s or less.") if is_most else _("Type %(limit_value)s or more.")
            )


class Pounds(Typed, forms.CharField):
    """An amount of money, typed as people write it; gives whole pence."""

    AMOUNT = re.compile(r"£?\s*(\d{1,6}|\d{1,3}(?:,\d{3})+)(?:\.(\d{2}))?")
    default_error_messages = {"invalid": _("Type an amount like 12 or 12.50, or leave it empty.")}

    def __init__(self, *args, max_length=20, **kwargs):
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal"}))
        kwargs.setdefault("width", "5")
        super().__init__(*args, max_length=max_length, **kwargs)

    def clean(self, value):
        text = super().clean(value).strip()
        if not text:
            return None
        found = self.AMOUNT.fullmatch(text)
        if not found:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return int(found[1].replace(",", "")) * 100 + int(found[2] or 0)

    def prepare_value(self, value):
        """Pence as they are kept; what somebody typed stays as it is."""
        return f"{value // 100}.{value % 100:02}" if isinstance(value, int) else value
