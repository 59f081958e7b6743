"""Keeping the team's word list."""

from django.db import transaction
from django.utils.translation import gettext

from intheroom.kit.ask.forms import Said
from intheroom.kit.refusal import Refused
from intheroom.people.models import Person
from intheroom.projects.models import Project, TeamWord
from intheroom.projects.services.answers import Answers, columns, note, written_anew


@transaction.atomic
def add_word(*, by: Person, project: Project, answers: Answers, said: Said | None = None) -> TeamWord:
    """Add a word. One that stands on the list already, in whatever case, is put right instead."""
    word = " ".join((answers.get("word") or "").split())
    if not word:
        raise Refused(gettext("No word was written yet."), how=gettext("Write the word you use."))
    row = project.team_words.filter(word__iexact=word).first() or TeamWord(project=project)
    row.word, row.by = word, by
    row.instead_of, row.means = answers.get("instead_of") or "", answers.get("means") or ""
    if row.pk:
        written_anew(row, said)
    else:
        for name, value in columns(said).items():
            setattr(row, name, value)
    row.save()
    note("add_word", by=by, project=project, about=f"projects.teamword:{row.pk}", said=said)
    return row


@transaction.atomic
def take_word_off(*, by: Person, project: Project, word: TeamWord) -> None:
    """Take a word off the list. From then on the planner's own lists hold for it again."""
    note("take_word_off", by=by, project=project, about=f"projects.teamword:{word.pk}")
    word.delete()
