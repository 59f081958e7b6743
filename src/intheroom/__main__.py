"""``python -m intheroom``: the tools that work at a command line, without a server or a database."""

import argparse
import sys
from collections.abc import Sequence

from intheroom.engines.sortition import command as sortition
from intheroom.engines.timetabling import command as timetabling

TOOLS = {
    "sortition": (sortition.main, "find and choose people, fairly and in the open"),
    "timetabling": (
        timetabling.main,
        "choose the dates of sessions so that nobody misses them again and again",
    ),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Hands the words to the tool they name; gives the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and words[0] in TOOLS:
        run, _help = TOOLS[words[0]]
        return run(words)
    parser = argparse.ArgumentParser(prog="intheroom", description="In the Room, at a command line.")
    named = parser.add_subparsers(required=True, metavar="|".join(TOOLS))
    for tool, (_run, help_) in TOOLS.items():
        named.add_parser(tool, help=help_)
    parser.parse_args(words)
    parser.print_usage(sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
