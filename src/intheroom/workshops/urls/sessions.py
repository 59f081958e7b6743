"""All sessions, and each one."""

from django.urls import path

from intheroom.workshops import views

urlpatterns = [path("sessions/", views.sessions, name="sessions")]
