"""Which accounts there are, found without opening a sealed address."""

from intheroom.accounts.models import Account
from intheroom.kit.keep.sealing import blind_index


def account_with_email(email: str) -> Account | None:
    """The account that signs in with this address, whatever its capitals and spaces."""
    if not email.strip():
        return None
    return Account.objects.filter(email_index=blind_index(email)).first()
