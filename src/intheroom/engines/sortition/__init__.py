"""Choosing a team by lottery, so that everyone's chance is as fair as the targets allow. Pure Python on HiGHS."""
