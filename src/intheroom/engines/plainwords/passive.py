"""Passive voice, as a hint: “it was decided” does not say who decides.

A form of “be”, then a participle, with only small words between. What something is like or how somebody feels is not
passive (“is tired”, “was closed”), unless somebody stands behind it (“was closed by the council”).
"""

from collections.abc import Iterator
from functools import cache

from intheroom.engines.plainwords.listed import listed
from intheroom.engines.plainwords.splitting import Part

_BE = listed(
    "am is are was were be been being i'm you're we're they're it's that's isn't aren't wasn't weren't"
)
_BETWEEN = listed(
    "not never also always only already still now then often soon just being been yet first later again all "
    "both once sometimes ever even to be"
)
_STARTS_A_QUESTION = listed("am is are was were isn't aren't wasn't weren't")
_ASKS = listed("when where why how what who")
_HAVE = listed("have has had haven't hasn't hadn't")
IN_A_QUESTION = 3
# Participles that do not end in -ed and are never the plain adjective.
_IRREGULAR = listed(
    "beaten begun bitten blown bought brought built caught chosen cut dealt done drawn driven eaten fed felt "
    "fought found flown forbidden forgiven forgotten frozen given grown heard held hidden hung kept known "
    "laid led lent lit made meant met overseen paid put quoted rebuilt read redone retold rewritten rung said "
    "seen sent set sewn shaken shot shown sold spent split spoken stolen struck sung swept sworn taken taught "
    "thrown told torn undertaken undone understood upheld withdrawn withheld won worn written"
)
# Words in -ed that are no participle, or that say what something is like.
_NOT_DONE_TO = listed(
    "aged ashamed bed blessed bored broken cancelled closed committed concentrated concerned confused crooked "
    "crowded damaged dated dedicated delighted depressed deprived devoted disabled disappointed dressed "
    "embarrassed engaged entitled excited exhausted experienced finished frightened gifted gone hundred hurt "
    "indeed inspired interested involved isolated limited lit located lost married meant naked need opposed "
    "packed puggled pleased prepared qualified red related relaxed relieved retired sacred satisfied scared "
    "scunnered set shed shocked skilled skewed speed split stressed supposed surprised talented thrilled "
    "tired unemployed unfinished united untrained unused upset varied wicked worn worried wounded"
)
_IN_EED = frozenset(["agreed", "freed", "guaranteed"])
_TIMES = listed("end time then now noon night morning evening")
_BE_USED_TO = listed("it this that the a an being my your our their you them us me")
# After these words in -ed stands what something is called, like or for, and nobody who did it.
_WITH_AFTER = {
    "based": listed("in on at around near"),
    "called": frozenset(),
    "known": frozenset(["as", "to", "for"]),
    "made": frozenset(["of", "from", "up"]),
    "named": frozenset(["after"]),
    "painted": listed("blue red green yellow white black brown pink grey"),
    "put": frozenset(["off"]),
    "set": frozenset(["to"]),
    "shared": frozenset(),
    "signed": frozenset(["up"]),
    "determined": frozenset(["to"]),
    "locked": frozenset(["away"]),
}


def passives(sentence: list[Part], joined: list[bool]) -> Iterator[tuple[Part, Part]]:
    """The first and last word of each passive; ``joined[n]``: nothing but space stands before word n."""
    at = 0
    while at < len(sentence):
        last = _participle_after(sentence, joined, at) if sentence[at].lower in _BE else None
        if last is not None:
            yield sentence[at], sentence[last]
        at = at + 1 if last is None else last + 1


def _participle_after(sentence: list[Part], joined: list[bool], at: int) -> int | None:
    before = sentence[at - 1].lower if at else ""
    if before == "there":
        return None
    is_question = sentence[at].lower in _STARTS_A_QUESTION and (not at or before in _ASKS or not joined[at])
    allowed = IN_A_QUESTION if is_question else 0
    for place in range(at + 1, len(sentence)):
        word = sentence[place].lower
        if not joined[place]:
            return None
        if _is_participle(word, [part.lower for part in sentence[place + 1 : place + 4]]):
            return place
        if word in _BETWEEN or (word.endswith("ly") and len(word) > 4):
            continue
        if not allowed or word == "there" or word in _HAVE:
            return None
        allowed -= 1
    return None


def _is_participle(word: str, rest: list[str]) -> bool:
    after = rest[0] if rest else ""
    if word in _NOT_DONE_TO:
        # “Built by the council” has somebody behind it; “tired by the end” has not.
        return after == "by" and not _TIMES.intersection(rest)
    if word == "used" and after == "to":
        # “Used to quantify it” is passive; “used to talking” and “used to it” are habits.
        return len(rest) > 1 and rest[1] not in _BE_USED_TO and not rest[1].endswith("ing")
    if word in _WITH_AFTER and (after in _WITH_AFTER[word] or word == "called"):
        return False
    return word in _IRREGULAR or _ends_like_one(word)


@cache
def _ends_like_one(word: str) -> bool:
    return len(word) > 4 and word.endswith("ed") and (not word.endswith("eed") or word in _IN_EED)
