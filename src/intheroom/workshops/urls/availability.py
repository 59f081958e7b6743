"""When people can."""

from django.urls import path

from intheroom.kit.ask.urls_for import paths
from intheroom.workshops import views

urlpatterns = [
    path("sessions/when/", views.when_people_can, name="when_people_can"),
    *paths("sessions/when/say/", views.say_when, in_steps=True),
    *paths("sessions/when/times/", views.propose_times),
    path("sessions/when/calendar/", views.my_calendar, name="my_calendar"),
    path("sessions/when/strike/", views.strike_times, name="strike_times"),
    path("sessions/when/letter/<int:member_id>/", views.letter_to_employer, name="letter_to_employer"),
]
