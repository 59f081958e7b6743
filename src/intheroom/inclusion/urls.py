"""The addresses of what people need, under a project's own."""

from django.urls import path

from intheroom.inclusion import views
from intheroom.kit.ask.urls_for import paths

app_name = "inclusion"
urlpatterns = [
    path("needs/", views.jobs, name="jobs"),
    path("needs/asked/", views.asked, name="asked"),
    *paths("needs/asked/everyone/", views.ask_everyone),
    path("needs/apart/", views.conflicts, name="conflicts"),
    *paths("needs/apart/add/", views.record_conflict),
    path("needs/<int:job_id>/", views.job, name="job"),
    *paths("needs/<int:job_id>/plan/", views.plan_job),
    path("needs/<int:job_id>/done/", views.finish_job, name="finish_job"),
    *paths("needs/<int:job_id>/does-it-work/", views.say_if_it_works),
]
