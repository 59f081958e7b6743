from intheroom.library.sources import BY_KEY, DESIGN_COUNCIL, SOURCES, TLAP_LADDER


def test_every_source_can_be_told_apart():
    assert len(BY_KEY) == len(SOURCES) >= 15


def test_every_source_says_who_and_when():
    assert all(source.publisher and source.title and source.year > 1900 for source in SOURCES)


def test_the_borrowed_shapes_carry_their_licence():
    assert "CC BY 4.0" in DESIGN_COUNCIL.licence
    assert "credit" in TLAP_LADDER.licence
