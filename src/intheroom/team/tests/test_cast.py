"""The fixed cast stands as the tests expect it."""


def test_the_island_team(cast):
    assert {place.person.name for place in cast.places.values()} == {
        "Ailsa", "Morag", "Isa", "Magnus", "Dr Rendall", "Erlend", "Freya",
    }  # fmt: skip
    assert cast.isa.account is None
    assert not cast.place("freya").counts
