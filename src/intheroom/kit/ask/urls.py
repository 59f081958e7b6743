"""Addresses of the ask kit."""

from django.urls import path

from intheroom.kit.ask import views

app_name = "ask"
urlpatterns = [path("key-in/", views.key_in, name="key_in")]
