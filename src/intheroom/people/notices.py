"""What somebody is told who is helped to sign in. It names no project and says nothing about anybody."""

from django.utils.translation import gettext

from intheroom.kit.tell.notices import Link, Notice, Part, declare
from intheroom.kit.ui.phones import in_order
from intheroom.people.models import Person


@declare("people.give_sign_in_code")
def how_to_sign_in(person: Person, *, code: str, page: str, link: str) -> Notice:
    """The code and where to type it; and on a screen a link, which is too long to type."""
    return Notice(
        title=gettext("How to sign in"),
        what=(
            Part(
                (
                    gettext("Go to this page: {page}").format(page=page),
                    gettext("Type this code: {code}").format(code=in_order(code)),
                ),
                picture="screen",
            ),
            Part(
                gettext("The code works once, for 24 hours. Do not give it to anybody else."),
                picture="calendar",
            ),
        ),
        to=person.name,
        what_next=(
            Part(gettext("If it does not work, ring us. You get a new code at once."), picture="help"),
            Part(gettext("You can do everything by phone or on paper too."), picture="letter"),
        ),
        links=(Link(gettext("Or open this link, which signs you in"), link, can_be_typed=False),),
        short=gettext(
            "Your code to sign in is {code}. Type it at {page} It works once, for 24 hours."
        ).format(code=in_order(code), page=page),
        write_down=(gettext("Could they sign in?"),),
    )
