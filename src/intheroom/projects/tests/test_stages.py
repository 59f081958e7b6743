"""Stages in any order, who did what, and who may call it co-produced."""

import pytest

from intheroom.kit.advise.rules import Refused
from intheroom.kit.keep.models import AuditEvent
from intheroom.projects import queries, services
from intheroom.projects.advice.stages import Judged, Who, both_sides_in_each_part, stage_label
from intheroom.projects.models import Stage

SHARED = [Who("planned", "lived"), Who("decided", "professional"), Who("did", "professional")]
STAFF_ONLY = [Who("planned", "professional"), Who("decided", "professional")]
LIVED_SAYS = Judged("coproduction", "lived")
STAFF_SAYS = Judged("coproduction", "professional")


@pytest.mark.parametrize(
    ("who", "judged", "is_coproduced"),
    [
        (SHARED, [LIVED_SAYS, STAFF_SAYS], True),
        (SHARED, [LIVED_SAYS], True),
        (SHARED, [STAFF_SAYS], False),
        (SHARED, [STAFF_SAYS, Judged("coproduction", "")], False),
        (SHARED, [STAFF_SAYS, Judged("engagement", "lived")], False),
        (STAFF_ONLY, [LIVED_SAYS, STAFF_SAYS], False),
        ([Who("did", "lived")], [LIVED_SAYS], False),
        ([Who("decided", "both")], [Judged("coproduction", "both")], True),
        ([], [LIVED_SAYS], False),
        (SHARED, [], False),
    ],
)
def test_who_may_call_a_stage_coproduced(who, judged, is_coproduced):
    assert stage_label(who=who, judged=judged).is_coproduced is is_coproduced


def test_every_label_needs_someone_with_lived_experience():
    assert stage_label(who=SHARED, judged=[Judged("consultation", "professional")]).rung == ""
    assert stage_label(who=SHARED, judged=[Judged("consultation", "lived")]).rung == "consultation"


def test_a_difference_is_shown_not_averaged():
    label = stage_label(who=SHARED, judged=[LIVED_SAYS, Judged("informing", "lived")])
    assert (label.rung, label.words) == ("", "You see this stage differently.")


def test_a_missing_side_raises_advice():
    found = both_sides_in_each_part(who=STAFF_ONLY, state="done")
    assert "planned, decided or done the work" in found.text
    everyone = [*SHARED, Who("decided", "lived"), Who("did", "lived")]
    assert both_sides_in_each_part(who=everyone, state="done") is None


def test_nothing_on_the_row_can_say_coproduced():
    with pytest.raises(TypeError):
        Stage(kind="discover", label="coproduction")


@pytest.mark.django_db
class TestMoving:
    def stage(self, project, kind):
        return queries.stage_of(project, kind)

    def test_any_order(self, project, ailsa):
        services.set_stage(by=ailsa, project=project, stage=self.stage(project, "review"), state="started")
        assert self.stage(project, "review").state == "started"

    def test_discover_before_the_question_needs_a_reason_which_is_kept(self, project, ailsa):
        stage = self.stage(project, "discover")
        with pytest.raises(Refused, match="not agreed its question"):
            services.set_stage(by=ailsa, project=project, stage=stage, state="started")
        change = services.set_stage(
            by=ailsa, project=project, stage=stage, state="started", why="The mart is on Friday"
        )
        assert change.was_early
        event = AuditEvent.objects.get(verb="set_stage")
        assert event.facts["without_agreed_question"] is True
        assert event.actor == ailsa.subject

    def test_skipping_straight_to_done_is_the_same_gate(self, project, ailsa):
        with pytest.raises(Refused):
            services.set_stage(by=ailsa, project=project, stage=self.stage(project, "deliver"), state="done")

    def test_not_for_us_needs_one_line(self, project, ailsa):
        stage = self.stage(project, "recruitment")
        with pytest.raises(Refused):
            services.set_stage(by=ailsa, project=project, stage=stage, state="not for us")
        services.set_stage(
            by=ailsa, project=project, stage=stage, state="not for us", why="We are a team already"
        )
        assert self.stage(project, "recruitment").why_not == "We are a team already"

    def test_parts_carry_the_side_the_person_gave(self, project, ailsa, people, isa):
        rows = services.add_stage_part(
            by=ailsa,
            project=project,
            stage=self.stage(project, "zero"),
            answers={"person": str(isa.pk), "parts": ["planned", "decided"], "side": "professional"},
        )
        assert [(row.part, row.side) for row in rows] == [("planned", "lived"), ("decided", "lived")]

    def test_a_struck_line_no_longer_counts_and_stays(self, project, ailsa):
        stage = self.stage(project, "zero")
        (row,) = services.add_stage_part(
            by=ailsa,
            project=project,
            stage=stage,
            answers={"name": "Isa", "side": "lived", "parts": ["planned"]},
        )
        services.strike_stage_part(by=ailsa, project=project, part=row)
        stage = self.stage(project, "zero")
        assert queries.live_parts(stage) == []
        assert stage.parts.count() == 1

    def test_the_newest_judgement_of_each_person_counts(self, project, ailsa):
        stage = self.stage(project, "zero")
        for rung in ("informing", "engagement"):
            services.judge_stage(
                by=ailsa, project=project, stage=stage, answers={"rung": rung, "side": "professional"}
            )
        latest = queries.latest_judgements(self.stage(project, "zero").judgements.all())
        assert [one.rung for one in latest] == ["engagement"]
