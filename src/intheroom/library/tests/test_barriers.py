"""The library of barriers: whole, in plain words, with sources; added to and hidden from, never lost."""

import uuid

import pytest
from django.urls import reverse

from intheroom.engines import plainwords
from intheroom.kit.ask.forms import Said
from intheroom.kit.refusal import Refused
from intheroom.library import queries, services
from intheroom.library.models import Hidden, OwnBarrier, OwnIdea
from intheroom.library.sources import OWN_WORDS

THEMES = [
    "money",
    "language",
    "culture",
    "race",
    "age",
    "disability",
    "place",
    "gender",
    "stigma",
    "digital",
    "trust",
]


def sent(**answers):
    return {"send_id": str(uuid.uuid4()), **answers}


def to(page, *args):
    return reverse(f"library:{page}", args=args)


@pytest.mark.django_db
def test_every_theme_has_several_barriers_with_ideas():
    assert [theme.code for theme in queries.barrier_themes()] == THEMES
    for theme in THEMES:
        found = queries.barriers_in(theme)
        assert len(found) >= 4, theme
        assert sum(len(one.ideas) for one in found) >= 8, theme
        assert all(one.ideas and one.source for one in found)
    keys = [each.key for one in queries.every_barrier() for each in (one, *one.ideas)]
    assert len(keys) == len(set(keys))


@pytest.mark.django_db
def test_disability_is_ours_and_says_so(cast, client):
    found = queries.barriers_in("disability")
    assert {one.source for one in found} == {OWN_WORDS}
    page = client.get(to("barrier_theme", "disability")).content.decode()
    assert "written by us" in page
    assert "Iriss, 2017" in client.get(to("barrier_theme", "money")).content.decode()


@pytest.mark.django_db
def test_a_reader_of_nine_can_read_it():
    text = "\n".join(each.says for one in queries.every_barrier() for each in (one, *one.ideas))
    assert plainwords.reading_age(text) <= 9


@pytest.mark.django_db
def test_a_project_lead_adds_hides_and_shows_again(cast, client_for):
    client = client_for(cast.ailsa)
    page = to("barrier_theme", "place")
    assert (
        client.post(to("add_own_barrier", "place"), sent(says="The pier is icy", idea="Grit it")).url == page
    )
    barrier = OwnBarrier.objects.get()
    client.post(to("add_own_idea", "alcohol"), sent(says="Ask the hotel to shut the bar"))
    shown = client.get(page).content.decode()
    for words in ("The pier is icy", "Grit it", "Ask the hotel to shut the bar", "added by Orkney Voices"):
        assert words in shown
    ours = next(one for one in queries.every_barrier() if one.key == "their-ground")
    for key in ("their-ground", "no-bar", OwnIdea.objects.first().key, barrier.key):
        assert client.post(to("hide_barrier", key), sent()).status_code == 422
        assert client.post(to("hide_barrier", key), sent(why="Not here")).url == page
        assert key in queries.hidden_now()
    public = client_for(cast.erlend).get(page).content.decode()
    for words in (
        ours.says,
        "Choose a place where no alcohol is sold",
        "Grit it",
        "The pier is icy",
        "Not here",
    ):
        assert words not in public
    assert ours.says in client.get(page).content.decode()
    assert queries.barrier_called("their-ground") == ours
    assert [idea.says for idea in queries.shown_ideas("alcohol")] == ["Ask the hotel to shut the bar"]
    assert len(queries.shown_ideas("their-ground")) == len(ours.ideas)
    assert client.post(to("show_barrier", "their-ground"), sent()).status_code == 302
    assert ours.says in client_for(cast.erlend).get(page).content.decode()
    assert Hidden.objects.filter(key="their-ground", ended_at__isnull=False).exists()


@pytest.mark.django_db
def test_nothing_of_it_is_deleted_and_only_what_is_known_is_hidden(cast):
    row = services.add_own_barrier(by=cast.ailsa.account, theme="age", says="Too early", said=Said())
    for attempt in (row.delete, OwnBarrier.objects.all().delete):
        with pytest.raises(Refused):
            attempt()
    with pytest.raises(Refused):
        services.hide_barrier(by=cast.ailsa.account, key="no-such", why="x", said=Said())
    first = services.hide_barrier(by=cast.ailsa.account, key=row.key, why="x", said=Said())
    assert services.hide_barrier(by=cast.ailsa.account, key=row.key, why="y", said=Said()) == first


@pytest.mark.django_db
@pytest.mark.parametrize("page", ["add_own_barrier", "add_own_idea", "hide_barrier"])
def test_a_member_reads_it_and_cannot_change_it(cast, client_for, page):
    key = "place" if page == "add_own_barrier" else "alcohol"
    assert client_for(cast.erlend).get(to(page, key)).status_code == 404
    assert client_for(cast.ailsa).get(to(page, key)).status_code == 200
    wrong = to(page, "no-such-thing")
    assert client_for(cast.ailsa).get(wrong).status_code == 404


@pytest.mark.django_db
def test_who_only_plays_the_example_cannot_change_what_all_read(cast, client_for):
    cast.project.is_example = True
    cast.project.save()
    assert client_for(cast.ailsa).get(to("hide_barrier", "alcohol")).status_code == 404


@pytest.mark.django_db
def test_ways_age_by_age(cast, client):
    page = client.get(to("ways")).content.decode()
    for words in ("Under 16", "parent or guardian", "65 and over", "Going to where they meet", "Radio"):
        assert words in page
