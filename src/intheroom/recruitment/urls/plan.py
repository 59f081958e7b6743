"""The plan: when, where and through whom people are found."""

from django.urls import path

from intheroom.recruitment import views

urlpatterns = [
    path("recruitment/", views.recruitment, name="recruitment"),
]
