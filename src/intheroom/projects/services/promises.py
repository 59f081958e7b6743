"""What organisations promise, and what people say came of it."""

from django.db import transaction
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.people.models import Person
from intheroom.projects.models import Commitment, CommitmentOutcome, Project
from intheroom.projects.services.answers import Answers, columns, note, picked, whose, written_anew

WORDS = ("name", "role", "you_said", "promise")
DAYS = ("given_on", "due_on")


@transaction.atomic
def add_commitment(*, by: Person, project: Project, answers: Answers, said: Said | None = None) -> Commitment:
    """Write down what an organisation promised, who promised it, and by when."""
    commitment = Commitment.objects.create(
        project=project,
        by=by,
        organisation=(answers.get("organisation") or "").strip() or "An organisation",
        **picked(answers, *WORDS, *DAYS),
        **columns(said),
    )
    about = f"projects.commitment:{commitment.pk}"
    note("add_commitment", by=by, project=project, about=about, said=said)
    return commitment


@transaction.atomic
def edit_commitment(
    *,
    by: Person,
    project: Project,
    commitment: Commitment,
    answers: Answers,
    said: Said | None = None,
) -> Commitment:
    """Fill in or put right what an organisation promised. A day that is moved stays on the page."""
    was_due_on = commitment.due_on
    organisation = (answers.get("organisation") or "").strip()
    commitment.organisation = organisation or commitment.organisation
    for field in WORDS:
        setattr(commitment, field, answers.get(field) or "")
    for field in DAYS:
        setattr(commitment, field, answers.get(field) or None)
    is_moved = was_due_on is not None and was_due_on != commitment.due_on
    if is_moved and commitment.first_due_on is None:
        commitment.first_due_on = was_due_on
    written_anew(commitment, said)
    commitment.save()
    about = f"projects.commitment:{commitment.pk}"
    note("edit_commitment", by=by, project=project, about=about, said=said, day_moved=is_moved)
    return commitment


@transaction.atomic
def say_what_came(
    *, by: Person, project: Project, commitment: Commitment, answers: Answers, said: Said | None = None
) -> CommitmentOutcome:
    """Add what one person says came of a promise. Their newest answer counts; all are kept."""
    given = picked(answers, "came", "words")
    if not any(given.values()):
        raise Refused(
            gettext("Nothing was said yet."), how=gettext("Choose an answer, or use your own words.")
        )
    whom = whose(project=project, by=by, answers=answers, said=said)
    outcome = CommitmentOutcome.objects.create(commitment=commitment, **whom, **given, **columns(said))
    about = f"projects.commitmentoutcome:{outcome.pk}"
    note("say_what_came", by=by, project=project, about=about, said=said)
    return outcome
