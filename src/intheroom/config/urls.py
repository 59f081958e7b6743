"""Every address, room by room."""

from django.urls import include, path

urlpatterns = [
    path("", include("intheroom.home.urls")),
    path("", include("intheroom.accounts.urls")),
    path("", include("intheroom.people.urls")),
    path("", include("intheroom.kit.ask.urls")),
    path("", include("intheroom.kit.advise.urls")),
    path("", include("intheroom.kit.ui.urls")),
    path("", include("intheroom.library.urls")),
    path("", include("intheroom.media.urls")),
    path("p/", include("intheroom.projects.urls")),
    path("p/<slug:ref>/", include("intheroom.stakeholders.urls")),
    path("p/<slug:ref>/", include("intheroom.team.urls")),
    path("p/<slug:ref>/", include("intheroom.inclusion.urls")),
    path("p/<slug:ref>/", include("intheroom.workshops.urls")),
    path("p/<slug:ref>/", include("intheroom.easyread.urls")),
    path("p/<slug:ref>/", include("intheroom.decisions.urls")),
    path("p/<slug:ref>/", include("intheroom.updates.urls")),
    path("p/<slug:ref>/", include("intheroom.support.urls")),
    path("", include("intheroom.recruitment.urls")),
    path("", include("intheroom.organisation.urls")),
]
