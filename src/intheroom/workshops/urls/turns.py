"""What is put in before a round, and who had a turn."""

from django.urls import path

from intheroom.kit.ask.urls_for import paths
from intheroom.workshops import views

ONE = "sessions/<int:session_id>/"
ITEM = f"{ONE}agenda/<int:round_id>/"
urlpatterns = [
    path(f"{ITEM}first/", views.first_round, name="first_round"),
    *paths(f"{ITEM}first/put-in/", views.put_in_first),
    *paths(f"{ITEM}first/open/", views.open_first_round),
    path(f"{ONE}turns/", views.turns, name="turns"),
    path(f"{ONE}turns/now/<slug:keep>/", views.keep_turns, name="keep_turns"),
    *paths(f"{ITEM}turns/", views.note_turns),
]
