"""The script for a call: whom to ask for, what to say, what to write down."""

from dataclasses import dataclass

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.tell.notices import Part, Section, Told
from intheroom.kit.ui.phones import in_order

SOMEBODY_ELSE = _("If somebody else answers: “I will ring again.” Do not say what it is about.")
MESSAGE = _("Leave no message, unless they told you that you may.")
ALWAYS_WRITTEN_DOWN = (
    _("Did you speak to them? On which day?"),
    _("What did they say, in their own words?"),
    _("Shall somebody ring again? When?"),
)


@dataclass(frozen=True, slots=True)
class CallScript:
    """Read from top to bottom while the phone is in your hand."""

    ask_for: str
    first: tuple[str, ...]
    hello: str
    say: tuple[Section, ...]
    last: str
    write_down: tuple[str, ...]


def call_script(told: Told) -> CallScript:
    """The notice as somebody says it on the phone."""
    notice = told.notice
    who = notice.to or gettext("the person this is for")
    *said, _who_to_call = told.sections
    return CallScript(
        ask_for=who,
        first=(
            gettext("Ask for {who}. Say nothing else until you speak to them.").format(who=who),
            str(SOMEBODY_ELSE),
            str(MESSAGE),
        ),
        hello=gettext("Hello, this is …, from {name}. Is now a good time?").format(
            name=told.house_name or told.public_name
        ),
        say=(*_about(told), *said),
        last=gettext("Let me say our number: {phone}. Shall I say any of it again?").format(
            phone=in_order(told.phone)
        ),
        write_down=(*notice.write_down, *map(str, ALWAYS_WRITTEN_DOWN)),
    )


def _about(told: Told) -> tuple[Section, ...]:
    """Which of the things they take part in; said only once they are on the phone themselves."""
    if told.notice.about is None:
        return ()
    return (
        Section(
            "about",
            "",
            (Part(gettext("It is about {public_name}.").format(public_name=told.public_name)),),
            "talk",
        ),
    )
