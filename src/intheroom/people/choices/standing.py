"""How whoever looks stands to the person they look at."""

from typing import NamedTuple

from intheroom.kit.keep.choices import MaySee


class Standing(NamedTuple):
    """How somebody stands to a person: what ``MaySee.lets_in`` asks."""

    in_team: bool = False
    is_keyholder: bool = False
    is_own: bool = False

    def may_see(self, level: str) -> bool:
        """Whether what is kept at this level is open to them."""
        return MaySee(level).lets_in(**self._asdict())
