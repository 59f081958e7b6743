"""What the rooms below the projects keep about people, and for how long."""

from django.utils.translation import gettext_lazy as _

from intheroom.kit.advise.models import AdviceAnswer
from intheroom.kit.keep.forgetting import GONE, let_go
from intheroom.kit.outbox.services import leaving as outbox
from intheroom.people import keeping
from intheroom.people.keeping import Kept
from intheroom.people.models import Person
from intheroom.people.services import sweeping
from intheroom.people.services.erasing import Words


def reasons_of(person: Person) -> int:
    """How many reasons they gave for going another way than advised."""
    mine = AdviceAnswer.objects.filter(by=person.account_id, spoke_for="") if person.account_id else None
    return mine.exclude(reason=GONE).count() if mine is not None else 0


def take_reasons_away(person: Person) -> None:
    let_go(AdviceAnswer, {"by": person.account_id, "spoke_for": ""}, reason=GONE)


WORDS = (Words("reasons", _("Reasons for going another way"), reasons_of, take_reasons_away),)

TABLES = (
    Kept("people.Person", _("Name and ways to reach you"), keeping.WHILE_HERE, ("pk",)),
    Kept("people.InclusionAnswers", _("When the form was filled"), keeping.WHILE_HERE, ("person",)),
    Kept("people.InclusionPart", _("What was said on the form"), keeping.WHILE_HERE, ("answers__person",)),
    Kept("people.Need", _("What you need"), keeping.WHILE_HERE, ("person",)),
    Kept("people.FormLink", _("Private links to the form"), keeping.UNTIL_ENDED, ("person",),
         sweep=sweeping.form_links),
    Kept(
        "people.DataRequest",
        _("What you asked about your details"),
        keeping.THREE_YEARS,
        ("person",),
        sweep=sweeping.old_requests,
        on_yes=True,
    ),
    Kept("accounts.Account", _("How you sign in"), keeping.WHILE_HERE, ("pk",)),
    Kept(
        "accounts.SignInRequest",
        _("Sign-in links and codes"),
        keeping.DAYS_2,
        ("account",),
        sweep=sweeping.sign_in_requests,
    ),
    Kept("advise.AdviceAnswer", _("Reasons for going another way"), keeping.WITH_STORY, ("by",)),
    Kept(
        "ask.WrittenDown",
        _("That an answer was written down for somebody"),
        keeping.WITH_STORY,
        why_not_told="It says who wrote, and on purpose never whose answer it was.",
    ),
    Kept("keep.SeenEvent", _("Who opened sealed details"), keeping.SIX_YEARS, sweep=sweeping.old_looks, on_yes=True,
         why_not_told="It stands at the end of every copy."),
    Kept("keep.AuditEvent", _("That something happened"), keeping.FOR_GOOD,
         why_not_told="It holds random marks and codes only."),
    Kept("keep.SealedKey", _("The key that locks your details"), keeping.WHILE_HERE,
         why_not_told="A key is nothing to read. It is thrown away when you are forgotten."),
    Kept("ask.Draft", _("Answers begun and not sent"), keeping.DAYS_90, sweep=sweeping.old_drafts,
         why_not_told="They stand on the form itself, for you alone."),
    Kept("ask.KeptTyping", _("Words kept when a page could not be saved"), keeping.DAY_1, sweep=sweeping.old_typing,
         why_not_told="Locked with a key that only one browser has."),
    Kept("ask.Sending", _("That a button was pressed"), keeping.DAYS_30, sweep=sweeping.old_sendings,
         why_not_told="It says where a press led, and not whose it was."),
    Kept("outbox.Message", _("Messages to you, and what came of each"), keeping.MESSAGES, sweep=outbox.old_messages,
         why_not_told="They stand further down in the copy, message by message."),
    Kept("outbox.ClosedWay", _("Addresses of yours that did not work"), keeping.WHILE_HERE,
         why_not_told="They stand beside the messages in the copy, without the address."),
    Kept("outbox.Arrival", _("That a mail came in"), keeping.DAYS_90, sweep=outbox.old_arrivals,
         why_not_told="It holds nothing of the mail. What you wrote stands with your replies."),
    Kept("outbox.Mailbox", _("How far the mailbox was read"), keeping.FOR_GOOD,
         why_not_told="It holds numbers only."),
    Kept("jobs.Task", _("Work that the planner does beside the pages"), keeping.DAYS_90, sweep=sweeping.old_tasks,
         why_not_told="It holds codes only."),
    Kept("accounts.Attempts", _("How often signing in was tried"), keeping.DAY_1,
         why_not_told="It cannot be found by a person."),
    Kept("sessions.Session", _("That a browser is signed in"), keeping.UNTIL_ENDED, sweep=sweeping.old_sessions,
         why_not_told="It says only which account a browser uses."),
    Kept("library.OwnBarrier", _("Barriers you added to the library"), keeping.DECIDED, ("by",)),
    Kept("library.OwnIdea", _("Ideas you added to the library"), keeping.DECIDED, ("by",)),
    Kept("library.Hidden", _("What you took out of the library"), keeping.DECIDED, ("by",)),
)  # fmt: skip
