"""What a project has of photos, words and recordings."""

from django.core.paginator import Paginator
from django.template.response import TemplateResponse
from django.utils import timezone

from intheroom.kit.advise.rules import look
from intheroom.kit.ask.run import once, run
from intheroom.kit.ui.languages import in_their_language
from intheroom.media import queries, services
from intheroom.media.choices import Use
from intheroom.media.forms import AddItemForm, DescribeItemForm
from intheroom.media.permissions import (
    looks_after,
    may_find,
    may_open,
    may_see_answers,
    may_write_down,
    person_in,
)
from intheroom.media.views.finding import TO_SHOW, as_seen, looked_after, one_of, to
from intheroom.projects.permissions import Permission, project_page
from intheroom.team.queries.members import may_see_name, members_with_a_place

ON_A_PAGE = 12


@project_page(Permission.SEE)
def items(request, project):
    today = timezone.localdate()
    found = [one for one in queries.items_of(project) if may_find(one, request.person, request.role, today)]
    pages = Paginator(found, ON_A_PAGE)
    page = pages.get_page(request.GET.get("page"))
    context = {"project": project, "page": page, "shown": as_seen(request, page), "uses": Use.choices}
    return TemplateResponse(request, "media/items.html", context)


@in_their_language
@project_page(Permission.ANSWER)
def add_item(request, project, way, step=""):
    def save(answers, said):
        made = services.add_item(by=request.person, project=project, answers=answers, said=said)
        return to(project, "put_file" if made.takes_file else "item", item_id=made.pk)

    return run(
        request, way, step, AddItemForm, about=project, save=save, back=to(project, "items"),
        form_kwargs={"people": _team(request, project)}, people=_tellers(request, project),
    )  # fmt: skip


@project_page(Permission.SEE)
def item(request, project, item_id):
    found = one_of(request, project, item_id)
    [shown] = as_seen(request, [found])
    keeps = looks_after(found, request.person, request.role)
    names = [one.person.name for one in found.people.all()]
    context = {
        "project": project,
        "one": shown,
        "item": found,
        "me": person_in(found, request.person),
        "keeps": keeps,
        # Another file must not slip in under a yes that was given to the first.
        "takes_file": found.takes_file and not (found.file_name and _has_answers(found)),
        "leads": request.role.is_leading,
        "may_write_down": may_write_down(found, request.role),
        "shows_names": may_see_answers(found, request.person, request.role),
        "people": _told(found),
        "found": look("media", place=project, **_facts(shown, names)) if keeps else [],
    }
    return TemplateResponse(request, "media/item.html", context)


@in_their_language
@project_page(Permission.ANSWER)
def describe_item(request, project, item_id, way, step=""):
    found = looked_after(request, project, item_id)
    opens = may_open(found, request.person, request.role, timezone.localdate())
    [shown] = queries.opened([(found, opens)], actor=request.person, purpose=TO_SHOW, on=timezone.localdate())

    def save(answers, said):
        services.describe_item(by=request.person, item=found, answers=answers, said=said)
        return to(project, "item", item_id=found.pk)

    named = [one.person for one in found.people.all() if not one.has_answered]
    answered = {one.person for one in found.people.all() if one.has_answered}
    team = [person for person in _team(request, project) if person not in answered]
    initial = {"alt": shown.alt, "kept_at": shown.kept_at, "who_in": found.who_in}
    return run(
        request, way, step, DescribeItemForm, about=project, save=save, edits=found,
        back=to(project, "item", item_id=found.pk),
        initial=initial | {"people": [str(person.pk) for person in named]},
        form_kwargs={"people": dict.fromkeys([*team, *named])},
        people=_tellers(request, project), more={"answered": answered},
    )  # fmt: skip


@project_page(Permission.ANSWER)
def remove_item(request, project, item_id):
    found = looked_after(request, project, item_id)

    def do():
        services.remove_item(by=request.person, item=found)
        return to(project, "items")

    return once(request, do, back=to(project, "item", item_id=item_id))


def _facts(shown, names):
    item = shown.item
    return {
        "kind": item.kind, "who_in": item.who_in, "named": len(names), "names": names,
        "words": shown.words, "alt": shown.alt, "is_open": shown.is_open,
    }  # fmt: skip


def _has_answers(item):
    return any(one.has_answered for one in item.people.all())


def _told(item):
    """Each person in it, with what they say now and what they said before."""
    today = timezone.localdate()
    return [
        {
            "row": one,
            "live": one.live(today),
            "before": [c for c in one.consents.all() if not c.is_live(today)],
        }
        for one in item.people.all()
    ]


def _team(request, project):
    """The people of the team, as far as the asker knows them by name."""
    leads = request.role.is_leading
    places = members_with_a_place(project)
    return [place.person for place in places if may_see_name(project, place, request.person, leads=leads)]


def _tellers(request, project):
    return [(person.pk, person.name) for person in _team(request, project) if person != request.person]
