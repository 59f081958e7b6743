"""The pages of finding people."""

from intheroom.recruitment.views.plan import recruitment

__all__ = ["recruitment"]
