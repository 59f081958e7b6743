"""Plays the example."""


def play_example(*, by):
    raise NotImplementedError


def take_example_away(*, by, project):
    raise NotImplementedError
