"""Keep the lines of easy read, and note who checked them."""

from intheroom.easyread.services import example, leaving
from intheroom.easyread.services.sheets import check_lines, save_lines

__all__ = ["check_lines", "example", "leaving", "save_lines"]
