"""Thinking without Django: pure functions, no clock, no global randomness."""

import os

# More threads gain nothing on arrays as small as ours; they wait for one another by turning in circles, which took
# three times the work where others used the machine too. Read once, when numpy is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
