"""What somebody new in the team is told. By the public name only, whatever the way."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.tell.notices import Easy, Link, Notice, Part, declare
from intheroom.team.choices import Status
from intheroom.team.models import TeamMember

WHO_DECIDES = _("People it affects and people who work in it plan this together. Each voice counts the same.")
YOUR_CHOICE = _("You choose what you do, and how much. You can leave when you like.")


@declare("team.welcome_member")
def welcome(member: TeamMember, *, ask_for: str = "", front: str = "") -> Notice:
    """An invitation to whoever has not said yes yet; else that they have a place, and what comes now."""
    is_asked = member.status == Status.INVITED
    return Notice(
        title=gettext("You are invited to join our team")
        if is_asked
        else gettext("You have a place in our team"),
        what=(Part(WHO_DECIDES, picture="people"), Part(YOUR_CHOICE, picture="tick")),
        about=member.project,
        to=member.person.name,
        what_next=(
            *(
                (Part(gettext("Tell us yes or no. You need not say why."), picture="tick"),)
                if is_asked
                else ()
            ),
            Part(
                (
                    gettext("Tell us how you like to hear from us."),
                    gettext("It can be by post, by phone, by text, by e-mail or in person."),
                    gettext("We ask you what would help you take part. You can skip any question."),
                    gettext("You can do everything by phone or on paper too."),
                )
            ),
        ),
        links=(Link(gettext("Or sign in here, if you like"), front),) if front else (),
        ask_for=ask_for,
        write_down=(
            gettext("Did they say yes, no or not yet?"),
            gettext("How do they like to hear from us?"),
        ),
        # The same words for everybody who is asked, and for everybody who has a place.
        easy=Easy("welcome", 1 if is_asked else 2),
    )
