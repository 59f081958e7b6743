"""What the tests must know of single forms. Everything else they read off the pages."""

from django.urls import reverse

# Forms that are no answer of somebody's, so nobody can give it on paper or by phone for them, with the reason.
NOT_ASKED = {}

# Answers that a form needs to be whole, by its code and the name of the box.
OWN_ANSWERS = {}

# The page on which an answer stands, where saving leads elsewhere.
SHOWN_AT = {}

__all__ = ["NOT_ASKED", "OWN_ANSWERS", "SHOWN_AT", "reverse"]
