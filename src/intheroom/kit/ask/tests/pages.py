"""A small form with two steps and one with one, at addresses of their own, for the tests of this kit."""

from django.urls import include, path

from intheroom.kit.ask import forms as ask
from intheroom.kit.ask.run import run
from intheroom.kit.ask.urls_for import paths
from intheroom.kit.refusal import Refused
from intheroom.kit.ui import fields

SAVED: list[tuple[dict, ask.Said]] = []


class TripForm(ask.Form):
    sheet = ask.Sheet(
        code="trip",
        title="A day out",
        why="So that the day suits you.",
        seen_by="Only the driver sees this.",
        then=("We will ring you on Friday.",),
        steps=(ask.Step("where", "Where to", ("place",)), ask.Step("when", "When", ("day", "treats"))),
    )
    place = fields.Text(label="Where would you like to go?", spoken="Where shall we go?", max_length=40)
    day = fields.Date(label="On which day?")
    treats = fields.Choices(label="What shall we bring?", choices=[("tea", "Tea"), ("buns", "Buns")])


class NoteForm(ask.Form):
    sheet = ask.Sheet(code="note", title="A note", why="To remember.", seen_by="Everyone sees this.")
    words = fields.LongText(label="What is it?", max_length=200)


def save(answers, said):
    if answers.get("place") == "the moon" or answers.get("words") == "no":
        raise Refused("That is too far.", how="Choose somewhere nearer.")
    SAVED.append((answers, said))
    return "/saved/"


def trip(request, way, step=""):
    return run(request, way, step, TripForm, save=save, people=[("7", "Isa")])


def theirs(request, way, step=""):
    return run(request, way, step, TripForm, save=save, people=[("7", "Isa")], is_theirs=True)


def note(request, way, step=""):
    return run(request, way, step, NoteForm, save=save)


app_name = "asktests"
asked = (
    [*paths("trip/", trip, in_steps=True), *paths("theirs/", theirs, in_steps=True), *paths("note/", note)],
    "asktests",
)
urlpatterns = [path("ask-tests/", include(asked)), path("", include("intheroom.config.urls"))]
