"""A person, what makes it possible for them to take part, and the form they say it on."""

from intheroom.people.models.inclusion import FormLink, InclusionAnswers, InclusionPart, Need
from intheroom.people.models.person import Person

__all__ = ["FormLink", "InclusionAnswers", "InclusionPart", "Need", "Person"]
