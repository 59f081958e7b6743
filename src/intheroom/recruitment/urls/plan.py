"""The plan: when, where and through whom people are found."""

from django.urls import path

from intheroom.kit.ask.urls_for import paths
from intheroom.recruitment import views

urlpatterns = [
    path("recruitment/", views.recruitment, name="recruitment"),
    *paths("recruitment/plan/", views.plan_recruitment),
    *paths("recruitment/easier/", views.adjust),
    *paths("recruitment/easier/<int:adjustment_id>/", views.say_what_followed),
    path("recruitment/ways/", views.ways_tried, name="ways_tried"),
    *paths("recruitment/ways/add/", views.add_avenue),
    *paths("recruitment/ways/<int:avenue_id>/", views.edit_avenue),
    *paths("recruitment/through/add/", views.add_connector),
    path("recruitment/through/<int:connector_id>/", views.connector, name="connector"),
    *paths("recruitment/through/<int:connector_id>/change/", views.edit_connector),
    path("recruitment/through/<int:connector_id>/strike/", views.strike_connector, name="strike_connector"),
    path("recruitment/group/<int:group_id>/", views.search, name="search"),
    *paths("recruitment/group/<int:group_id>/close/", views.close_search),
    path("recruitment/group/<int:group_id>/open/", views.open_search, name="open_search"),
    *paths("recruitment/another-way/", views.take_way_out),
    path("recruitment/another-way/<int:way_out_id>/", views.way_out, name="way_out"),
    path(
        "recruitment/another-way/<int:way_out_id>/told/<int:telling_id>/", views.note_told, name="note_told"
    ),
]
