"""What changes rows: answers, areas, figures, words and releases."""

from intheroom.organisation.services.answers import answer_monitoring
from intheroom.organisation.services.areas import set_area
from intheroom.organisation.services.example import remove_example_rows
from intheroom.organisation.services.figures import add_figure
from intheroom.organisation.services.releases import publish_release
from intheroom.organisation.services.words import look_at_gap

__all__ = [
    "add_figure",
    "answer_monitoring",
    "look_at_gap",
    "publish_release",
    "remove_example_rows",
    "set_area",
]
