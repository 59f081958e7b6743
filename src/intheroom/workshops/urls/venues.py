"""Places and ways to meet."""

from django.urls import path

from intheroom.kit.ask.urls_for import paths
from intheroom.workshops import views

urlpatterns = [
    path("sessions/places/", views.venues, name="venues"),
    *paths("sessions/places/add/", views.add_venue),
    path("sessions/places/<int:venue_id>/", views.venue, name="venue"),
    *paths("sessions/places/<int:venue_id>/check/", views.check_venue, in_steps=True),
    *paths("sessions/places/<int:venue_id>/you/", views.judge_venue),
    path("sessions/places/<int:venue_id>/end/", views.end_venue, name="end_venue"),
]
