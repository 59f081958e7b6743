"""The addresses of finding people: under a project's own, and what anybody may open."""

from django.urls import include, path

from intheroom.recruitment.urls import callouts, choosing, plan

app_name = "recruitment"
in_project = [*plan.urlpatterns, *callouts.urlpatterns, *choosing.urlpatterns]
urlpatterns = [path("p/<slug:ref>/", include(in_project)), *callouts.open_to_all]
