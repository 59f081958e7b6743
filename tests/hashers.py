"""The served way of keeping a passphrase, with fewer rounds."""

from django.contrib.auth.hashers import PBKDF2PasswordHasher


class FewRounds(PBKDF2PasswordHasher):
    """For tests only; what is served is tested beside the page that asks for a passphrase."""

    iterations = 10
