"""What is used for a report, a talk and so on; taking copies out; and the list of who has one."""

from django.http import Http404, HttpResponse, HttpResponseNotAllowed
from django.template.response import TemplateResponse
from django.utils import timezone

from intheroom.kit.ask.run import once, run
from intheroom.media import queries, services
from intheroom.media.choices import Use
from intheroom.media.forms import AddCopyForm, PublishItemForm
from intheroom.media.papers import package
from intheroom.media.permissions import may_open
from intheroom.media.views.finding import TO_SHOW, as_seen, one_of, to
from intheroom.projects.permissions import Permission, project_page


@project_page(Permission.SEE)
def in_use(request, project, use):
    """What may stand in a report today. Asked anew each time this page is shown or printed."""
    found = _in_use_today(project, use)
    context = {
        "project": project,
        "use": use,
        "label": Use(use).label,
        "shown": [one for one in as_seen(request, found) if one.is_open],
        "leads": request.role.is_leading,
    }
    return TemplateResponse(request, "media/in_use.html", context)


@project_page(Permission.PLAN)
def take_copies(request, project, use):
    """A package of what may be used today. Whoever takes it is on the list."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    found = _in_use_today(project, use)
    today = timezone.localdate()
    pairs = [(one, may_open(one, request.person, request.role, today)) for one in found]
    shown = queries.opened(pairs, actor=request.person, purpose=TO_SHOW, on=today)
    services.note_taken(by=request.person, items=found, use=use)
    content = package(
        shown, use=use, public_name=project.public_name, phone=request.house.phone, actor=request.person
    )
    response = HttpResponse(content, content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="photos-and-words-{use}.zip"'
    response["Cache-Control"] = "private, no-store"
    return response


@project_page(Permission.PLAN)
def publish_item(request, project, item_id, way, step=""):
    found = one_of(request, project, item_id)

    def save(answers, said):
        services.publish_item(
            by=request.person, item=found, use=answers["use"], audience=answers["audience"], said=said
        )
        return to(project, "item", item_id=found.pk)

    back = to(project, "item", item_id=found.pk)
    more = {"item": found}
    return run(request, way, step, PublishItemForm, about=project, save=save, back=back, more=more)


@project_page(Permission.PLAN)
def stop_using(request, project, item_id, use):
    found = one_of(request, project, item_id)
    chosen = next((one for one in found.live_uses if one.use == use), None)
    if chosen is None:
        raise Http404

    def do():
        services.stop_using(by=request.person, in_use=chosen)
        return to(project, "item", item_id=found.pk)

    return once(request, do, back=to(project, "item", item_id=found.pk))


@project_page(Permission.PLAN)
def add_copy(request, project, item_id, way, step=""):
    found = one_of(request, project, item_id)

    def save(answers, said):
        services.add_copy(by=request.person, item=found, answers=answers, said=said)
        return to(project, "item", item_id=found.pk)

    back = to(project, "item", item_id=found.pk)
    more = {"item": found}
    return run(request, way, step, AddCopyForm, about=project, save=save, back=back, more=more)


def _in_use_today(project, use):
    if use not in Use.values:
        raise Http404
    return queries.items_in_use(project, use, timezone.localdate())
