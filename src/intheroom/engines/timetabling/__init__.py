"""Choosing the dates and places of a whole series, so that nobody is left out again and again. Pure Python on HiGHS."""
