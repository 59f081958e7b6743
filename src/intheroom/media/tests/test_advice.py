"""Words that show who said them; pictures without words; and people nobody has named."""

import pytest
from django.urls import reverse

from intheroom.media.advice import signs_in
from intheroom.media.tests.making import photo_of, words_of


@pytest.mark.parametrize(
    ("words", "signs"),
    [
        ("As the only nurse on Sanday I never get away.", 3),
        ("I am a doctor at Balfour.", 2),
        ("My son is 17 years old and lives in Stromness.", 2),
        ("The boat wore us out.", 0),
        ("A nurse came by.", 1),
        ("They listened in the end.", 0),
        ("Both of us teach. I am the head teacher.", 2),
    ],
)
def test_a_job_a_place_and_a_few_people_are_seen(words, signs):
    assert len(signs_in(words)) == signs


def test_a_name_alone_is_enough():
    assert signs_in("Isa told me so.", ["Isa"]) == ["a name"]
    assert signs_in("It isAlways so.", ["Isa"]) == []


@pytest.mark.django_db
def test_the_advice_stands_beside_the_words(cast, client_for):
    words = words_of(cast, "isa", "As the only nurse on Sanday I never get away.")
    page = (
        client_for(cast.ailsa).get(reverse("media:item", args=[cast.project.ref, words.pk])).content.decode()
    )
    assert "may show who said them" in page
    assert "a job and a place" in page
    plain = words_of(cast, "isa", "The boat wore us out.")
    page = (
        client_for(cast.ailsa).get(reverse("media:item", args=[cast.project.ref, plain.pk])).content.decode()
    )
    assert "may show who said them" not in page


@pytest.mark.django_db
def test_a_picture_without_words_or_names_gets_advice(cast, client_for):
    item = photo_of(cast, file=False, alt="", who_in="")
    page = (
        client_for(cast.ailsa).get(reverse("media:item", args=[cast.project.ref, item.pk])).content.decode()
    )
    assert "what can be seen or heard in it" in page
    assert "do not know yet who is in it" in page
