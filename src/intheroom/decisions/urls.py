"""The addresses of ground rules and concerns, under a project's own."""

from django.urls import path

from intheroom.decisions import views
from intheroom.kit.ask.urls_for import paths

app_name = "decisions"
urlpatterns = [
    path("tasks/", views.tasks, name="tasks"),
    *paths("tasks/add/", views.add_task),
    *paths("tasks/<int:task_id>/", views.edit_task),
    *paths("tasks/<int:task_id>/answer/", views.answer_task),
    path("tasks/<int:task_id>/now/<slug:move>/", views.move_task, name="move_task"),
    path("ground-rules/", views.rules, name="rules"),
    *paths("ground-rules/add/", views.add_rules),
    *paths("ground-rules/say/", views.say_about_rules),
    *paths("ground-rules/<int:rule_id>/change/", views.change_rule),
    *paths("ground-rules/changes/<int:change_id>/", views.agree_rule_change),
    path("ground-rules/concerns/", views.concerns, name="concerns"),
    *paths("ground-rules/concerns/tell/", views.raise_concern),
    *paths("ground-rules/concerns/without-name/", views.raise_unnamed),
    *paths("ground-rules/listeners/add/", views.name_listener),
    path("ground-rules/listeners/<int:listener_id>/end/", views.end_listener, name="end_listener"),
    path("ground-rules/concerns/<uuid:concern_key>/", views.concern, name="concern"),
    *paths("ground-rules/concerns/<uuid:concern_key>/answer/", views.answer_concern),
    *paths("ground-rules/concerns/<uuid:concern_key>/say/", views.say_of_concern),
    path(
        "ground-rules/concerns/<uuid:concern_key>/pass-on/<int:listener_id>/",
        views.pass_concern_on,
        name="pass_concern_on",
    ),
]
