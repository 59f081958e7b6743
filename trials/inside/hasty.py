"""The served settings with seconds in the place of minutes, so that a trial of sending ends."""

import os

from intheroom.config.settings import *  # noqa: F403

LEASE = float(os.environ["TRIAL_LEASE"])
OUTBOX = OUTBOX | {"lease": LEASE, "first_wait": 0.2, "longest_wait": 1, "most_cut_off": 50}  # noqa: F405
JOBS = JOBS | {"lease": LEASE, "first_wait": 0.2, "longest_wait": 1, "rest": 0.1}  # noqa: F405
if "email" in GATEWAYS:  # noqa: F405
    # A step may take longer than a lease, so that late workers are met; the last answer may not.
    GATEWAYS["email"] |= {"timeout": 2 * LEASE, "last_timeout": 0.4 * LEASE}  # noqa: F405
