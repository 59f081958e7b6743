import pytest

from intheroom.kit.ask import forms as ask


def test_a_form_without_a_name_cannot_have_steps():
    """Steps keep drafts, and a draft stands under somebody's account."""

    class InSteps(ask.Form):
        sheet = ask.Sheet(
            code="insteps",
            title="T",
            why="W",
            seen_by="S",
            unlinked=True,
            steps=(ask.Step("one", "One"), ask.Step("two", "Two")),
        )

    with pytest.raises(ValueError, match="drafts"):
        ask.declare(InSteps)
    assert "insteps" not in ask.declared()
