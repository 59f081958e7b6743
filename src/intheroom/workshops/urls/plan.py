"""The plan of dates."""

from django.urls import path

from intheroom.kit.ask.urls_for import paths
from intheroom.workshops import views

urlpatterns = [
    path("sessions/plan/", views.date_plans, name="date_plans"),
    *paths("sessions/plan/ask/", views.plan_dates),
    path("sessions/plan/tell/", views.tell_dates, name="tell_dates"),
    path("sessions/plan/tell/<int:member_id>/", views.told_of_dates, name="told_of_dates"),
    path("sessions/plan/<int:plan_id>/", views.date_plan, name="date_plan"),
    path("sessions/plan/<int:plan_id>/<slug:act>/", views.decide_plan, name="decide_plan"),
]
