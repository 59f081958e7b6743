"""Send a file, and look at one: only through here, and only as far as everyone in it says yes."""

from django.http import Http404, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from intheroom.accounts.permissions import signed_in
from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.once import SentAlreadyError, do_once, send_token
from intheroom.kit.keep.files import FileGone, open_file
from intheroom.kit.keep.uploads import CONTENT_TYPES, ENDINGS, too_large
from intheroom.media import services
from intheroom.media.choices import Size
from intheroom.media.forms import PutFileForm
from intheroom.media.papers import file_stem
from intheroom.media.permissions import may_open
from intheroom.media.views.finding import TO_SHOW, anywhere, looked_after, to
from intheroom.projects.permissions import Permission, project_page

# Opened on its own, the file runs nothing and reaches nothing.
CLOSED = "default-src 'none'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'; sandbox"
NOTHING_SENT = Refused(_("No file came with it."), how=_("Choose a file, and press the button again."))
NO_TOKEN = Refused(_("This page was not whole."), how=_("Press the button once more."))


@project_page(Permission.ANSWER)
def put_file(request, project, item_id):
    """Take one file. What is wrong with it is said on the same page; everything else is saved already."""
    item = looked_after(request, project, item_id)
    if not item.takes_file:
        raise Http404
    if request.method not in {"GET", "HEAD", "POST"}:
        return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
    form, status = PutFileForm(), 200
    if request.method == "POST":
        form, status = PutFileForm(request.POST, request.FILES), 422
        try:
            went_to = _taken(request, item)
        except Refused as refusal:
            form.add_error("file", f"{refusal.message} {refusal.how}")
        else:
            return HttpResponseRedirect(went_to)
    context = {"form": form, "item": item, "project": project}
    return TemplateResponse(request, "media/put_file.html", context, status=status)


def _taken(request, item):
    file, token = request.FILES.get("file"), send_token(request)
    if getattr(request, "sent_too_large", False):
        raise too_large()
    if token is None:
        raise NO_TOKEN
    if file is None:
        raise NOTHING_SENT

    def do():
        services.put_file(by=request.person, item=item, file=file)
        return to(item.project, "item", item_id=item.pk)

    try:
        return do_once(token, do)
    except SentAlreadyError as sent:
        return sent.went_to


@signed_in
def show_file(request, pk, size):
    """The file itself, for whoever may open the thing at this moment. No copy is kept on the way."""
    if request.method not in {"GET", "HEAD"}:
        return HttpResponseNotAllowed(["GET", "HEAD"])
    item, role = anywhere(request, pk)
    name = item.small_name if size == Size.SMALL else item.file_name
    if size not in Size.values or not name or not may_open(item, request.person, role, timezone.localdate()):
        raise Http404
    try:
        content = open_file(item.subject, name, actor=request.person, purpose=TO_SHOW)
    except FileGone:
        raise Http404 from None
    response = HttpResponse(content, content_type=CONTENT_TYPES[item.file_kind])
    response["Content-Disposition"] = f'inline; filename="{file_stem(item)}.{ENDINGS[item.file_kind]}"'
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = CLOSED
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return response
