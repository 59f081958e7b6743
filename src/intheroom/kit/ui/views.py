"""The gallery of parts, the choice of a language, and the icon browsers ask for by its old name."""

from pathlib import Path

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme

from intheroom.kit.ui import samples
from intheroom.kit.ui.languages import in_their_language, remember_language, shipped

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


@in_their_language
def language(request):
    """The languages pages can be in. What is chosen stays on this device, in a cookie of its own."""
    back = _own_page(request, request.POST.get("back") or request.GET.get("from", ""))
    chosen = request.POST.get("language", "")
    if chosen not in shipped():
        return render(request, "ui/language.html", {"back": back})
    answer = HttpResponseRedirect(back)
    remember_language(answer, chosen)
    return answer


def _own_page(request, address):
    is_ours = address.startswith("/") and url_has_allowed_host_and_scheme(address, {request.get_host()})
    return address if is_ours else "/"


def icon(_request):
    return HttpResponse(ICON.read_bytes(), content_type="image/svg+xml")
