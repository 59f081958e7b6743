"""All sessions, and each one."""

from django.urls import path

from intheroom.kit.ask.urls_for import paths
from intheroom.workshops import views

ONE = "sessions/<int:session_id>/"
urlpatterns = [
    path("sessions/", views.sessions, name="sessions"),
    *paths("sessions/add/", views.add_session),
    path(ONE, views.session, name="session"),
    path(f"{ONE}wall/", views.wall, name="wall"),
    path(f"{ONE}food/", views.food, name="food"),
    path(f"{ONE}groups/", views.groups, name="groups"),
    path(f"{ONE}now/<slug:what>/", views.decide_session, name="decide_session"),
    *paths(f"{ONE}change/", views.edit_session),
    *paths(f"{ONE}cancel/", views.cancel_session),
    *paths(f"{ONE}support/", views.plan_support),
    *paths(f"{ONE}attendance/", views.note_attendance),
    *paths(f"{ONE}needs/<int:need_id>/", views.see_to_need),
    path(f"{ONE}needs/<int:need_id>/holds/", views.still_holds, name="still_holds"),
    *paths(f"{ONE}members/<int:member_id>/", views.say_how_i_join),
]
