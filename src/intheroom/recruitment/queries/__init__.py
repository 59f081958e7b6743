"""Which rows: always from the project."""

from intheroom.recruitment.queries.plan import plan_of

__all__ = ["plan_of"]
