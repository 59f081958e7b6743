"""Targets, who is missing, and the draw."""

from typing import Any

from django.urls import path

from intheroom.kit.ask.urls_for import paths
from intheroom.recruitment import views

urlpatterns: list[Any] = [
    path("recruitment/targets/", views.targets, name="targets"),
    *paths("recruitment/targets/set/", views.set_target),
    path("recruitment/missing/", views.who_is_missing, name="who_is_missing"),
    *paths("recruitment/about-you/", views.say_for_mix),
]
