"""Call-outs, and the people who came forward."""

from django.urls import path

from intheroom.kit.ask.urls_for import paths
from intheroom.recruitment import views

urlpatterns = [
    path("recruitment/call-outs/", views.call_outs, name="call_outs"),
    path("recruitment/call-outs/start/", views.start_call_out, name="start_call_out"),
    *paths("recruitment/call-outs/languages/", views.see_to_language),
    path("recruitment/call-outs/<int:call_out_id>/", views.call_out, name="call_out"),
    *paths("recruitment/call-outs/<int:call_out_id>/write/", views.write_call_out),
    path("recruitment/call-outs/<int:call_out_id>/ready/", views.ready_call_out, name="ready_call_out"),
    path(
        "call-outs/<int:call_out_id>/publish/",
        views.publish_call_out,
        name="publish_call_out",
    ),
    path("recruitment/call-outs/<int:call_out_id>/end/", views.end_call_out, name="end_call_out"),
    path("recruitment/came-forward/", views.people_who_came, name="people_who_came"),
    path("recruitment/came-forward/<int:coming_id>/", views.came, name="came"),
    path(
        "recruitment/came-forward/<int:coming_id>/same/<int:other_id>/",
        views.join_replies,
        name="join_replies",
    ),
    path("recruitment/came-forward/<int:coming_id>/two/", views.part_replies, name="part_replies"),
    *paths("recruitment/came-forward/<int:coming_id>/note/", views.note_contact),
    *paths("recruitment/came-forward/<int:coming_id>/welcome/", views.welcome_person),
    *paths("recruitment/came-forward/<int:coming_id>/not-now/", views.propose_not_now),
    *paths("recruitment/not-now/<int:not_now_id>/agree/", views.agree_not_now),
    *paths("recruitment/not-now/<int:not_now_id>/told/", views.tell_not_now),
    *paths("recruitment/not-now/<int:not_now_id>/decide/", views.decide_not_now),
]
# For everybody, without a project in the address.
open_to_all = [
    path("join/<slug:address>/", views.open_call_out, name="open_call_out"),
    *paths("join/<slug:address>/reply/", views.reply_to_call_out),
    *paths("my-reply/<slug:token>/", views.withdraw),
    path("pass-on/<slug:token>/", views.pass_it_on, name="pass_it_on"),
]
