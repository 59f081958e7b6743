"""Everything that is sealed has plain words, so that "who has seen my details" never shows the name of a column."""

from intheroom.kit.keep import sealing
from intheroom.kit.keep.queries import words_of_places
from tests.world import build_world


def test_everything_sealed_has_words_of_its_own(db, monkeypatch):
    places = set()
    bound_to = sealing._bound_to

    def noting(subject, place):
        places.add(place)
        return bound_to(subject, place)

    monkeypatch.setattr(sealing, "_bound_to", noting)
    build_world()
    kinds = {f"{place.partition(':')[0]}:{place.rpartition(':')[2]}" for place in places}
    assert {"people.person:email", "accounts.account:email"} <= kinds
    assert {kind for kind in kinds if kind not in words_of_places} == set()
