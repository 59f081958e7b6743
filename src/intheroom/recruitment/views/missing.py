"""Who is missing, and what people say of themselves so that we see it."""

from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext, gettext_noop

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.models import Way
from intheroom.kit.ask.run import run
from intheroom.kit.ui.languages import in_their_language
from intheroom.projects.permissions import project_page
from intheroom.recruitment import forms, services
from intheroom.recruitment.adapter.missing import gaps_of
from intheroom.recruitment.adapter.mix import asked_in, own_mix_and_kinds
from intheroom.recruitment.adapter.words import target_told
from intheroom.recruitment.permissions import Permission
from intheroom.recruitment.queries.mix import mix_answer_of, not_asked_yet, still_coming
from intheroom.recruitment.queries.targets import known_in, names_of, sealed_targets
from intheroom.team.queries.members import members_with_a_place, place_of
from intheroom.team.queries.trust import holds_keys

OWN_LOOK = gettext_noop("to show you your own answers")


@project_page(Permission.SEE)
def who_is_missing(request, project):
    has_key, known = holds_keys(request.role), known_in(project)
    names, confided = names_of(project, known), sealed_targets(project, known)
    may_ask = has_key and request.role.is_leading
    if may_ask and "ask" in request.GET:
        page = {"asking": True, "to_ask": _to_ask(request, project)}
        return TemplateResponse(request, "recruitment/who_is_missing.html", page)
    exact = not project.is_sensitive or request.role.is_leading
    by = request.person if has_key and confided else None
    page = {
        "gaps": gaps_of(project, by=by, exact=exact or by is not None, known=known),
        "has_key": has_key,
        "exact": exact or by is not None,
        "confided": [(names.get(one.tag, ""), target_told(one)) for one in confided],
        "may_ask": may_ask,
        "leads": request.role.is_leading,
    }
    return TemplateResponse(request, "recruitment/who_is_missing.html", page)


def _to_ask(request, project):
    """Each with the private address of their own form, where they have a link that works."""
    found = []
    for one in not_asked_yet(project):
        page = reverse("recruitment:say_for_mix_by_link", args=[project.ref, one.token]) if one.token else ""
        found.append((one.person, request.build_absolute_uri(page) if page else ""))
    return found


@in_their_language
@project_page(Permission.NOTE)
def say_for_mix(request, project, way, step=""):
    known, place = known_in(project), place_of(project, request.person)
    asked = asked_in(project, known)
    is_helping = way == "for_someone"
    # A slip goes to whoever came forward too, of whom the team knows less.
    is_new = is_helping or way in {"sheet", "script"} or place is None
    if is_helping and not holds_keys(request.role):
        # What they say is told in confidence: whoever writes it down must be one who may know it.
        raise Http404
    back = reverse("recruitment:who_is_missing", args=[project.ref])
    if not asked and place is not None and not is_helping:
        return redirect(back)
    people = _people(project) if is_helping else {}

    def save(answers, said):
        person = request.person if said.way == Way.WEB else people.get(said.person_key)
        if person is None:
            raise Refused(
                gettext("Choose whose answer this is."),
                how=gettext("They must have a place in the team, or have come forward."),
            )
        services.mix.say_for_mix(
            by=request.person, project=project, person=person, answers=answers, said=said
        )
        return back

    is_own = way == "web"
    row = mix_answer_of(project, request.person) if is_own else None
    groups = [(str(group.pk), group.name) for group in known.groups]
    mine = [] if is_helping or place else still_coming(project).filter(person=request.person)
    initial, is_known = own_mix_and_kinds(row, mine, actor=request.person, purpose=OWN_LOOK)
    return run(
        request, way, step, forms.SayForMixForm, save=save, about=project, is_private=True, edits=row,
        initial=initial,
        form_kwargs={"asked": asked, "groups": groups, "is_new": is_new, "kinds_known": is_known},
        people=[(key, person.name) for key, person in people.items()], back=back,
    )  # fmt: skip


def _people(project):
    """Whoever came forward, and whoever has a place, by the number they are chosen by."""
    found = [row.person for row in still_coming(project)]
    found += [member.person for member in members_with_a_place(project)]
    return {str(person.pk): person for person in found}
