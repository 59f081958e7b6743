"""Addresses of a person's own details, and of helping somebody sign in."""

from django.urls import path

from intheroom.kit.ask.urls_for import paths
from intheroom.people import views

app_name = "people"
urlpatterns = [
    path("my-details/", views.my_details, name="my_details"),
    *paths("people/<int:pk>/details/", views.change_details),
    path("people/<int:pk>/sign-in-code/", views.give_sign_in_code, name="give_sign_in_code"),
]
