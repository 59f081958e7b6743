"""The record of a draw, for anybody who has its address: codes, and nothing by which somebody can be known."""

from pathlib import Path

from django.http import Http404, HttpResponse, JsonResponse
from django.template.response import TemplateResponse
from django.urls import reverse

from intheroom.engines.sortition import checking
from intheroom.kit.ui.languages import in_their_language
from intheroom.recruitment.adapter.draws import record_of, rules_told
from intheroom.recruitment.choices import DrawState
from intheroom.recruitment.queries.draws import published_draw

SHOWN = (DrawState.PUBLISHED, DrawState.DONE, DrawState.CALLED_OFF)


@in_their_language
def draw_record(request, ref, draw_key):
    row = _found(ref, draw_key)
    page = {
        "draw": row,
        "public_name": row.project.public_name,
        "rules": rules_told(row, outside=True),
        "record": record_of(row),
        "states": DrawState,
        "leave_fast": row.project.is_sensitive,
        "file": reverse("recruitment:draw_record_file", args=[ref, draw_key]),
        "checker": reverse("recruitment:draw_checker", args=[ref, draw_key]),
    }
    answer = TemplateResponse(request, "recruitment/draw_record.html", page)
    answer["X-Robots-Tag"] = "noindex, nofollow"
    return answer


def draw_record_file(request, ref, draw_key):
    """The same, for a program."""
    answer = JsonResponse(
        record_of(_found(ref, draw_key)), json_dumps_params={"indent": 1, "sort_keys": True}
    )
    answer["Content-Disposition"] = 'attachment; filename="record.json"'
    return answer


def draw_checker(request, ref, draw_key):
    """The program that checks a transcript. It needs nothing but Python."""
    _found(ref, draw_key)
    content = Path(checking.__file__).read_bytes()
    answer = HttpResponse(content, content_type="text/x-python; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="checking.py"'
    return answer


def _found(ref, draw_key):
    row = published_draw(ref, draw_key)
    if row is None or row.state not in SHOWN or not row.commitment:
        raise Http404
    return row
