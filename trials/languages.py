"""Every page that members read, in every language we ship, through each look that ``script/test`` gives to one.

``script/trial languages`` asks the accessibility checker at 320 px, with everything opened and twice as big, and
the checker of HTML. It prints pytest's own closing line, and fails where that does.
"""

import os
import subprocess
import sys

LOOKS = ("tests/pages/test_in_chromium.py", "tests/pages/test_valid_html.py", "tests/pages/test_languages.py")


def main() -> int:
    """Run the looks over all of them."""
    run = [sys.executable, "-m", "pytest", "-q", "-n2", "-p", "no:randomly", *LOOKS]
    return subprocess.run(run, env=os.environ | {"INTHEROOM_EVERY_LANGUAGE": "1"}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
