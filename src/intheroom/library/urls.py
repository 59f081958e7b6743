"""Addresses of the library."""

from django.urls import path

from intheroom.kit.ask.urls_for import paths
from intheroom.library import views

app_name = "library"
urlpatterns = [
    path("words/", views.words, name="words"),
    path("sources/", views.sources, name="sources"),
    path("ways-to-reach-people/", views.ways, name="ways"),
    path("taking-care/", views.cards, name="cards"),
    path("barriers/", views.barriers, name="barriers"),
    path("barriers/<slug:theme>/", views.barrier_theme, name="barrier_theme"),
    *paths("barriers/<slug:theme>/add/", views.add_own_barrier),
    *paths("library/barrier/<slug:key>/idea/", views.add_own_idea),
    *paths("library/barrier/<slug:key>/hide/", views.hide_barrier),
    path("library/barrier/<slug:key>/show/", views.show_barrier, name="show_barrier"),
]
