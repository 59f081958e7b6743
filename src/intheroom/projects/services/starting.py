"""Starting a project, its idea, its two names, and what it turns out to be."""

from collections.abc import Callable

from django.db import transaction
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.library.queries import gives_away
from intheroom.people.models import Person
from intheroom.projects.advice.names import two_names
from intheroom.projects.choices import Role, StageKind, StepState, Stigma
from intheroom.projects.models import Idea, KindChange, NamesChange, Project, ProjectRole, Stage, StepMark
from intheroom.projects.services.answers import Answers, columns, note, picked, written_anew

IDEA_FIELDS = ("text", "hope", "origin", "origin_fixes", "groups", "spaces", "supporters", "stigma")

# Rooms above may add to a new project. Each is called as started(project, by=person).
on_started: list[Callable[..., None]] = []


@transaction.atomic
def start_project(*, by: Person, answers: Answers, said: Said | None = None) -> Project:
    """Start a project from its idea sheet. Anything may be left blank, the name too."""
    names = _names(answers)
    project = Project.objects.create(started_by=by, **names)
    if not project.public_name:
        project.public_name = neutral_name(project)
        project.save(update_fields=["public_name"])
    ProjectRole.objects.create(project=project, person=by, role=Role.COORDINATOR)
    Idea.objects.create(project=project, **picked(answers, *IDEA_FIELDS), **columns(said))
    kinds = enumerate(StageKind.values)
    Stage.objects.bulk_create(Stage(project=project, kind=kind, order=n) for n, kind in kinds)
    note(
        "start_project",
        by=by,
        project=project,
        about=f"projects.project:{project.pk}",
        said=said,
        is_sensitive=project.is_sensitive,
    )
    for started in on_started:
        started(project, by=by)
    return project


def _names(answers: Answers) -> dict[str, object]:
    """The two names. Where being known could harm, a telling public name moves inside."""
    public = (answers.get("public_name") or "").strip()
    internal = (answers.get("internal_name") or "").strip()
    is_sensitive = answers.get("stigma") == Stigma.YES
    if is_sensitive and gives_away(public):
        public, internal = "", internal or public
    return {"public_name": public, "internal_name": internal, "is_sensitive": is_sensitive}


def neutral_name(project: Project) -> str:
    """A public name that says nothing."""
    return gettext("Project {ref}").format(ref=project.ref)


@transaction.atomic
def edit_idea(*, by: Person, project: Project, answers: Answers, said: Said | None = None) -> Project:
    """Change the idea sheet. Saying that being known could harm turns on the safer settings."""
    idea, _ = Idea.objects.get_or_create(project=project)
    for field, value in picked(answers, *IDEA_FIELDS).items():
        setattr(idea, field, value)
    written_anew(idea, said)
    idea.save()
    note("edit_idea", by=by, project=project, about=f"projects.idea:{idea.pk}", said=said)
    if idea.stigma == Stigma.YES and not project.is_sensitive:
        _set_sensitive(by=by, project=project, is_sensitive=True)
    return project


@transaction.atomic
def edit_names(*, by: Person, project: Project, answers: Answers, said: Said | None = None) -> Project:
    """Change the two names and the privacy settings."""
    is_sensitive = bool(answers.get("is_sensitive"))
    public = (answers.get("public_name") or "").strip() or neutral_name(project)
    internal = (answers.get("internal_name") or "").strip()
    two_names(is_sensitive=is_sensitive, public_name=public, internal_name=internal)
    if is_sensitive != project.is_sensitive:
        _set_sensitive(by=by, project=project, is_sensitive=is_sensitive)
    project.public_name, project.internal_name = public, internal
    project.minimal_data = bool(answers.get("minimal_data"))
    project.save()
    change = NamesChange.objects.create(
        project=project,
        by=by,
        is_sensitive=is_sensitive,
        minimal_data=project.minimal_data,
        **columns(said),
    )
    about = f"projects.nameschange:{change.pk}"
    note("edit_names", by=by, project=project, about=about, said=said, minimal_data=project.minimal_data)
    return project


def _set_sensitive(*, by: Person, project: Project, is_sensitive: bool) -> None:
    project.is_sensitive = is_sensitive
    project.save(update_fields=["is_sensitive"])
    about = f"projects.project:{project.pk}"
    note("set_sensitive", by=by, project=project, about=about, is_sensitive=is_sensitive)


@transaction.atomic
def change_kind(*, by: Person, project: Project, kind: str, why: str, said: Said | None = None) -> KindChange:
    """Say honestly what this project is. It can be changed back, and every turn is kept."""
    if not why.strip():
        raise Refused(gettext("Please say why."), how=gettext("One sentence is enough."))
    change = KindChange.objects.create(
        project=project, was=project.kind, became=kind, why=why.strip(), by=by, **columns(said)
    )
    project.kind = kind
    project.save(update_fields=["kind"])
    note(
        "change_kind",
        by=by,
        project=project,
        about=f"projects.kindchange:{change.pk}",
        said=said,
        was=change.was,
        became=kind,
    )
    return change


@transaction.atomic
def mark_progress(
    *, by: Person, project: Project, step: str, state: str, why: str = "", said: Said | None = None
) -> None:
    """Say how far a step is. An empty state goes back to what the rows show."""
    if state == StepState.NOT_FOR_US and not why.strip():
        raise Refused(gettext("Please say why this is not for you."), how=gettext("One line is enough."))
    if state:
        mark = project.step_marks.filter(step=step).first() or StepMark(project=project, step=step)
        mark.state, mark.why, mark.by = state, why.strip(), by
        written_anew(mark, said)
        mark.save()
    else:
        project.step_marks.filter(step=step).delete()
    about = f"projects.project:{project.pk}"
    note("mark_progress", by=by, project=project, about=about, said=said, step=step, state=state)
