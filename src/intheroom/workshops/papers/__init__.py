"""What the page “Who sees what” says of sessions."""

from intheroom.workshops.papers.availability import LINES

__all__ = ["LINES"]
