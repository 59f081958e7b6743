"""One's own photos and words; saying yes or no; taking it back."""

from django.core.paginator import Paginator
from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from intheroom.accounts.permissions import signed_in
from intheroom.easyread.adapter import page_of
from intheroom.kit.ask.run import run
from intheroom.kit.tell.notices import Easy
from intheroom.kit.ui.languages import in_their_language
from intheroom.media import queries, services
from intheroom.media.forms import GiveConsentForm, WithdrawConsentForm
from intheroom.media.permissions import may_open, may_write_down, person_in
from intheroom.media.views.finding import TO_SHOW, anywhere

ON_A_PAGE = 12


@in_their_language
@signed_in
def my_consents(request):
    """Everything I am in, in any project: what I said, what it is used for, and who has a copy."""
    if request.person is None:
        raise Http404
    pages = Paginator(queries.items_with(request.person), ON_A_PAGE)
    page = pages.get_page(request.GET.get("page"))
    today = timezone.localdate()
    pairs = [(one, may_open(one, request.person, None, today)) for one in page]
    shown = queries.opened(pairs, actor=request.person, purpose=TO_SHOW, on=today)
    mine = [
        {"one": one, "me": me, "live": me.live(today)}
        for one in shown
        if (me := person_in(one.item, request.person)) is not None
    ]
    return TemplateResponse(request, "media/my_consents.html", {"page": page, "mine": mine})


@in_their_language
@signed_in
def give_consent(request, pk, way, step=""):
    """Say yes or no to one thing: those in it themselves, or somebody who writes it down for them."""
    item, role = anywhere(request, pk)

    def save(answers, said):
        services.give_consent(by=request.person, item=item, answers=answers, said=said)
        return _after(item, role, said)

    given = _given(request, item, role, way)
    own = {"is_own": way == "web"}
    return run(request, way, step, GiveConsentForm, save=save, form_kwargs=own, **given)


@in_their_language
@signed_in
def withdraw_consent(request, pk, way, step=""):
    """Take back a yes, as easily as it was given."""
    item, role = anywhere(request, pk)

    def save(answers, said):
        services.withdraw_consent(by=request.person, item=item, answers=answers, said=said)
        return _after(item, role, said)

    return run(request, way, step, WithdrawConsentForm, save=save, **_given(request, item, role, way))


def _given(request, item, role, way):
    """What both forms are given. The page on the web is only for those in it: it is their answer."""
    is_own, writes = person_in(item, request.person) is not None, may_write_down(item, role)
    if not (is_own if way == "web" else is_own or writes):
        raise Http404
    others = [one.person for one in item.people.all() if one.person != request.person] if writes else []
    today = timezone.localdate()
    [shown] = queries.opened(
        [(item, may_open(item, request.person, role, today))],
        actor=request.person, purpose=TO_SHOW, on=today,
    )  # fmt: skip
    return {
        "about": item.project if role is not None else None,
        "people": [(person.pk, person.name) for person in others],
        "back": reverse("media:my_consents") if is_own else _page_of(item),
        "is_theirs": not is_own,
        "more": {
            "one": shown,
            "item": item,
            "easy_page": page_of(item.project, Easy("consent")) if role is not None else "",
        },
    }


def _after(item, role, said):
    """Back to one's own list; whoever wrote it down for somebody goes to the thing itself."""
    if role is None or said.recorded_by is None:
        return reverse("media:my_consents")
    return _page_of(item)


def _page_of(item):
    return reverse("media:item", kwargs={"ref": item.project.ref, "item_id": item.pk})
