"""Settings, root URLs and the server entry. No logic."""

import gc

# What is read at the start stays: looking through it for rubbish again and again was an eighth of every start.
gc.set_threshold(10_000, 20, 20)
