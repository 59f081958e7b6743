"""The addresses of support and training, under a project's own."""

from django.urls import path

from intheroom.kit.ask.urls_for import paths
from intheroom.support import views

app_name = "support"
urlpatterns = [
    path("support/", views.support, name="support"),
    path("support/guide/", views.guide, name="guide"),
    *paths("support/ask/", views.ask_for_support),
    *paths("support/topics/add/", views.add_topic),
    path("support/topics/<int:topic_id>/strike/", views.strike_topic, name="strike_topic"),
    *paths("support/training/offer/", views.offer_training),
    path("support/training/<int:training_id>/done/", views.finish_training, name="finish_training"),
    *paths("support/lead/name/", views.name_support_lead),
    path("support/lead/end/", views.end_support_lead, name="end_support_lead"),
    path("support/calls/", views.check_ins, name="check_ins"),
    path("support/calls/me/", views.list_me, name="list_me"),
    *paths("support/calls/<int:member_id>/", views.note_check_in),
    *paths("support/pairs/propose/", views.propose_pair),
    path("support/pairs/<int:pair_id>/", views.pair, name="pair"),
    *paths("support/pairs/<int:pair_id>/say/", views.say_about_pair),
]
