"""Addresses of the advise kit."""

from django.urls import path

from intheroom.kit.advise import views
from intheroom.kit.ask.urls_for import paths

app_name = "advise"
urlpatterns = [
    path("built-on/", views.built_on, name="built_on"),
    *paths("p/<slug:ref>/advice/<str:rule>/", views.go_another_way),
]
