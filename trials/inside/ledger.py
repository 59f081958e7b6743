"""Whether everything acknowledged is still there, whole."""

from dataclasses import dataclass
from pathlib import Path

from django.db import DatabaseError, connection

from trials.inside.load import begun, chain_is_whole, kept


@dataclass(frozen=True)
class Finding:
    """What is wrong with one database; nothing, when all is well."""

    lost: int = 0  # acknowledged, and gone
    halves: int = 0  # some of a project, its idea, its stages, its audit row, but not all
    damaged: bool = False  # SQLite finds the file broken, or cannot read it
    chain_broken: bool = False  # the audit chain no longer verifies

    @property
    def sound(self) -> bool:
        return self == Finding()


def examine(database: Path, acknowledged: set[str]) -> Finding:
    """Open a database as the next start would, and compare it with what was promised."""
    connection.close()
    connection.settings_dict["NAME"] = str(database)
    try:
        if not intact():
            return Finding(damaged=True)
        whole = kept()
        return Finding(
            lost=len(acknowledged - whole),
            halves=len(begun() - whole),
            chain_broken=not chain_is_whole(),
        )
    except (DatabaseError, ValueError):  # the file may be so broken that its complaint is not text
        return Finding(damaged=True)
    finally:
        connection.close()


def intact() -> bool:
    """SQLite's own check of every page."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        return cursor.fetchone() == ("ok",)


def tally(findings: list[Finding]) -> dict[str, int]:
    """How many databases had which fault, and the writes lost in all."""
    return {
        "checked": len(findings),
        "with_losses": sum(finding.lost > 0 for finding in findings),
        "writes_lost": sum(finding.lost for finding in findings),
        "with_halves": sum(finding.halves > 0 for finding in findings),
        "damaged": sum(finding.damaged for finding in findings),
        "chain_broken": sum(finding.chain_broken for finding in findings),
        "unsound": sum(not finding.sound for finding in findings),
    }
