"""The form for a fair mix behind somebody's own private link: for whoever came forward and has no account."""

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_noop

from intheroom.kit.ask.run import run
from intheroom.kit.keep.choices import MaySee
from intheroom.kit.ui.languages import in_their_language
from intheroom.people.permissions import standing_of
from intheroom.people.queries import link_with_token
from intheroom.recruitment import forms, services
from intheroom.recruitment.adapter.mix import asked_in, own_mix_and_kinds
from intheroom.recruitment.queries.mix import came_by, mix_answer_of
from intheroom.recruitment.queries.targets import known_in

BY_LINK = gettext_noop("to show them on the form that your private link opens")
# A private link asks one person; it does not lead into the house.
WAYS = {"web": "", "done": "_done", "sheet": "_sheet"}


@in_their_language
def say_for_mix_by_link(request, ref, token, way, step=""):
    """Looking uses nothing up. It is their answer alone, whoever made the link."""
    link = link_with_token(token)
    row = came_by(link.person, ref) if link is not None else None
    if row is None or way not in WAYS:
        raise Http404
    project, person = row.project, row.person
    # Whoever made the link could open it: it shows what they may see themselves, and no more.
    shows = standing_of(link.made_by, person).may_see(MaySee.KEYHOLDERS)

    def save(answers, said):
        services.mix.say_for_mix(
            by=person, project=project, person=person, answers=answers, said=said, sees_before=shows
        )
        # Where it led is kept, and a private address is not.
        return "/"

    names = {
        name: reverse(f"recruitment:say_for_mix_by_link{end}", args=[ref, token])
        for name, end in WAYS.items()
    }
    known, answer = known_in(project), mix_answer_of(project, person) if shows else None
    shown = answer if way == "web" else None
    initial, is_known = own_mix_and_kinds(shown, [row], actor=None, purpose=BY_LINK)
    groups = [(str(group.pk), group.name) for group in known.groups]
    return run(
        request, way, step, forms.SayForMixForm, save=save, about=project, is_private=True,
        initial=initial, edits=answer, answers_for=person, code_as=f"aboutyou-{person.pk}",
        form_kwargs={"asked": asked_in(project, known), "groups": groups, "kinds_known": is_known},
        more={"ways": names, "leave_fast": True},
    )  # fmt: skip
