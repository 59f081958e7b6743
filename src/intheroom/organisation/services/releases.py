"""Publishes numbers across projects, once for each stretch of time, after they were made safe."""

import datetime
import secrets
from collections import Counter

from django.db import transaction
from django.db.models import Count
from django.utils.translation import gettext

from intheroom.accounts.models import Account
from intheroom.engines.disclosure import FEWEST, release
from intheroom.kit.keep.audit import record
from intheroom.kit.refusal import Refused
from intheroom.organisation.adapter import tables_of
from intheroom.organisation.advice import refuse_small_counts
from intheroom.organisation.models import Release, ReleaseCell
from intheroom.organisation.queries import (
    answers_to_release,
    areas_of_projects,
    own_words_to_release,
)

FEWEST_PROJECTS = 10


@transaction.atomic
def publish_release(*, by: Account, today: datetime.date) -> Release:
    """Publish what may be told of the quarters that are over. Each answer is counted in one release only."""
    # Two hosts at the same moment take turns; the second finds nothing left to publish.
    list(Account.objects.select_for_update().filter(is_host=True))
    waiting = answers_to_release(today).order_by()
    counted = list(waiting.values_list("project_id", "question", "answer").annotate(number=Count("pk")))
    if len({project for project, *_ in counted}) < FEWEST_PROJECTS:
        raise Refused(
            gettext("There are not enough answers yet."),
            how=gettext("People of ten projects or more must have answered, in quarters that are over."),
        )
    published = Release.objects.create(
        since=waiting.earliest("quarter").quarter,
        until=waiting.latest("quarter").quarter,
        words=_common_words(today),
        published_by=by,
    )
    for question, table in tables_of(counted, areas_of_projects()).items():
        shown = release(table, seed=secrets.randbits(64)).shown
        refuse_small_counts(table=table, shown=shown)
        ReleaseCell.objects.bulk_create(
            ReleaseCell(release=published, question=question, row=row, column=column, count=count)
            for (row, column), count in shown.items()
        )
    about = f"organisation.release:{published.pk}"
    record("organisation.publish_release", by=by, about=about, until=published.until)
    return published


def _common_words(today: datetime.date) -> list[list[str]]:
    """Own words that ten people or more have used; nobody reads the others."""
    used = Counter(
        (question, words.casefold())
        for question, words in own_words_to_release(today).values_list("question", "words")
    )
    return sorted([question, words] for (question, words), times in used.items() if times >= FEWEST)
