"""Addresses of the front page, my page, a project's own front page, and the example."""

from django.urls import path

from intheroom.home import views

app_name = "home"
urlpatterns = [
    path("", views.front, name="front"),
    path("my-page/", views.my_page, name="my_page"),
    path("example/load/", views.load_example, name="load_example"),
    path("p/<slug:ref>/", views.project, name="project"),
    path("p/<slug:ref>/remove-example/", views.remove_example, name="remove_example"),
]
