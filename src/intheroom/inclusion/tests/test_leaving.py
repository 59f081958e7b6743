"""Whoever is forgotten takes along what was arranged for them; what they did for others stays."""

import pytest

from intheroom.inclusion import services
from intheroom.inclusion.models import Arrangement, FormAsked, NeedConflict, OwnWord
from intheroom.inclusion.services.leaving import forget_jobs_of
from intheroom.inclusion.tests.needs import need, step_free, take_on

pytestmark = pytest.mark.django_db


def test_jobs_words_and_conflicts_go_with_the_person_and_those_of_others_stay(cast):
    own, others = step_free(cast, "erlend"), need(cast, "magnus", room=["low_light"])[0]
    take_on(cast, others, "erlend", what="Ask for lamps")
    for name, job in (("erlend", own), ("magnus", others)):
        services.say_if_it_works(by=cast.people[name], job=job, answers={"works": "yes"})
    answers = {"members": [str(cast.place(name).pk) for name in ("erlend", "magnus")]}
    services.ask_everyone(by=cast.ailsa, project=cast.project, answers=answers)
    services.record_conflict(
        by=cast.ailsa, project=cast.project, first=others.need, second=own.need, answers={"led": "both"}
    )
    forget_jobs_of(cast.erlend)
    assert [job.pk for job in Arrangement.objects.all()] == [others.pk]
    assert {word.person for word in OwnWord.objects.all()} == {cast.magnus}
    assert {row.member for row in FormAsked.objects.all()} == {cast.place("magnus")}
    assert not NeedConflict.objects.exists()
    cast.erlend.needs.all().delete()
