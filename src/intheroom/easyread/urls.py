"""The addresses of easy read, under a project's own."""

from django.urls import path

from intheroom.easyread import views
from intheroom.kit.ask.urls_for import paths

app_name = "easyread"
urlpatterns = [
    path("easy-read/", views.sheets, name="sheets"),
    path("easy-read/<slug:easy_kind>/<int:easy_thing>/", views.sheet, name="sheet"),
    *paths("easy-read/<slug:easy_kind>/<int:easy_thing>/lines/", views.edit_lines),
    path("easy-read/<slug:easy_kind>/<int:easy_thing>/checked/", views.check_lines, name="check_lines"),
]
