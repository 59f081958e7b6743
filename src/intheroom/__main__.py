"""``python -m intheroom``: the tools that work at a command line, without a server or a database."""

import sys

from intheroom.engines.sortition.command import main

if __name__ == "__main__":
    sys.exit(main())
