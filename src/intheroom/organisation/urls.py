"""Addresses of what is told about background, in a project and across projects."""

from django.urls import path

from intheroom.kit.ask.urls_for import paths
from intheroom.organisation import views

app_name = "organisation"
urlpatterns = [
    path("p/<slug:ref>/monitoring/", views.monitoring, name="monitoring"),
    *paths("p/<slug:ref>/monitoring/answer/", views.answer_monitoring),
    *paths("p/<slug:ref>/monitoring/area/", views.set_area),
    path("p/<slug:ref>/monitoring/look/", views.look_at_gap, name="look_at_gap"),
    path("across-projects/", views.picture, name="picture"),
    path("across-projects/publish/", views.publish_release, name="publish_release"),
    path("across-projects/figures/", views.figures, name="figures"),
    *paths("across-projects/figures/add/", views.add_figure),
]
