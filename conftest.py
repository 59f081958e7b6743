"""Rules for every test run."""

import gc
import os
from itertools import count

import pytest
from hypothesis import HealthCheck, settings

# A busy machine is no fault of the code: what is generated is judged by its answer, not by its seconds.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")

# One browser for the whole run, whichever room's tests ask for it first; and the fixed cast for every
# room's tests: cast, sensitive_cast, island_breaks, client_for.
pytest_plugins = [
    "tests.frames",
    "tests.emptied",
    "tests.chromium",
    "tests.cast",
    "tests.mail_server",
    "tests.staging",
    "tests.pages.filling",
]

LONG = {"trials", "scripts", "bench", "leaks", "journeys", "test_sent_once", "test_hostile_words"}

# The browser driver keeps an event loop in the test's own thread; Django would take that for a mistake.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


def _counts_as_failed(report) -> bool:
    return report.skipped and "INTHEROOM_NO_SKIPS" in os.environ and not hasattr(report, "wasxfail")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    """A skipped test fails where everything must run: a missing browser is not a green result."""
    report = yield
    if _counts_as_failed(report):
        report.outcome = "failed"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector):
    """The same for a whole file skipped while it is read."""
    report = yield
    if _counts_as_failed(report):
        report.outcome = "failed"
        report.longrepr = str(report.longrepr)
    return report


NUMBERS = count()


@pytest.fixture(autouse=True)
def own_anchors(settings, tmp_path_factory):
    """Anchors outlive a test's database, so each test keeps its own: a name, until there is one to keep."""
    settings.ANCHOR_DIR = tmp_path_factory.getbasetemp() / f"anchors-{next(NUMBERS)}"


def _is_long(item) -> bool:
    """Those that start servers and walk the house: begun last, one core would wait for the other."""
    return item.path.parent.name in LONG or item.path.stem in LONG


def _asks_the_database(item) -> bool:
    return "db" in item.fixturenames or item.get_closest_marker("django_db") is not None


@pytest.hookimpl(trylast=True)
def pytest_collection_finish():
    """What was read stays to the end: the search for rubbish need not go through it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config, items):
    """The long ones first, and one after another those that want the same cast; else in a random order.

    A second run on another database repeats only what asks the database.
    """
    from tests.staging import place_of_cast

    items.sort(key=lambda item: (not _is_long(item), place_of_cast(item)))
    if "INTHEROOM_ONLY_DATABASE" in os.environ:
        others = [item for item in items if not _asks_the_database(item)]
        items[:] = [item for item in items if _asks_the_database(item)]
        config.hook.pytest_deselected(items=others)
