"""The gallery of parts, and the icon browsers ask for by its old name."""

from pathlib import Path

from django.http import HttpResponse
from django.shortcuts import render

from intheroom.kit.ui import samples

ICON = Path(__file__).parent / "static" / "ui" / "icon.svg"


def gallery(request):
    state = request.GET.get("state", "")
    if request.GET.get("dir") == "rtl":
        request.page_direction = "rtl"
    if state == "project":
        request.place = samples.Place()
    typed = samples.MISTAKES if state == "mistakes" else None
    if state == "sent":
        typed = request.GET
    form = samples.GalleryForm(typed)
    return render(request, "ui/gallery.html", {"form": form, "samples": samples})


def icon(_request):
    return HttpResponse(ICON.read_bytes(), content_type="image/svg+xml")
