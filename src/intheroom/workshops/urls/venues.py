"""Places and ways to meet."""

from django.urls import path

from intheroom.workshops import views

urlpatterns = [path("sessions/places/", views.venues, name="venues")]
