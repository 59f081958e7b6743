"""SQLite's own settings: what is in force, and how a trial makes them worse on purpose."""

from django.db import connection

LEVELS = ("OFF", "NORMAL", "FULL", "EXTRA")


def lower(level: str) -> None:
    """Use another synchronous level than the served one."""
    options = connection.settings_dict["OPTIONS"]
    served = options["init_command"]
    options["init_command"] = served.replace("synchronous=FULL", f"synchronous={level}")
    if level != "FULL" and options["init_command"] == served:
        message = "The served settings no longer say synchronous=FULL."
        raise RuntimeError(message)
    connection.close()


def set_journal(mode: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA journal_mode={mode}")


def in_force() -> str:
    """What SQLite says it does, not what was asked for."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA journal_mode")
        journal = cursor.fetchone()[0]
        cursor.execute("PRAGMA synchronous")
        level = cursor.fetchone()[0]
    return f"{journal}+{LEVELS[level]}"
