"""Which way to the form a token or a code stands for. Both are worked out from the row, never kept."""

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.crypto import salted_hmac

from intheroom.accounts.queries import digest_of, digest_of_code
from intheroom.people.models import FormLink, Person

CODE_DIGITS = 12
TOKEN_LETTERS = 40


def token_of(link: FormLink) -> str:
    """The secret part of the private address. It needs this copy's own key, so the database tells nothing."""
    return salted_hmac("people.form_link.token", str(link.ref), algorithm="sha256").hexdigest()[
        :TOKEN_LETTERS
    ]


def code_of(link: FormLink) -> str:
    """The short code: figures only, to read out, print and type."""
    digest = salted_hmac("people.form_link.code", str(link.ref), algorithm="sha256").digest()
    return f"{int.from_bytes(digest[:16]) % 10**CODE_DIGITS:0{CODE_DIGITS}}"


def code_in_groups(link: FormLink) -> str:
    """The code as it is read out: four figures at a time."""
    code = code_of(link)
    return " ".join(code[start : start + 4] for start in range(0, CODE_DIGITS, 4))


def live_links() -> QuerySet[FormLink]:
    """Every way that still opens something."""
    return FormLink.objects.filter(ended_at=None, ends_at__gt=timezone.now()).select_related(
        "person__account", "made_by__account"
    )


def live_link_of(person: Person) -> FormLink | None:
    """The way somebody can use now, if there is one."""
    return live_links().filter(person=person).first()


def link_with_token(token: str) -> FormLink | None:
    """The live way this private address stands for. Looking uses nothing up."""
    return live_links().filter(token_hash=digest_of(token)).first()


def link_with_code(typed: str) -> FormLink | None:
    """The live way a typed code stands for, whatever the blanks in it."""
    code = "".join(filter(str.isdecimal, typed))
    if len(code) != CODE_DIGITS:
        return None
    return live_links().filter(code_hash=digest_of_code(code, None)).first()
