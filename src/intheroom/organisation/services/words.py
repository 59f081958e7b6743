"""Says one word about a team: drawn once for a batch of answers, then it stands."""

import datetime
import secrets

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext

from intheroom.engines.disclosure import gap_word
from intheroom.kit.keep.audit import record
from intheroom.kit.refusal import Refused
from intheroom.kit.ui.languages import OURS
from intheroom.library.benchmarks import NOT_WHITE
from intheroom.organisation.choices import WHITE, Question, Word
from intheroom.organisation.models import GapWord
from intheroom.organisation.queries import Figure, answers_waiting, area_of, figures_of, quarter_of
from intheroom.people.models import Person
from intheroom.projects.models import Project


@transaction.atomic
def look_at_gap(*, by: Person, project: Project, today: datetime.date) -> GapWord:
    """Compare the answers of the quarters that are over with the area, and keep only the word.

    The count is not kept, not logged and not given back, and the seed of the chance in it is forgotten at once.
    """
    project = Project.objects.select_for_update().get(pk=project.pk)
    area = area_of(project)
    figures = figures_of(area.area) if area else []
    if area is None or not figures:
        raise Refused(
            gettext("There is nothing to compare with yet."),
            how=gettext(
                "Say which council area this is. If we have no figure for it, the host can put one in."
            ),
        )
    waiting = answers_waiting(project, NOT_WHITE, today).filter(question=Question.ETHNICITY)
    word = gap_word(
        counted=waiting.exclude(answer__in=WHITE).count(),
        answers=waiting.count(),
        share=figures[0].share,
        seed=secrets.randbits(64),
    )
    if word == Word.NOT_ENOUGH:
        raise Refused(
            gettext("There are not enough answers yet."),
            how=gettext(
                "Ten or more are needed, from quarters that are over. More can be asked at any time."
            ),
        )
    last = waiting.latest("quarter").quarter
    told = GapWord.objects.create(
        project=project,
        measure=NOT_WHITE,
        word=word,
        until=last,
        area=area.area,
        compared_with=in_our_language(figures[0]),
    )
    about = f"organisation.gapword:{told.pk}"
    record("organisation.look_at_gap", by=by, about=about, chain=project.ref, until=quarter_of(last))
    return told


def in_our_language(figure: Figure) -> str:
    """The figure in one line, as it is kept: in our language, whoever looked."""
    with translation.override(OURS):
        return figure.told
