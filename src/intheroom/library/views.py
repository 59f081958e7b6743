"""Pages about words and sources."""

from django.shortcuts import render

from intheroom.library import queries
from intheroom.library.sources import SOURCES


def words(request):
    return render(request, "library/words.html", {"words": queries.words()})


def sources(request):
    return render(request, "library/sources.html", {"sources": SOURCES})
