"""A person, what makes it possible for them to take part, and the form they say it on."""

from intheroom.people.models.inclusion import FormLink, InclusionAnswers, InclusionPart, Need
from intheroom.people.models.person import Person
from intheroom.people.models.requests import DataRequest

__all__ = ["DataRequest", "FormLink", "InclusionAnswers", "InclusionPart", "Need", "Person"]
