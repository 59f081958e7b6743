"""The page on which those who lead tell people something: who waits, the list of whom to tell how, and letters."""

from django.template.response import TemplateResponse

from intheroom.easyread.queries import who_like_easy_read
from intheroom.kit.outbox.gateways import has_gateway
from intheroom.kit.refusal import Refused
from intheroom.kit.tell.showing import on_paper
from intheroom.team.choices import TellBy
from intheroom.workshops.adapter.telling import GOES_OUT_BY, papers_of


def tell_page(request, template, rows, *, open_list, make, more):
    """Nothing is opened before somebody presses for it: ``open_list`` opens it, and ``make`` what is told."""
    page = {
        "rows": rows, "waiting": [row for row in rows if row.waits], "how": TellBy.choices, "entries": [],
        "refused": None, **more,
        "can_send": any(map(has_gateway, GOES_OUT_BY.values())) and not request.place.is_example,
    }  # fmt: skip
    if not {"list", "letters"} & set(request.POST):
        return TemplateResponse(request, template, page)
    entries = open_list()
    by_post = [one for one in entries if one.way == TellBy.POST]
    if "letters" not in request.POST or not by_post:
        page |= {"entries": entries, "no_letters": "letters" in request.POST}
        return TemplateResponse(request, template, page)
    likes = frozenset(one.pk for one in who_like_easy_read([one.member for one in by_post], request.person))
    try:
        papers = papers_of(make(), by_post, likes)
    except Refused as refusal:
        page["refused"] = refusal
        return TemplateResponse(request, template, page, status=409)
    return on_paper(request, papers, "letters.pdf")


def told_in(request):
    """Whom somebody says they told, by their number, and how."""
    number = request.POST.get("told", "")
    return int(number) if number.isdecimal() else 0, request.POST.get("how", "")
