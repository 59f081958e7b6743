"""A question, promises and stages; what two people asked for their data; and an area with figures."""

import datetime

from django.utils import timezone

from intheroom.organisation import services as organisation
from intheroom.organisation.models import Release, ReleaseCell
from intheroom.people.services import requests
from intheroom.projects import services as project_services
from intheroom.projects.queries import steps_of
from tests.furnishing.said import said_by


def furnish_project(cast):
    """Limits, promises, readiness answered by two, a question people spoke about, and who did what in a stage."""
    project, ailsa, morag = cast.project, cast.ailsa, cast.morag
    said = said_by(cast, "isa")
    project_services.edit_idea(by=ailsa, project=project, answers={"text": "Breaks that suit the family."})
    project_services.add_limit_setter(
        by=ailsa, project=project, answers={"name": "The council", "limit": "£20,000"}
    )
    project_services.propose_item(by=morag, project=project, answers={"text": "Rest for carers."}, said=said)
    item = project_services.add_fixed_or_open(
        by=ailsa, project=project, answers={"text": "The budget", "fixity": "fixed"}
    )
    gone = project_services.add_fixed_or_open(by=ailsa, project=project, answers={"text": "The old ferry"})
    project_services.strike_fixed_or_open(by=ailsa, project=project, item=gone, why="It was sold.")
    yes = {"flexibility": "yes", "commitment": "yes", "incentives": "not_yet"}
    for by, side in ((ailsa, "professional"), (morag, "lived")):
        project_services.answer_readiness(by=by, project=project, answers={**yes, "side": side})
    promised = {"organisation": "The council", "promise": "A phone line.", "you_said": "No one answers."}
    promise = project_services.add_commitment(by=ailsa, project=project, answers=promised)
    project_services.say_what_came(
        by=ailsa, project=project, commitment=promise, answers={"came": "kept"}, said=said
    )
    project_services.add_commitment(
        by=ailsa,
        project=project,
        answers={"organisation": "The ferry office", "due_on": datetime.date(2026, 1, 5)},
    )
    question = project_services.propose_question(
        by=ailsa, project=project, answers={"text": "What makes a good break?"}
    )
    project_services.say_about_question(
        by=morag,
        project=project,
        question=question,
        answers={"stance": "", "words": "Ask the young too."},
        said=said,
    )
    stage = project.stages.get(kind="discover")
    answers = {"name": "The lunch club", "parts": ["did"]}
    part = project_services.add_stage_part(by=ailsa, project=project, stage=stage, answers=answers)[0]
    project_services.judge_stage(by=morag, project=project, stage=stage, answers={"rung": "engagement"})
    ours = {"word": "neighbours", "instead_of": "clients, cases", "means": "the people next door"}
    word = project_services.add_word(by=morag, project=project, answers=ours, said=said)
    return {
        "date": furnish_dates(cast).pk,
        "asked": furnish_asked_days(cast).pk,
        "word": word.pk,
        "item": item.pk,
        "commitment": promise.pk,
        "kind": stage.kind,
        "part": part.pk,
        "code": steps_of()[0].code,
        "isa": cast.isa.pk,
        ("people:change_details", "pk"): cast.erlend.pk,
        ("people:seen_letter", "pk"): cast.erlend.pk,
        ("people:give_sign_in_code", "pk"): cast.erlend.pk,
        ("accounts:make_host", "pk"): cast.erlend.account.pk,
        **furnish_requests(cast),
    }


def furnish_asked_days(cast):
    """Friday prayer, and a feast whose day is not sure."""
    asked = {"codes": ["friday_prayer", "eid_al_fitr"], "asked_by": "The mosque"}
    return project_services.ask_for_days(by=cast.morag, project=cast.project, answers=asked)[0]


def furnish_dates(cast):
    """An island in the country, where the county show is a place to meet people."""
    answers = {"areas": ["island", "rural"], "nation": "SCT", "left_out": ["winter_boats"]}
    project_services.choose_calendars(by=cast.morag, project=cast.project, answers=answers)
    show = {"name": "The county show", "uses": ["recruit_at", "no_meeting"], "asked_by": "The mart"}
    days = {"begins_on": datetime.date(2026, 8, 14), "ends_on": datetime.date(2026, 8, 15)}
    answers = {**show, **days, "every_year": True, "means": "Bring cake."}
    return project_services.add_date(
        by=cast.ailsa, project=cast.project, answers=answers, said=said_by(cast, "isa")
    )


def furnish_requests(cast):
    """Erlend asks to see everything and to be forgotten; each waits for an answer."""
    see = requests.take_request(by=cast.erlend, person=cast.erlend, kind="see", words="All of it, please.")
    requests.take_request(by=cast.ailsa, person=cast.erlend, kind="erase", said=said_by(cast, "erlend"))
    pages = ("data_request", "acknowledge_request", "take_request_back", "take_longer", "finish_request")
    own = ("everything", "everything_file", "forget_me")
    return {(f"people:{page}", "pk"): see.pk for page in pages} | {
        (f"people:{page}", "pk"): cast.erlend.pk for page in own
    }


def furnish_organisation(cast):
    """An area with figures, an answer without a name, and something published."""
    project = cast.project
    organisation.set_area(by=cast.ailsa, project=project, answers={"area": "city-of-edinburgh"})
    answers = {"age": "40_to_64", "language": "gaelic", "ethnicity_words": "Orcadian"}
    organisation.answer_monitoring(project=project, answers=answers, today=timezone.localdate())
    quarter = datetime.date(2026, 4, 1)
    release = Release.objects.create(
        since=quarter, until=quarter, published_by=cast.host, words=[["gender", "woman"]]
    )
    for row in ("fife", "elsewhere", "total"):
        ReleaseCell.objects.create(release=release, question="age", row=row, column="40_to_64", count=25)
        ReleaseCell.objects.create(release=release, question="age", row=row, column="under_25", count=None)
