"""The page on which those who lead tell people something: who waits, the list of whom to tell how, and letters."""

from collections import defaultdict

from django.contrib import messages
from django.template.response import TemplateResponse
from django.utils.translation import gettext

from intheroom.easyread.queries import who_like_easy_read
from intheroom.kit.outbox.gateways import has_gateway
from intheroom.kit.refusal import Refused
from intheroom.kit.tell.showing import on_paper
from intheroom.team.choices import TellBy
from intheroom.workshops.adapter.telling import GOES_OUT_BY, papers_of

# Of letters that cannot all be made: those that can.
FOR_THE_OTHERS = "others"


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
        papers, without = papers_of(make(), by_post, likes)
    except Refused as refusal:
        page["refused"] = refusal
        return TemplateResponse(request, template, page, status=409)
    if without and (not papers or request.POST["letters"] != FOR_THE_OTHERS):
        page |= {"without": in_words(without), "others": len(by_post) - len(without)}
        return TemplateResponse(request, template, page, status=409)
    return on_paper(request, papers, "letters.pdf")


def in_words(untold):
    """Whom something keeps from being told, and what would help: each reason once."""
    found = defaultdict(list)
    for name, why in untold:
        found[(why.message, why.how)].append(name)
    return [(names, *why) for why, names in found.items()]


def say_who_was_not_told(request, gone):
    """The others were; these still wait on the list."""
    for names, message, how in in_words(gone.untold):
        words = gettext("Not told yet: {names}. {message} {how} All others were told.")
        messages.warning(request, words.format(names=", ".join(names), message=message, how=how))


def told_in(request):
    """Whom somebody says they told, by their number, and how."""
    number = request.POST.get("told", "")
    return int(number) if number.isdecimal() else 0, request.POST.get("how", "")
