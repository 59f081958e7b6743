"""Pages about words, sources, barriers, cards and ways to reach people."""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse

from intheroom.kit.ask.run import once, run
from intheroom.kit.ui.languages import in_their_language
from intheroom.library import forms, queries, services
from intheroom.library.permissions import library_editor_page, may_edit_library
from intheroom.library.sources import SOURCES


@in_their_language
def words(request):
    return render(request, "library/words.html", {"words": queries.words()})


def sources(request):
    return render(request, "library/sources.html", {"sources": SOURCES})


def ways(request):
    """Ways to reach people, age by age."""
    known = queries.ways()
    by_age = [(age, [way for way in known if age.code in way.ages]) for age in queries.ages()]
    return render(request, "library/ways.html", {"by_age": by_age})


def cards(request):
    """Situations that ask for more care."""
    return render(request, "library/cards.html", {"cards": queries.cards()})


def barriers(request):
    """What keeps people out, theme by theme."""
    found = queries.shown_barriers()
    themes = [
        (theme, [one for one in found if one.theme == theme.code]) for theme in queries.barrier_themes()
    ]
    return render(request, "library/barriers.html", {"themes": themes})


def barrier_theme(request, theme):
    """The barriers of one theme with their ideas. Whoever may change the library also sees what is hidden."""
    chosen, hidden, edits = _theme(theme), queries.hidden_now(), may_edit_library(request)
    every = [one for one in queries.every_barrier() if one.theme == chosen.code]
    rows = [
        {
            "barrier": one,
            "ideas": [idea for idea in one.ideas if idea.key not in hidden],
            "hidden_ideas": [(idea, hidden[idea.key]) for idea in one.ideas if idea.key in hidden],
        }
        for one in every
        if one.key not in hidden
    ]
    page = {
        "theme": chosen,
        "rows": rows,
        "hidden": [(one, hidden[one.key]) for one in every if one.key in hidden],
        "edits": edits,
    }
    return render(request, "library/barrier_theme.html", page)


@library_editor_page
def add_own_barrier(request, theme, way, step=""):
    """Add a barrier to this organisation's copy."""
    chosen = _theme(theme)

    def save(answers, said):
        services.add_own_barrier(by=request.user, theme=chosen.code, said=said, **answers)
        return _to(chosen.code)

    given = {"save": save, "more": {"theme": chosen}, "back": _to(chosen.code)}
    return run(request, way, step, forms.AddOwnBarrierForm, **given)


@library_editor_page
def add_own_idea(request, key, way, step=""):
    """Add an idea to a barrier."""
    barrier = queries.barrier_called(key)
    if barrier is None:
        raise Http404

    def save(answers, said):
        services.add_own_idea(by=request.user, barrier=key, said=said, **answers)
        return _to(barrier.theme, key)

    given = {"save": save, "more": {"barrier": barrier}, "back": _to(barrier.theme)}
    return run(request, way, step, forms.AddOwnIdeaForm, **given)


@library_editor_page
def hide_barrier(request, key, way, step=""):
    """Stop showing a barrier or an idea in this copy."""
    theme, says = _found(key)

    def save(answers, said):
        services.hide_barrier(by=request.user, key=key, said=said, **answers)
        return _to(theme)

    given = {"save": save, "more": {"says": says}, "back": _to(theme)}
    return run(request, way, step, forms.HideBarrierForm, **given)


@library_editor_page
def show_barrier(request, key):
    """Show again what was hidden."""
    theme, _says = _found(key)

    def do():
        services.show_barrier(by=request.user, key=key)
        return _to(theme)

    return once(request, do)


def _theme(code):
    found = next((theme for theme in queries.barrier_themes() if theme.code == code), None)
    if found is None:
        raise Http404
    return found


def _found(key):
    """The theme and the words of a barrier or an idea."""
    for one in queries.every_barrier():
        for each in (one, *one.ideas):
            if each.key == key:
                return one.theme, each.says
    raise Http404


def _to(theme, key=""):
    return reverse("library:barrier_theme", args=[theme]) + (f"#{key}" if key else "")
