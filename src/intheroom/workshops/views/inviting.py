"""Telling the people of a session, what each is told, their calendar file, and answering without signing in."""

from dataclasses import replace
from functools import partial

from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse

from intheroom.accounts.services import attempts
from intheroom.kit.ask.run import once, run
from intheroom.kit.ics.invitations import FILE_NAME
from intheroom.kit.refusal import Refused
from intheroom.kit.tell.showing import show
from intheroom.kit.ui.languages import in_their_language
from intheroom.people.choices import PronounsAt
from intheroom.people.queries import pronouns_of
from intheroom.projects.permissions import project_page
from intheroom.team.choices import TellBy
from intheroom.workshops import forms, services
from intheroom.workshops.adapter.inviting import calendar_file
from intheroom.workshops.adapter.opened import FOR_BADGES, badge_names
from intheroom.workshops.adapter.times import times_told, ways_offered
from intheroom.workshops.adapter.titles import name_here
from intheroom.workshops.choices import State, WayIn
from intheroom.workshops.choices.inviting import WHY_SO_EARLY, What
from intheroom.workshops.permissions import Permission
from intheroom.workshops.queries.inviting import answered_so_far, coming_by_token, days_to_send, rows_of
from intheroom.workshops.queries.passing_on import to_pass_on
from intheroom.workshops.queries.sessions import pack_of, who_comes
from intheroom.workshops.services.inviting import telling_of
from intheroom.workshops.views.sessions import fetch
from intheroom.workshops.views.telling import say_who_was_not_told, tell_page, told_in

FROM_HERE = attempts.Limit("answers to invitations from here", 60)
AT_ALL = attempts.Limit("answers to invitations at all", 600)
# A private link asks one person; it does not lead into the house.
WAYS = {"web": "", "done": "_done", "sheet": "_sheet"}


@project_page(Permission.PLAN)
def tell_session(request, project, session_id, what):
    """Who is told this of a session, and how. Nothing is opened before somebody presses for it."""
    session = _session(project, session_id, what)
    back = reverse("workshops:tell_session", args=[project.ref, session.pk, what])
    if "send" in request.POST:
        return once(request, partial(_send, request, session, what, back), back=back)
    if "told" in request.POST:
        return once(request, partial(_note, request, session, what, back), back=back)
    rows = rows_of(session, what)
    return tell_page(
        request, "workshops/tell_session.html", rows,
        open_list=partial(services.open_session_list, by=request.person, session=session, what=what),
        make=partial(_telling, request, session, what),
        more={
            "session": session, "what": What(what), "whats": _tabs(what), "why_early": WHY_SO_EARLY,
            "goes_by": days_to_send(session, rows), "is_off": _is_off(session),
        },
    )  # fmt: skip


def _tabs(what):
    """What people are told. That it fell back is for those who lead, who get there from the session."""
    return [one for one in What.choices if what == What.OPEN_AGAIN or one[0] != What.OPEN_AGAIN]


def _is_off(session):
    """What is left to tell is that, to whoever was asked to it."""
    return session.state == State.CANCELLED


def _telling(request, session, what):
    """Whoever leads answers the phone; who reads their own rings and asks for nobody."""
    ask_for = request.person.name if request.role.is_leading else ""
    return telling_of(session, what, request.person, request.build_absolute_uri, ask_for=ask_for)


def _session(project, session_id, what):
    if what not in What.values:
        raise Http404
    return fetch(project, session_id)


def _send(request, session, what, back):
    whole = request.build_absolute_uri
    say_who_was_not_told(
        request, services.tell_members(by=request.person, session=session, what=what, whole=whole)
    )
    return back


def _note(request, session, what, back):
    member_id, way = told_in(request)
    services.note_told(by=request.person, session=session, what=what, member_id=member_id, way=way)
    return back


@project_page(Permission.SEE)
def told_of_session(request, project, session_id, what, member_id):
    """What one member is told, every way there is: their own, or by those who lead for them."""
    session = _session(project, session_id, what)
    row = next((one for one in rows_of(session, what) if one.coming.member_id == member_id), None)
    is_mine = row is not None and row.coming.member.person_id == request.person.pk
    if row is None or not (is_mine or request.role.is_leading or _goes_between(request, row, what)):
        raise Http404

    def make():
        telling = _telling(request, session, what)
        if not (is_mine or request.role.is_leading):
            # Whoever passes it on does not get the page on which the other answers.
            telling = replace(telling, whole=lambda _part: "")
        return telling.notice(row, to=row.coming.member.person.name)

    more = {
        "session": session,
        "what": What(what),
        "row": row,
        "is_mine": is_mine,
        "is_off": _is_off(session),
    }
    return show(request, "workshops/told_of_session.html", make, house=request.house, **more)


def _goes_between(request, row, what):
    """They are to pass this on, and the words for it are what they say."""
    one = _asked_of(request, row.coming.session_id, what, row.coming.member_id)
    return one is not None and one.call_on is None


def _asked_of(request, session_id, what, member_id):
    """What this person is asked to tell that member of this session."""
    wanted = (session_id, what, member_id)
    asked = to_pass_on(request.place, request.person)
    return next((one for one in asked if (one.session.pk, one.what, one.member.pk) == wanted), None)


@project_page(Permission.SEE)
def passed_on(request, project, session_id, what, member_id):
    """A buddy rang, or somebody passed on what they were to tell."""
    session = _session(project, session_id, what)
    back = reverse("workshops:sessions", args=[project.ref])

    def do():
        # Looked for only now: sent a second time, it is done already, and leads where it led.
        one = _asked_of(request, session.pk, what, member_id)
        if one is None:
            raise Http404
        way = TellBy.CALL if one.call_on else TellBy.THROUGH
        services.note_passed_on(by=request.person, session=session, what=what, member_id=member_id, way=way)
        return back

    return once(request, do, back=back)


@project_page(Permission.SEE)
def session_calendar(request, project, session_id):
    """The session for one's own calendar. It names nothing but what is public."""
    session = fetch(project, session_id)
    rows = rows_of(session, What.INVITATION)
    row = next((one for one in rows if one.coming.member.person_id == request.person.pk), None)
    if row is None:
        raise Http404
    telling = _telling(request, session, What.INVITATION)
    try:
        file = calendar_file(row, telling.told(row), telling.there)
    except Refused as refusal:
        return _refused(request, session, refusal)
    answer = HttpResponse(file.content, content_type=file.content_type)
    answer["Content-Disposition"] = f'attachment; filename="{FILE_NAME}"'
    answer["Cache-Control"] = "private, no-store"
    return answer


def _refused(request, session, refusal):
    page = {"refused": refusal, "back": session.page_url}
    return TemplateResponse(request, "ask/refused.html", page, status=409)


@project_page(Permission.PLAN)
def write_pack(request, project, session_id, way, step=""):
    session = fetch(project, session_id)
    pack = getattr(session, "pack", None)

    def save(answers, said):
        services.write_pack(by=request.person, session=session, answers=answers, said=said)
        return reverse("workshops:tell_session", args=[project.ref, session.pk, What.PACK])

    initial = {name: getattr(pack, name) for name in ("words", "minutes", "paid_minutes")} if pack else {}
    return run(
        request, way, step, forms.WritePackForm, save=save, about=project, edits=pack, opens_again=True,
        finds=partial(pack_of, session),
        initial=initial, more={"session": session}, people=[], back=session.page_url,
    )  # fmt: skip


@project_page(Permission.PLAN)
def badges(request, project, session_id):
    """Badges to print: the name and the pronouns that each chose; titles only where the team wants them."""
    session = fetch(project, session_id)
    rows = [row for row in who_comes(session) if row.joins_by == WayIn.ROOM]
    chosen = badge_names(rows, request.person)
    people = [row.member.person for row in rows]
    pronouns = pronouns_of(people, PronounsAt.BADGES, actor=request.person, purpose=FOR_BADGES)
    made = [
        (
            name_here(session, chosen.get(row.member_id) or row.member.person.name),
            pronouns.get(row.member.person_id, ""),
        )
        for row in rows
    ]
    made.sort(key=lambda one: one[0].casefold())
    return TemplateResponse(request, "workshops/badges.html", {"session": session, "badges": made})


@in_their_language
def answer_by_link(request, ref, token, way, step=""):
    """Their answer to an invitation, without signing in. Looking at it changes nothing."""
    coming = coming_by_token(ref, token)
    if coming is None or way not in WAYS:
        raise Http404
    session, person = coming.session, coming.member.person
    if request.method == "POST" and not (FROM_HERE.allows(attempts.source_of(request)) and AT_ALL.allows()):
        return TemplateResponse(request, "workshops/answer_by_link_too_often.html", {}, status=429)

    def save(answers, said):
        services.say_how_i_join(by=person, session=session, member=coming.member, answers=answers, said=said)
        # Where it led is kept, and a private address is not.
        return "/"

    names = {name: reverse(f"workshops:answer_by_link{end}", args=[ref, token]) for name, end in WAYS.items()}
    answer = run(
        request, way, step, forms.SayHowIJoinForm, save=save, about=Outside(session.project), is_private=True,
        initial=answered_so_far(coming) if way == "web" and coming.was_said else {}, edits=coming,
        holds=session.project, answers_for=person, code_as=f"howijoin-{session.pk}-{coming.member_id}",
        form_kwargs={
            "by_link": True, "times": times_told(session), "ways": ways_offered(session, coming.joins_by),
        },
        more={"session": session, "ways": names, "leave_fast": True},
    )  # fmt: skip
    answer["X-Robots-Tag"] = "noindex, nofollow"
    return answer


class Outside:
    """A project as somebody without an account knows it: by its public name, without the address of its pages."""

    ref = ""

    def __init__(self, project):
        self.public_name, self.minimal_data = project.public_name, project.minimal_data
