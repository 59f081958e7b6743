"""Addresses of the kit's own pages."""

from django.urls import path

from intheroom.kit.ui import views

app_name = "ui"
urlpatterns = [
    path("gallery/", views.gallery, name="gallery"),
    path("language/", views.language, name="language"),
    path("favicon.ico", views.icon, name="icon"),
]
