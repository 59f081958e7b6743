"""The gallery of components, and the icon browsers ask for by its old name."""

from django.contrib.staticfiles import finders
from django.http import HttpResponse
from django.shortcuts import render


def gallery(request):
    return render(request, "ui/gallery.html", {})


def icon(_request):
    found = finders.find("ui/icon.svg")
    with open(found, "rb") as picture:
        return HttpResponse(picture.read(), content_type="image/svg+xml")
