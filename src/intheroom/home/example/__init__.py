"""The example project, Island breaks: played through the same services as any real one."""

from intheroom.home.example.playing import play_example, take_example_away

__all__ = ["play_example", "take_example_away"]
