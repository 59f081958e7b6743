"""Inviting people to a session, their answers, what they read before, and badges."""

from django.urls import path

from intheroom.kit.ask.urls_for import paths
from intheroom.workshops import views
from intheroom.workshops.urls.sessions import ONE

urlpatterns = [
    path(f"{ONE}tell/<slug:what>/", views.tell_session, name="tell_session"),
    path(f"{ONE}tell/<slug:what>/<int:member_id>/", views.told_of_session, name="told_of_session"),
    path(f"{ONE}told/<slug:what>/<int:member_id>/", views.passed_on, name="passed_on"),
    path(f"{ONE}calendar/", views.session_calendar, name="session_calendar"),
    path(f"{ONE}badges/", views.badges, name="badges"),
    *paths(f"{ONE}pack/", views.write_pack),
    *paths("sessions/answer/<str:token>/", views.answer_by_link),
]
