"""The addresses of finding people, under a project's own."""

from intheroom.recruitment.urls import callouts, choosing, plan

app_name = "recruitment"
urlpatterns = [*plan.urlpatterns, *callouts.urlpatterns, *choosing.urlpatterns]
