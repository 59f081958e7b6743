"""A name as it stands in a session: without what somebody works as, or for, where the team took that off."""

import re

from intheroom.workshops.models import Session

# What people put before a name to say what they work as. Mrs and Mr say no such thing.
BEFORE = (
    *("dr", "doctor", "prof", "professor", "cllr", "councillor", "sir", "dame", "lord", "lady", "baroness"),
    *("rev", "revd", "reverend", "sister", "nurse", "matron", "sheriff", "judge", "inspector", "sergeant"),
    *("pc", "insp", "sgt", "director", "manager", "hon", "rt"),
)
# And after it, or in brackets: an organisation, a job, letters.
AFTER = re.compile(r"\s*(?:[,،;|(\[].*|\s[-–—/]\s.*)$")
LETTERS = re.compile(r"(?:\s+(?:phd|mbe|obe|cbe|mp|msp|frcp|mrcgp|mrcpsych))+$", re.IGNORECASE)


def without_title(name: str) -> str:
    """The name alone. Where nothing would be left it stays as it was."""
    words = LETTERS.sub("", AFTER.sub("", name)).split()
    while len(words) > 1 and words[0].rstrip(".").casefold() in BEFORE:
        words = words[1:]
    return " ".join(words) or name


def name_here(session: Session, name: str) -> str:
    """A name as it stands in this session, in lists and on badges."""
    return str(name) if session.shows_titles else without_title(str(name))
