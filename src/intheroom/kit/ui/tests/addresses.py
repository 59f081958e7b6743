"""A site of nothing but the kit: its own pages, and one that breaks."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import include, path


def breaks(_request):
    message = "on purpose"
    raise RuntimeError(message)


def signs_in(request):
    request.session["seen"] = True
    return HttpResponse("in")


def sample(request, ref=""):
    return render(request, "ui/page.html")


urlpatterns = [
    path("", include("intheroom.kit.ui.urls")),
    path("breaks/", breaks),
    path("in/", signs_in),
    path("p/<slug:ref>/", sample, name="sample"),
    path("p/<slug:ref>/map/", sample, name="sample_map"),
    path("words/", sample, name="sample_words"),
]
