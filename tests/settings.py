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
