"""Who might like a call, for the support lead alone; what came of it; and “do not list me”."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse

from intheroom.kit.ask.run import once, run
from intheroom.projects.permissions import Permission, project_page
from intheroom.support import queries, services
from intheroom.support.adapter import calls_to_make, with_words
from intheroom.support.forms import NoteCheckInForm
from intheroom.support.permissions import around
from intheroom.team.queries.members import active_members


@project_page(Permission.SEE)
def check_ins(request, project):
    if not around(request.person, request.role).looks_after:
        raise Http404
    noted = queries.check_ins_by(project, request.person)
    page = {"calls": calls_to_make(project, request.person), "noted": with_words(noted, request.person)}
    return TemplateResponse(request, "support/check_ins.html", page)


@project_page(Permission.ANSWER)
def note_check_in(request, project, member_id, way, step=""):
    member = _known(request, project, member_id)

    def save(answers, said):
        services.note_check_in(by=request.person, member=member, answers=answers, said=said)
        return reverse("support:check_ins", args=[project.ref])

    return run(
        request, way, step, NoteCheckInForm, save=save, about=project, is_private=True,
        people=[], more={"member": member}, back=reverse("support:check_ins", args=[project.ref]),
    )  # fmt: skip


@project_page(Permission.ANSWER)
def list_me(request, project):
    """“Do not list me”, and the way back: each person for themselves."""
    place = around(request.person, request.role).place
    if place is None:
        raise Http404

    def do():
        listed = request.POST.get("listed") == "yes"
        services.say_if_listed(by=request.person, member=place, listed=listed)
        return reverse("support:support", args=[project.ref])

    return once(request, do)


def _known(request, project, member_id):
    """Somebody in the team; for anybody but the support lead there is no such page.

    Not only those on the list now: whoever writes down a call while the person is heard of, or says “do not list me”,
    loses none of the words. The service refuses what may not be kept.
    """
    if not around(request.person, request.role).looks_after:
        raise Http404
    known = queries.known_to(project, request.person).filter(pk=member_id)
    member = active_members(project).filter(pk__in=known.values("pk")).select_related("project").first()
    if member is None or (request.method != "POST" and queries.is_left_out(member)):
        raise Http404
    return member
