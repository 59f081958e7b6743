"""First start, signing in and out, and what the host can do to help somebody in."""

import uuid
from collections.abc import Callable
from functools import wraps

from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from intheroom.accounts import forms, notices, queries, services
from intheroom.accounts.choices import Device
from intheroom.accounts.models import Account
from intheroom.accounts.permissions import host_page, signed_in
from intheroom.accounts.services import attempts
from intheroom.accounts.signing_in import ASKED, open_session, own_page, remember_way_back
from intheroom.kit.ask.once import once
from intheroom.kit.ask.run import run
from intheroom.kit.keep.sealing import blind_index
from intheroom.kit.ui.languages import in_their_language

MAIL_IS_DOWN = "mail_is_down"


def few_at_once(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let so many sign-ins run side by side and no more, so that a flood leaves threads for the pages."""

    @wraps(view)
    def page(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if request.method != "POST":
            return view(request, *args, **kwargs)
        with attempts.turn() as is_mine:
            return view(request, *args, **kwargs) if is_mine else _too_many_now(request)

    return page


def waiting_for_host(request: HttpRequest) -> HttpResponse:
    """Before the first start: where to find the link."""
    if request.house is not None:
        return redirect("/")
    return render(request, "accounts/waiting_for_host.html")


def first_start(request: HttpRequest, token: str) -> HttpResponse:
    """Set this copy up. Opening the page uses nothing up; only sending the form does."""
    if request.house is not None or not queries.first_start_is_open(token):
        return _over(request, "first_start")
    form = forms.FirstStartForm(_typed(request))
    if request.method == "POST" and form.is_valid():
        return once(request, lambda: _set_up(request, form.cleaned_data))
    return render(request, "accounts/first_start.html", {"form": form}, status=_status(form))


def _set_up(request: HttpRequest, answers: dict[str, str]) -> str:
    host = services.set_up_house(**answers)
    open_session(request, host, Device.OWN)
    return "/"


@in_their_language
@few_at_once
def sign_in(request: HttpRequest) -> HttpResponse:
    """Ask for a link and a code. The answer is the same whoever asks."""
    if request.method == "GET":
        if request.user.is_authenticated:
            return redirect(own_page(request, request.GET.get("next", "")))
        remember_way_back(request)
    form = forms.SignInForm(_typed(request))
    if request.method == "POST" and form.is_valid():
        return _ask_for_code(request, form.cleaned_data["email"])
    context = {"form": form, "sends_mail": notices.can_send_mail()}
    return render(request, "accounts/sign_in.html", context, status=_status(form))


def _ask_for_code(request: HttpRequest, email: str) -> HttpResponse:
    if not (
        attempts.ASKING_FROM_HERE.allows(attempts.source_of(request))
        and attempts.ASKING_FOR_ONE.allows(blind_index(email))
        and attempts.ASKING_AT_ALL.allows()
    ):
        return _too_often(request)
    way_in = services.ask_for_code(email=email)
    request.session[ASKED] = str(way_in.request.ref)
    request.session[MAIL_IS_DOWN] = False
    if notices.can_send_mail():
        link = request.build_absolute_uri(way_in.link_path)
        try:
            sent = notices.send_way_in(
                way_in.request.account, link=link, code=way_in.code_in_groups, house=request.house
            )
        except notices.MailIsDown:
            request.session[MAIL_IS_DOWN] = True
        else:
            services.note_sent(request=way_in.request, sent=sent)
    return redirect("accounts:type_code")


@in_their_language
@few_at_once
def type_code(request: HttpRequest) -> HttpResponse:
    """Type the code from an e-mail, a call or a slip of paper."""
    form = forms.TypeCodeForm(_typed(request))
    if request.method == "POST" and form.is_valid():
        source = attempts.source_of(request)
        if not (attempts.CODES_FROM_HERE.allows(source) and attempts.CODES_AT_ALL.allows()):
            return _too_often(request)
        account = services.use_code(ref=_asked(request), typed=form.cleaned_data["code"])
        if account is not None:
            return redirect(open_session(request, account, form.cleaned_data["device"]))
        form.add_error("code", gettext("That code does not work. Check it, or ask for a new one."))
    context = {
        "form": form,
        "has_asked": _asked(request) is not None,
        "sends_mail": notices.can_send_mail(),
        "mail_is_down": request.session.get(MAIL_IS_DOWN, False),
    }
    return render(request, "accounts/type_code.html", context, status=_status(form))


def _asked(request: HttpRequest) -> uuid.UUID | None:
    asked = request.session.get(ASKED)
    return uuid.UUID(asked) if asked else None


@in_their_language
def sign_in_link(request: HttpRequest, token: str) -> HttpResponse:
    """Say who would be signed in; only the button does it. Mail scanners open links, but press nothing."""
    waiting = queries.request_with_link(token)
    if waiting is None:
        return _over(request, "sign_in_link")
    form = forms.DeviceForm(_typed(request))
    if request.method == "POST" and form.is_valid():
        account = services.use_link(token=token)
        if account is None:
            return _over(request, "sign_in_link")
        return redirect(open_session(request, account, form.cleaned_data["device"]))
    context = {"form": form, "name": waiting.account.name}
    return render(request, "accounts/sign_in_link.html", context, status=_status(form))


@few_at_once
def sign_in_with_passphrase(request: HttpRequest) -> HttpResponse:
    """For the host. How often it may be tried is looked at before any slow hashing."""
    form = forms.SignInWithPassphraseForm(_typed(request))
    if request.method == "POST" and form.is_valid():
        name, passphrase = form.cleaned_data["name_or_email"], form.cleaned_data["passphrase"]
        if not (
            attempts.PASSPHRASES_FROM_HERE.allows(attempts.source_of(request))
            and attempts.PASSPHRASES_FOR_ONE.allows(blind_index(name))
            and attempts.PASSPHRASES_AT_ALL.allows()
        ):
            return _too_often(request)
        host = services.check_passphrase(name_or_email=name, passphrase=passphrase)
        if host is not None:
            return redirect(open_session(request, host, form.cleaned_data["device"]))
        form.add_error(
            None, gettext("That name and passphrase do not go together. Check both, or use a code.")
        )
    return render(request, "accounts/sign_in_with_passphrase.html", {"form": form}, status=_status(form))


def _too_many_now(request: HttpRequest) -> HttpResponse:
    response = render(request, "accounts/too_many_now.html", status=429)
    response["Retry-After"] = "5"
    return response


def _too_often(request: HttpRequest) -> HttpResponse:
    return render(request, "accounts/parts/too_often.html", status=429)


def _over(request: HttpRequest, what: str) -> HttpResponse:
    return render(request, f"accounts/parts/{what}_over.html", status=404)


@in_their_language
def sign_out(request: HttpRequest) -> HttpResponse:
    """Sign out, and ask the browser to keep nothing."""
    if request.method != "POST":
        return render(request, "accounts/sign_out.html")
    logout(request)
    response = redirect("accounts:signed_out")
    response["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    return response


@in_their_language
def signed_out(request: HttpRequest) -> HttpResponse:
    """Nobody is signed in here now."""
    return render(request, "accounts/signed_out.html")


@host_page
def sign_in_requests(request: HttpRequest) -> HttpResponse:
    """Who is waiting to sign in, so that the host can read a code out."""
    context = {"waiting": queries.open_requests(), "sends_mail": notices.can_send_mail()}
    return render(request, "accounts/sign_in_requests.html", context)


@host_page
@require_POST
def show_sign_in_code(request: HttpRequest, pk: int) -> HttpResponse:
    """A new code for somebody who waits, shown this once: only its digest is kept."""
    waiting = queries.request_to_read_out(pk)
    if waiting is None:
        raise Http404
    way_in = services.renew_code(by=request.user, request=waiting)
    link = request.build_absolute_uri(way_in.link_path)
    context = {"name": waiting.account.name, "code": way_in.code_in_groups, "link": link}
    return render(request, "accounts/show_sign_in_code.html", context)


@host_page
def change_house(request: HttpRequest, way: str, step: str = "") -> HttpResponse:
    """Change the name of this copy and the number to call."""

    def save(answers: dict, _said: object) -> str:
        services.change_house(by=request.user, house=request.house, **answers)
        return reverse("accounts:sign_in_requests")

    initial = {"name": request.house.name, "phone": request.house.phone}
    return run(request, way, step, forms.ChangeHouseForm, save=save, initial=initial)


@host_page
def hosts(request: HttpRequest) -> HttpResponse:
    """Who looks after this copy, and finding somebody who shall do it too."""
    form = forms.FindAccountForm(_typed(request))
    if form.is_bound and form.is_valid():
        found = queries.accounts_called(form.cleaned_data["name_or_email"])
        if len(found) == 1 and not found[0].is_host:
            return redirect("accounts:make_host", found[0].pk)
        form.add_error("name_or_email", _why_not(found))
    context = {"form": form, "hosts": queries.hosts()}
    return render(request, "accounts/hosts.html", context, status=_status(form))


def _why_not(found: list[Account]) -> str:
    if not found:
        return gettext(
            "Nobody with that name or address can sign in here. Check it, or help them sign in first."
        )
    if len(found) > 1:
        return gettext("More than one person has that name. Type their e-mail address.")
    return gettext("They look after this copy already. Type somebody else’s name, or go back.")


@host_page
def make_host(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what it means, and then let somebody look after this copy too."""
    account = queries.live_account(pk)
    if account is None:
        raise Http404

    def make() -> str:
        services.make_host(by=request.user, account=account)
        return reverse("accounts:hosts")

    if request.method == "POST":
        return once(request, make, back=reverse("accounts:hosts"))
    ways = bool(account.email_sealed) or account.has_usable_password()
    return render(request, "accounts/make_host.html", {"account": account, "has_own_way_in": ways})


@signed_in
def step_down(request: HttpRequest) -> HttpResponse:
    """Stop looking after this copy; somebody else must be left to do it."""
    if not request.user.is_host:
        raise Http404

    def stop() -> str:
        services.stop_hosting(by=request.user, account=request.user)
        return "/"

    return once(request, stop, back=reverse("accounts:hosts"))


def _typed(request: HttpRequest) -> QueryDict | None:
    """What was sent, even where every box was left empty; None where the page is only looked at."""
    return request.POST if request.method == "POST" else None


def _status(form) -> int:
    return 422 if form.is_bound and form.errors else 200
