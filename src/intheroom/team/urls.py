"""The addresses of the team, under a project's own."""

from django.urls import path

from intheroom.kit.ask.urls_for import paths
from intheroom.team import views

app_name = "team"
urlpatterns = [
    path("room/", views.room, name="room"),
    path("team/", views.members, name="members"),
    *paths("team/add/", views.add_member),
    path("team/offers/", views.offers, name="offers"),
    path("team/get-back/", views.incentives, name="incentives"),
    path("team/gave-and-got/", views.exchanges, name="exchanges"),
    *paths("team/gave-and-got/add/", views.add_exchange),
    path("team/gave-and-got/<int:exchange_id>/show/", views.show_exchange, name="show_exchange"),
    path("team/gave-and-got/<int:exchange_id>/hide/", views.hide_exchange, name="hide_exchange"),
    path("team/me/", views.my_place, name="my_place"),
    *paths("team/me/about/", views.say_about_me),
    *paths("team/me/place/", views.change_place),
    path("team/me/step-down/", views.step_down, name="step_down"),
    path("team/<int:member_id>/", views.member, name="member"),
    *paths("team/<int:member_id>/edit/", views.edit_member),
    path("team/<int:member_id>/catch-up/", views.catch_up, name="catch_up"),
    *paths("team/<int:member_id>/catch-up/note/", views.write_catch_up),
    path("team/<int:member_id>/co-lead/", views.make_co_lead, name="make_co_lead"),
    path("team/<int:member_id>/help/", views.offer_help, name="offer_help"),
    *paths("team/<int:member_id>/propose-removal/", views.propose_removal),
    path("team/who-sees-what/", views.who_sees_what, name="who_sees_what"),
    path("team/keys/", views.keyholders, name="keyholders"),
    *paths("team/keys/name/", views.name_keyholder),
    path("team/keys/<int:key_id>/end/", views.end_keyholder, name="end_keyholder"),
    path("team/spaces/", views.spaces, name="spaces"),
    *paths("team/spaces/start/", views.start_space),
    path("team/spaces/<int:space_id>/", views.space, name="space"),
    *paths("team/spaces/<int:space_id>/words/", views.edit_space),
    *paths("team/spaces/<int:space_id>/join/", views.join_space),
    path(
        "team/spaces/<int:space_id>/hand-over/<int:member_id>/", views.hand_over_space, name="hand_over_space"
    ),
    path("team/spaces/<int:space_id>/close/", views.close_space, name="close_space"),
    path("team/aims/", views.targets, name="targets"),
    *paths("team/aims/change/", views.set_targets),
    *paths("team/groups/<int:group_id>/another-way/", views.say_other_route),
    path("team/removals/", views.removals, name="removals"),
    path("team/removals/<int:removal_id>/", views.removal, name="removal"),
    path("team/removals/<int:removal_id>/notice/", views.removal_notice, name="removal_notice"),
    *paths("team/removals/<int:removal_id>/second-person/", views.agree_removal),
    *paths("team/removals/<int:removal_id>/told/", views.tell_member),
    *paths("team/removals/<int:removal_id>/challenge/", views.challenge_removal),
    *paths("team/removals/<int:removal_id>/decision/", views.decide_removal),
    path("team/removals/<int:removal_id>/drop/", views.drop_removal, name="drop_removal"),
    path("team/removals/<int:removal_id>/end/", views.end_removal, name="end_removal"),
    path("team/roles/", views.roles, name="roles"),
    *paths("team/roles/add/", views.add_role),
    path("team/roles/<int:role_id>/", views.role, name="role"),
    *paths("team/roles/<int:role_id>/edit/", views.edit_role),
    *paths("team/roles/<int:role_id>/review/", views.review_role),
    *paths("team/roles/<int:role_id>/advertise/", views.advertise_role),
]
