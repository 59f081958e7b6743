"""The private link and the short code: the form for somebody without an account."""

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext, gettext_noop

from intheroom.accounts.permissions import signed_in
from intheroom.accounts.services import attempts
from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.once import once
from intheroom.kit.ask.run import run
from intheroom.kit.ui.languages import in_their_language, speak_here
from intheroom.people import forms, queries, services
from intheroom.people.choices import Standing
from intheroom.people.models import FormLink, Person
from intheroom.people.permissions import may_change_details, may_help, standing_of
from intheroom.people.views.inclusion import codes_for

FROM_HERE = attempts.Limit("form codes from here", 40)
AT_ALL = attempts.Limit("form codes at all", 300)
BY_LINK = gettext_noop("to show them on the form that your private link opens")
# A private link asks one person; it does not lead into the house.
WAYS = ("web", "check", "done", "sheet")


@in_their_language
@signed_in
def give_form_link(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a private link and a code for somebody, or show the one that works now."""
    person = _somebody(request, pk)
    if request.method == "POST":

        def make() -> str:
            services.make_form_link(by=request.person, person=person)
            return request.path

        return once(request, make)
    is_own = person == request.person
    back = reverse("people:my_needs") if is_own else queries.list_with(request.person, person)
    context: dict[str, object] = {"person": person, "is_own": is_own, "back": back}
    if link := queries.live_link_of(person):
        address = reverse("people:inclusion_by_link", args=[queries.token_of(link)])
        context |= {
            "link": link,
            "address": request.build_absolute_uri(address),
            "code": queries.code_in_groups(link),
            "page": request.build_absolute_uri(reverse("people:type_form_code")),
        }
    return render(request, "people/give_form_link.html", context)


@signed_in
def end_form_link(request: HttpRequest, pk: int) -> HttpResponse:
    """The link and the code open nothing any more."""
    person = _somebody(request, pk)

    def end() -> str:
        services.end_form_link(by=request.person, person=person)
        return reverse("people:give_form_link", args=[person.pk])

    return once(request, end)


def _somebody(request: HttpRequest, pk: int) -> Person:
    person = queries.person_with(pk)
    if person is None or not may_change_details(request.person, person):
        raise Http404
    return person


@in_their_language
def type_form_code(request: HttpRequest) -> HttpResponse:
    """Type the code from a letter or a call; whoever helps gets the page that says who wrote it down."""
    form = forms.TypeFormCodeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        if not (FROM_HERE.allows(attempts.source_of(request)) and AT_ALL.allows()):
            return _too_often(request)
        link = queries.link_with_code(form.cleaned_data["code"])
        if link is not None and may_help(request.person, link.person):
            return redirect("people:inclusion_for_someone", link.person.pk)
        if link is not None:
            return redirect("people:inclusion_by_link", queries.token_of(link))
        form.add_error("code", gettext("That code does not work. Check each figure, or ask for a new one."))
    status = 422 if form.is_bound and form.errors else 200
    context = {"form": form, "leave_fast": True}
    return render(request, "people/type_form_code.html", context, status=status)


@in_their_language
def inclusion_by_link(request: HttpRequest, token: str, way: str, step: str = "") -> HttpResponse:
    """The form behind a private link. Looking uses nothing up; no project stands on it."""
    link = queries.link_with_token(token)
    if link is None or way not in WAYS:
        return _over(request)
    person, standing = link.person, _standing(link)
    _speak_theirs(request, person, standing)
    answers = {}
    if way in {"web", "check"}:
        answers = queries.answers_to_begin_with(person, standing, actor=None, purpose=BY_LINK)
    hidden = queries.questions_hidden_from(standing, person)

    def save(answers: dict, said: Said) -> str:
        told = {name: value for name, value in answers.items() if value or name not in hidden}
        # An address reaches them; nobody signs in with it, or whoever holds the link could sign in as them.
        services.save_inclusion(by=person, person=person, answers=told, said=said)
        # Where it led is kept, and a private address is not.
        return reverse("people:type_form_code")

    return run(
        request,
        way,
        step,
        forms.InclusionForm,
        save=save,
        edits=queries.inclusion_of(person),
        finds=partial(queries.inclusion_of, person),
        holds=person,
        initial=answers,
        answers_for=person,
        code_as=f"inclusion-{person.pk}",
        more={"ways": _ways(token), "hidden": bool(hidden), "leave_fast": True} | codes_for(person, way),
    )


def _speak_theirs(request: HttpRequest, person: Person, standing: Standing) -> None:
    """In their language, where whoever made the link may know it: they can open the page too, signed in or not."""
    if request.person in {None, person}:
        shown = queries.languages_shown_to([person], lambda _one, level: standing.may_see(level))
        speak_here(request, shown.get(person.pk, ""))


def _too_often(request: HttpRequest) -> HttpResponse:
    return render(request, "people/parts/too_often.html", {"leave_fast": True}, status=429)


def _over(request: HttpRequest) -> HttpResponse:
    return render(request, "people/parts/form_link_over.html", {"leave_fast": True}, status=404)


def _standing(link: FormLink) -> Standing:
    """Whoever made the link could open it: it shows what they may see themselves, and no more."""
    return standing_of(link.made_by, link.person)


def _ways(token: str) -> dict[str, str]:
    names = {"web": "", "check": "_check", "done": "_done", "sheet": "_sheet"}
    return {way: reverse(f"people:inclusion_by_link{ending}", args=[token]) for way, ending in names.items()}
