"""The agenda of a session, and the sheet for whoever leads it."""

from django.urls import path

from intheroom.kit.ask.urls_for import paths
from intheroom.workshops import views

ONE = "sessions/<int:session_id>/agenda/"
urlpatterns = [
    path(ONE, views.agenda, name="agenda"),
    path(f"{ONE}lead/", views.lead_session, name="lead_session"),
    *paths(f"{ONE}add/", views.add_agenda_item),
    *paths(f"{ONE}<int:agenda_item_id>/", views.edit_agenda_item),
    path(f"{ONE}<int:agenda_item_id>/now/<slug:move>/", views.move_agenda_item, name="move_agenda_item"),
]
