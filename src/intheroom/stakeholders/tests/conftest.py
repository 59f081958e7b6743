"""Fixtures of the stakeholders room."""

from intheroom.stakeholders.tests.cast import island

__all__ = ["island"]
