"""Addresses for the people a project touches."""

from django.urls import path

from intheroom.kit.ask.urls_for import paths
from intheroom.stakeholders import views

app_name = "stakeholders"
urlpatterns = [
    path("groups/", views.groups, name="groups"),
    path("groups/map/", views.say_map, name="say_map"),
    path("groups/gaps/", views.gaps, name="gaps"),
    path("groups/set-aside/", views.set_aside, name="set_aside"),
    *paths("groups/list/", views.list_groups),
    *paths("groups/put-together/", views.merge_listings),
    *paths("groups/judge/", views.judge_all, in_steps=True),
    *paths("groups/add/", views.add_group),
    *paths("groups/not-touched/<slug:prompt>/", views.mark_not_touched),
    path("groups/think-again/<slug:prompt>/", views.think_again, name="think_again"),
    path("groups/<int:pk>/", views.group, name="group"),
    *paths("groups/<int:pk>/describe/", views.describe_group, in_steps=True),
    *paths("groups/<int:pk>/judge/", views.judge_group),
    path("groups/<int:pk>/confirm/", views.confirm_place, name="confirm_place"),
    *paths("groups/<int:pk>/viewpoint/", views.add_viewpoint),
    *paths("groups/<int:pk>/plan/", views.plan_gap_action),
    path("groups/<int:pk>/plan-done/", views.finish_gap_action, name="finish_gap_action"),
    *paths("groups/<int:pk>/set-aside/", views.set_aside_group),
    *paths("groups/<int:pk>/set-aside/answer/", views.agree_set_aside),
    *paths("groups/<int:pk>/bring-back/", views.bring_back_group),
    *paths("groups/<int:pk>/ways/", views.plan_ways, in_steps=True),
    path("barriers/", views.barriers, name="barriers"),
    *paths("barriers/write/", views.write_barriers),
    *paths("barriers/pick/<slug:theme>/", views.pick_barriers),
    *paths("barriers/<int:barrier>/plan/", views.plan_barrier),
    path("barriers/<int:barrier>/done/", views.finish_barrier_plan, name="finish_barrier_plan"),
    *paths("barriers/<int:barrier>/does-it-work/", views.say_if_it_works),
    *paths("barriers/<int:barrier>/strike/", views.strike_barrier),
]
