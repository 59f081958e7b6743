"""The addresses of sessions, under a project's own."""

from intheroom.workshops.urls import agenda, availability, inviting, plan, sessions, turns, venues

app_name = "workshops"
urlpatterns = [
    *sessions.urlpatterns,
    *venues.urlpatterns,
    *availability.urlpatterns,
    *agenda.urlpatterns,
    *inviting.urlpatterns,
    *plan.urlpatterns,
    *turns.urlpatterns,
]
