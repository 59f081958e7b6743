"""Room for all that one test calls, taken at once.

Python keeps its calls on pieces of 16 kB, which it asks of the system and gives back as calls go down and up. Pages
are made many calls deep: where a piece ends in the middle of that, a fifth of all time went into asking and giving back.
"""

import pytest
from _pytest import runner

# In words of eight bytes: a little over half a megabyte. Python takes twice as much, and all calls fit into the rest.
ROOM = 70_000


def with_room(item, nextitem):
    """Whatever is called from in here stands on one large piece."""
    return runner.pytest_runtest_protocol(item, nextitem)


with_room.__code__ = with_room.__code__.replace(co_stacksize=ROOM)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item, nextitem):
    """Do each test, and what is set up for it, as usual."""
    return with_room(item, nextitem)
