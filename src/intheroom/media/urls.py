"""Addresses of photos, words and recordings: of a project's, and of one's own wherever they are."""

from django.urls import path

from intheroom.kit.ask.urls_for import paths
from intheroom.media import views

app_name = "media"
IN_PROJECT = "p/<slug:ref>/shared/"
ONE = f"{IN_PROJECT}<int:item_id>/"
urlpatterns = [
    path("my-photos-and-words/", views.my_consents, name="my_consents"),
    *paths("photos-and-words/<int:pk>/say/", views.give_consent),
    *paths("photos-and-words/<int:pk>/take-back/", views.withdraw_consent),
    path("photos-and-words/<int:pk>/file/<slug:size>/", views.show_file, name="show_file"),
    path(IN_PROJECT, views.items, name="items"),
    *paths(f"{IN_PROJECT}add/", views.add_item),
    path(f"{IN_PROJECT}for/<slug:use>/", views.in_use, name="in_use"),
    path(f"{IN_PROJECT}for/<slug:use>/take-out/", views.take_copies, name="take_copies"),
    path(ONE, views.item, name="item"),
    path(f"{ONE}file/", views.put_file, name="put_file"),
    *paths(f"{ONE}describe/", views.describe_item),
    *paths(f"{ONE}use/", views.publish_item),
    path(f"{ONE}use/<slug:use>/stop/", views.stop_using, name="stop_using"),
    *paths(f"{ONE}copies/add/", views.add_copy),
    path(f"{ONE}take-away/", views.remove_item, name="remove_item"),
]
