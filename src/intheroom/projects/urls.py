"""Addresses of projects. A project's address holds its ref, never one of its names."""

from django.urls import path

from intheroom.kit.ask.urls_for import paths
from intheroom.projects import views

app_name = "projects"
urlpatterns = [
    *paths("start/project/", views.start_project),
    path("<slug:ref>/idea/", views.idea, name="idea"),
    *paths("<slug:ref>/idea/edit/", views.edit_idea),
    *paths("<slug:ref>/idea/names/", views.edit_names),
    *paths("<slug:ref>/idea/kind/", views.change_kind),
    path("<slug:ref>/progress/", views.progress, name="progress"),
    *paths("<slug:ref>/progress/<str:code>/", views.mark_progress),
    path("<slug:ref>/dates/", views.dates, name="dates"),
    *paths("<slug:ref>/dates/where/", views.choose_calendars),
    *paths("<slug:ref>/dates/kept/", views.ask_for_days),
    path("<slug:ref>/dates/kept/<int:asked>/strike/", views.strike_asked_days, name="strike_asked_days"),
    *paths("<slug:ref>/dates/add/", views.add_date),
    *paths("<slug:ref>/dates/import/", views.import_days),
    *paths("<slug:ref>/dates/<int:date>/", views.edit_date),
    path("<slug:ref>/dates/<int:date>/strike/", views.strike_date, name="strike_date"),
    path("<slug:ref>/limits/", views.limits, name="limits"),
    *paths("<slug:ref>/limits/add/", views.add_limit_setter),
    *paths("<slug:ref>/limits/propose/", views.propose_item),
    path("<slug:ref>/fixed-and-open/", views.fixed_and_open, name="fixed_and_open"),
    *paths("<slug:ref>/fixed-and-open/add/", views.add_fixed_or_open),
    *paths("<slug:ref>/fixed-and-open/<int:item>/change/", views.change_fixed_or_open),
    *paths("<slug:ref>/fixed-and-open/<int:item>/strike/", views.strike_fixed_or_open),
    path("<slug:ref>/readiness/", views.readiness, name="readiness"),
    *paths("<slug:ref>/readiness/answer/", views.answer_readiness, in_steps=True),
    *paths("<slug:ref>/readiness/again/", views.start_readiness_round),
    path("<slug:ref>/readiness/promises/", views.promises, name="promises"),
    *paths("<slug:ref>/readiness/promises/add/", views.add_commitment),
    *paths("<slug:ref>/readiness/promises/<int:commitment>/", views.edit_commitment),
    *paths("<slug:ref>/readiness/promises/<int:commitment>/what-came/", views.say_what_came),
    path("<slug:ref>/question/", views.question, name="question"),
    *paths("<slug:ref>/question/propose/", views.propose_question),
    *paths("<slug:ref>/question/say/", views.say_about_question),
    *paths("<slug:ref>/question/decide/", views.record_question_decision),
    path("<slug:ref>/stages/", views.stages, name="stages"),
    path("<slug:ref>/stages/<slug:kind>/", views.stage, name="stage"),
    *paths("<slug:ref>/stages/<slug:kind>/state/", views.set_stage),
    *paths("<slug:ref>/stages/<slug:kind>/who/", views.add_stage_part),
    path(
        "<slug:ref>/stages/<slug:kind>/who/<int:part>/strike/",
        views.strike_stage_part,
        name="strike_stage_part",
    ),
    *paths("<slug:ref>/stages/<slug:kind>/judge/", views.judge_stage),
    path("<slug:ref>/words/", views.words, name="words"),
    *paths("<slug:ref>/words/add/", views.add_word),
    path("<slug:ref>/words/<int:word>/take-off/", views.take_word_off, name="take_word_off"),
]
