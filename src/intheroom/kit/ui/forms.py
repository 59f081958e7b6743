"""How Django's forms become our pages: one renderer for every form."""

from django import forms
from django.forms.renderers import DjangoTemplates
from django.utils.functional import cached_property

from intheroom.kit.ui import markup
from intheroom.kit.ui.fields import Date as DateField

__all__ = ["BoundField", "DateField", "Renderer"]

# Widgets whose parts each have an id; a link from the error summary must reach the first part.
MANY_PARTS = (forms.RadioSelect, forms.CheckboxSelectMultiple)
# Which block of the style sheet a widget looks like; the first that fits counts.
LOOKS = (
    (MANY_PARTS, ""),
    (forms.CheckboxInput, "govuk-checkboxes__input"),
    (forms.Textarea, "govuk-textarea"),
    (forms.Select, "govuk-select"),
    (forms.widgets.Input, "govuk-input"),
)


class BoundField(forms.BoundField):
    """A field on a page, and what its template needs to ask about it."""

    @property
    def errors(self):
        # Asked a dozen times for each field, and nearly always empty.
        return self.form.errors.get(self.name) or self._no_errors

    @cached_property
    def _no_errors(self):
        return self.form.error_class(renderer=self.form.renderer)

    @cached_property
    def focus_id(self) -> str:
        """The id of the first thing in this field that can be typed in or pressed."""
        widget = self.field.widget
        if isinstance(widget, MANY_PARTS):
            return f"{self.auto_id}_0"
        first_part = getattr(widget, "first_part", "")
        return f"{self.auto_id}_{first_part}" if first_part else self.auto_id

    @property
    def is_tick(self) -> bool:
        """One box to tick, whose label stands beside it."""
        return isinstance(self.field.widget, forms.CheckboxInput)

    @property
    def counts_to(self) -> int:
        """How many characters fit, where the page should count them."""
        if isinstance(self.field.widget, forms.Textarea):
            return getattr(self.field, "max_length", None) or 0
        return 0

    @property
    def counts_to_words(self) -> str:
        """That number with its comma, as the page's script writes it too."""
        return f"{self.counts_to:,}"

    @property
    def aria_describedby(self) -> str | None:
        ids = super().aria_describedby
        if ids is None or not self.counts_to:
            return ids
        return f"{ids} {self.auto_id}_room".strip()

    def build_widget_attrs(self, attrs, widget=None):
        attrs = super().build_widget_attrs(attrs, widget)
        # The browser's own bubble stops the page from saying what to do, in words, beside the question.
        attrs.pop("required", None)
        # A group of radios or ticks has no value of its own to be invalid: its fieldset carries the error.
        if isinstance(self.field.widget, MANY_PARTS):
            attrs.pop("aria-invalid", None)
        if classes := self._classes():
            attrs["class"] = classes
        return attrs

    def _classes(self) -> str:
        widget = self.field.widget
        block = next((block for kind, block in LOOKS if isinstance(widget, kind)), "")
        if not block or widget.is_hidden:
            return ""
        wrong = f"{block}--error" if self.errors else ""
        return " ".join(filter(None, [block, widget.attrs.get("class", ""), wrong]))


class Renderer(DjangoTemplates):
    """Writes the parts of a form in Python where we have them, and with Django's own templates where not."""

    form_template_name = "ui/forms/form.html"
    field_template_name = "ui/forms/field.html"
    bound_field_class = BoundField

    def render(self, template_name, context, request=None):
        part = markup.written(template_name, context)
        return super().render(template_name, context, request) if part is None else part
