"""What somebody says of themselves for a fair mix, by any way in. It is kept sealed, whole."""

import json
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Way
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.sealing import seal
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.recruitment.adapter.tags import opened
from intheroom.recruitment.models import MixAnswer
from intheroom.recruitment.queries.mix import mix_answer_of

TO_PUT_BESIDE = gettext_noop("to put your new answers beside it")
ASKED = ("kinds", "groups", "influence", "age", "reach", "own")


@transaction.atomic
def say_for_mix(
    *,
    by: Person | None,
    project: Project,
    person: Person,
    answers: dict[str, Any],
    said: Said | None = None,
    sees_before: bool = True,
) -> MixAnswer:
    """Keep it for the person it is about. On the web they see what they said before, so what they leave out goes.

    Whoever writes it down does not, nor does a link that somebody else could open: there it stays as it was.
    """
    told = {name: answers[name] for name in ASKED if answers.get(name)}
    row = mix_answer_of(project, person) or MixAnswer(project=project, person=person)
    sees_before = sees_before and (said is None or said.way == Way.WEB)
    if row.words_sealed and not sees_before and not answers.get("forget"):
        told = opened([row], actor=None, purpose=TO_PUT_BESIDE)[person.pk] | told
    row.words_sealed = (
        seal(person.subject, json.dumps(told, sort_keys=True), place=row.place_of_words) if told else None
    )
    for column, value in (said or Said()).columns().items():
        setattr(row, column, value)
    row.save()
    about, way = f"recruitment.mixanswer:{row.pk}", (said or Said()).way
    # Whether anything was said is theirs too: the line is the same for an empty form.
    record("say_for_mix", by=by, about=about, chain=project.ref, way=way)
    return row
