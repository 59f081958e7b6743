"""Room for all that one test calls, taken at once.

Python keeps its calls on pieces of 16 kB, which it asks of the system and gives back as calls go down and up. Pages
are made many calls deep: where a piece ends in the middle of that, a fifth of all time went into asking and giving back.
"""

from functools import wraps

import pytest
from _pytest import runner

# In words of eight bytes: a little over half a megabyte. Python takes twice as much, and all calls fit into the rest.
ROOM = 70_000


def with_room(function):
    """Whatever this function calls stands on one large piece; in a thread as well, which has pieces of its own."""

    @wraps(function)
    def called(*args, **kwargs):
        return function(*args, **kwargs)

    called.__code__ = called.__code__.replace(co_stacksize=ROOM)
    return called


one_test = with_room(runner.pytest_runtest_protocol)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item, nextitem):
    """Do each test, and what is set up for it, as usual."""
    return one_test(item, nextitem)
