"""The stages: moving them, saying who did what, and judging how far power was shared."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.people.models import Person
from intheroom.projects.advice.stages import is_early
from intheroom.projects.choices import Part, StepState
from intheroom.projects.models import Project, RungJudgement, Stage, StageChange, StagePart
from intheroom.projects.queries import agreed_question, people_in_project
from intheroom.projects.services.answers import Answers, columns, note, picked, whose


@transaction.atomic
def set_stage(
    *, by: Person, project: Project, stage: Stage, state: str, why: str = "", said: Said | None = None
) -> StageChange:
    """Move a stage to a state. Any stage, any order; two moves ask for a reason first."""
    why = why.strip()
    early = is_early(kind=stage.kind, state=state, has_agreed_question=agreed_question(project) is not None)
    if state == StepState.NOT_FOR_US and not why:
        raise Refused(
            gettext("Please say why this stage is not for you."), how=gettext("One line is enough.")
        )
    if early and not why:
        raise Refused(
            gettext("The team has not agreed its question yet."),
            how=gettext("Agree the question first, or say why you are starting anyway."),
        )
    change = StageChange.objects.create(
        stage=stage, was=stage.state, became=state, why=why[:300], was_early=early, by=by, **columns(said)
    )
    stage.state, stage.version = state, stage.version + 1
    stage.why_not = why[:200] if state == StepState.NOT_FOR_US else ""
    stage.save()
    note(
        "set_stage",
        by=by,
        project=project,
        about=f"projects.stage:{stage.pk}",
        said=said,
        kind=stage.kind,
        state=state,
        without_agreed_question=early,
    )
    return change


@transaction.atomic
def add_stage_part(
    *, by: Person, project: Project, stage: Stage, answers: Answers, said: Said | None = None
) -> list[StagePart]:
    """Write down who planned, decided or did something in a stage; one row for each."""
    known = {involved.key: involved for involved in people_in_project(project)}
    involved = known.get(answers.get("person") or "")
    name = involved.name if involved else (answers.get("name") or "").strip()
    if not name or not answers.get("parts"):
        raise Refused(
            gettext("Say who it was and what they did."), how=gettext("A first name, or a group, is enough.")
        )
    side = (involved.side if involved else "") or answers.get("side") or ""
    rows = [
        StagePart.objects.create(
            stage=stage,
            part=Part(part),
            person=involved.person if involved else None,
            name=name[:100],
            side=side,
            by=by,
            **columns(said),
        )
        for part in answers["parts"]
    ]
    about = f"projects.stage:{stage.pk}"
    parts = ",".join(answers["parts"])
    note("add_stage_part", by=by, project=project, about=about, said=said, parts=parts, side=side)
    return rows


@transaction.atomic
def strike_stage_part(*, by: Person, project: Project, part: StagePart) -> StagePart:
    """Take back a line written by mistake. The row stays."""
    part.struck_at = timezone.now()
    part.save(update_fields=["struck_at"])
    note("strike_stage_part", by=by, project=project, about=f"projects.stagepart:{part.pk}")
    return part


@transaction.atomic
def judge_stage(
    *, by: Person, project: Project, stage: Stage, answers: Answers, said: Said | None = None
) -> RungJudgement:
    """Write down which rung one person thinks a stage reached."""
    if not answers.get("rung"):
        raise Refused(gettext("No rung was chosen."), how=gettext("Choose the one that feels nearest."))
    whom = whose(project=project, by=by, answers=answers, said=said)
    judgement = RungJudgement.objects.create(
        stage=stage,
        **whom,
        **picked(answers, "rung", "words"),
        **columns(said),
    )
    about = f"projects.rungjudgement:{judgement.pk}"
    note("judge_stage", by=by, project=project, about=about, said=said, rung=judgement.rung)
    return judgement
