"""Addresses of the library."""

from django.urls import path

from intheroom.library import views

app_name = "library"
urlpatterns = [
    path("words/", views.words, name="words"),
    path("sources/", views.sources, name="sources"),
]
