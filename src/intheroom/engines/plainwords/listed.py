"""A list of words, written as they are read: with spaces between."""


def listed(words: str) -> frozenset[str]:
    """The words of a list.

    >>> sorted(listed("am is are"))
    ['am', 'are', 'is']
    """
    return frozenset(words.split())
