"""Targets, who is missing, and the draw."""

from typing import Any

from django.urls import path

from intheroom.kit.ask.urls_for import paths
from intheroom.recruitment import views

urlpatterns: list[Any] = [
    path("recruitment/targets/", views.targets, name="targets"),
    *paths("recruitment/targets/set/", views.set_target),
    path("recruitment/missing/", views.who_is_missing, name="who_is_missing"),
    *paths("recruitment/about-you/", views.say_for_mix),
    *paths("recruitment/about-you/link/<str:token>/", views.say_for_mix_by_link),
    path("recruitment/draws/", views.draws, name="draws"),
    *paths("recruitment/draws/publish/", views.publish_draw),
    *paths("recruitment/draws/by-hand/", views.pick_by_hand),
    path("recruitment/draws/<int:draw_id>/", views.draw, name="draw"),
    *paths("recruitment/draws/<int:draw_id>/number/", views.type_seed),
    path("recruitment/draws/<int:draw_id>/transcript.json", views.draw_transcript, name="draw_transcript"),
    path("recruitment/draws/<int:draw_id>/tell/", views.tell_draw, name="tell_draw"),
    path("recruitment/draws/<int:draw_id>/<slug:act>/", views.decide_draw, name="decide_draw"),
    path("recruitment/draws/<int:draw_id>/<int:entry_id>/letter/", views.draw_letter, name="draw_letter"),
    path("recruitment/draws/<int:draw_id>/<int:entry_id>/told/", views.tell_of_draw, name="tell_of_draw"),
    path("recruitment/draws/<int:draw_id>/<int:entry_id>/no/", views.give_up_place, name="give_up_place"),
    path("drawn/<uuid:draw_key>/", views.draw_record, name="draw_record"),
    path("drawn/<uuid:draw_key>/record.json", views.draw_record_file, name="draw_record_file"),
    path("drawn/<uuid:draw_key>/checking.py", views.draw_checker, name="draw_checker"),
]
