"""Who may open a thing and its file, who may answer, and who may write an answer down: a table for each state."""

import pytest
from django.urls import reverse

from intheroom.kit.keep.models import SeenEvent
from intheroom.media import services
from intheroom.media.tests.making import photo_of, say_yes, told, words_of
from tests.cast import make_cast

pytestmark = pytest.mark.django_db

# Ailsa leads and added it; Morag leads; Isa and Erlend are in it; Magnus is another member; elsewhere leads elsewhere.
LOOKERS = ("ailsa", "morag", "erlend", "magnus", "elsewhere")
YES, NO = 200, 404


@pytest.fixture
def looks(cast, client_for):
    other = make_cast(at="elsewhere.example")
    people = {name: getattr(cast, name) for name in LOOKERS[:-1]} | {"elsewhere": other.ailsa}

    def ask(address):
        return {name: client_for(person).get(address).status_code for name, person in people.items()}

    return ask


def expect(*answers):
    return dict(zip(LOOKERS, answers, strict=True))


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("not asked", expect(YES, YES, YES, NO, NO)),
        ("one said yes", expect(YES, YES, YES, NO, NO)),
        ("all said yes", expect(YES, YES, YES, YES, NO)),
        ("one said no", expect(NO, NO, NO, NO, NO)),
        ("gone", expect(NO, NO, NO, NO, NO)),
    ],
)
@pytest.mark.parametrize("size", ["whole", "small"])
def test_who_gets_the_file(state, expected, size, cast, looks):
    item = photo_of(cast, "isa", "erlend")
    if state == "one said yes":
        say_yes(cast, item, "isa")
    elif state != "not asked":
        say_yes(cast, item, "isa", "erlend", audience="team")
    if state == "one said no":
        services.withdraw_consent(by=cast.erlend, item=item, answers={"what": "all"})
    if state == "gone":
        services.remove_item(by=cast.ailsa, item=item)
    assert looks(reverse("media:show_file", args=[item.pk, size])) == expected


def test_the_address_of_a_file_is_no_way_in(cast, client, looks):
    item = photo_of(cast, "isa")
    address = reverse("media:show_file", args=[item.pk, "whole"])
    assert client.get(address).status_code == 302
    assert looks(reverse("media:show_file", args=[item.pk, "huge"])) == expect(NO, NO, NO, NO, NO)
    assert looks(reverse("media:show_file", args=[item.pk + 1, "whole"])) == expect(NO, NO, NO, NO, NO)


def test_a_file_comes_closed_and_unkept_and_its_opening_is_noted(cast, client_for):
    item = photo_of(cast, "isa")
    answer = client_for(cast.ailsa).get(reverse("media:show_file", args=[item.pk, "whole"]))
    assert answer.headers["Content-Type"] == "image/jpeg"
    assert answer.headers["Content-Disposition"] == f'inline; filename="photo-{item.number}.jpg"'
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in answer.headers["Cache-Control"]
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert SeenEvent.objects.filter(subject=item.subject, actor=cast.ailsa.subject).exists()


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("give_consent", expect(NO, NO, YES, NO, NO)),
        ("withdraw_consent", expect(NO, NO, YES, NO, NO)),
        ("give_consent_for_someone", expect(YES, YES, YES, YES, NO)),
        ("withdraw_consent_for_someone", expect(YES, YES, YES, YES, NO)),
        ("give_consent_sheet", expect(YES, YES, YES, YES, NO)),
    ],
)
def test_who_may_answer_and_who_may_write_it_down(page, expected, cast, looks):
    item = photo_of(cast, "isa", "erlend", file=False)
    assert looks(reverse(f"media:{page}", args=[item.pk])) == expected


def test_where_names_are_secret_a_member_finds_no_names_of_others(sensitive_cast, client_for):
    cast = sensitive_cast
    item = photo_of(cast, "isa", "erlend", file=False)
    say_yes(cast, item, "isa", "erlend", audience="team")
    assert (
        client_for(cast.magnus).get(reverse("media:give_consent_for_someone", args=[item.pk])).status_code
        == 404
    )
    page = (
        client_for(cast.magnus).get(reverse("media:item", args=[cast.project.ref, item.pk])).content.decode()
    )
    assert "Isa" not in page
    assert "Erlend" not in page
    assert (
        "Isa"
        in client_for(cast.ailsa)
        .get(reverse("media:item", args=[cast.project.ref, item.pk]))
        .content.decode()
    )


def test_the_words_of_a_thing_stay_with_those_who_may_read_them(cast, client_for):
    item = words_of(cast, "isa", "Canary words of Isa")
    ref = cast.project.ref
    for who, reads in ((cast.ailsa, True), (cast.magnus, False)):
        page = client_for(who).get(reverse("media:items", args=[ref])).content.decode()
        assert ("Canary words" in page) is reads
    services.give_consent(by=cast.ailsa, item=item, answers={"agrees": "no"}, said=told(cast, "isa"))
    page = client_for(cast.ailsa).get(reverse("media:items", args=[ref])).content.decode()
    assert "Canary words" not in page


def test_one_list_takes_the_same_queries_for_one_thing_and_for_ten(
    cast, client_for, django_assert_num_queries
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client, address = client_for(cast.ailsa), reverse("media:items", args=[cast.project.ref])
    counts = []
    for more in (1, 9):
        for _ in range(more):
            say_yes(cast, words_of(cast, "isa"), "isa")
        with CaptureQueriesContext(
            connection,
        ) as asked:
            assert client.get(address).status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1]
