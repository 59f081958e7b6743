"""The served settings, with a data folder that is thrown away."""

import os
import tempfile

# Read when the settings are: both must be there before the import below. Worker processes inherit
# the folder, so the whole run shares one.
os.environ.setdefault("INTHEROOM_DATA", tempfile.mkdtemp(prefix="intheroom-test-"))
os.environ["INTHEROOM_TESTING"] = "1"

from intheroom.config.settings import *  # noqa: F403

# Nothing is collected in tests, and WhiteNoise warns of a folder that is not there.
STATIC_ROOT.mkdir(exist_ok=True)  # noqa: F405

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):  # noqa: F405
    # A file and not memory: twelve browsers at once each need a connection of their own, as when served.
    DATABASES["default"]["TEST"] = {"NAME": str(DATA_DIR / "tests.sqlite3")}  # noqa: F405
    # Nobody waits until the disk has it: what a power cut leaves is tried in tests/trials, as served.
    DATABASES["default"]["OPTIONS"]["init_command"] += "PRAGMA synchronous=OFF;"  # noqa: F405

# The same way as served, with ten rounds: a million for every host that a test sets up take minutes.
PASSWORD_HASHERS = ["tests.hashers.FewRounds"]
