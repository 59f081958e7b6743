"""A search for people: its plan, ways that were tried, somebody who passes it on, and what was made easier."""

import datetime

from intheroom.projects.services import change_kind
from intheroom.recruitment import services as recruitment
from tests.furnishing.said import said_by


def furnish_search(cast, looked_for, heard):
    """Looked for in spring, twice at the mart; a smaller group; and one group that is heard in another way."""
    project, today = cast.project, datetime.date(2026, 11, 2)
    group = project.stakeholder_groups.get(pk=looked_for)
    days = {"begins_on": datetime.date(2027, 3, 1), "ends_on": datetime.date(2027, 6, 20), "trust_weeks": 4}
    recruitment.plan_recruitment(by=cast.ailsa, project=project, answers=days)
    shorter = {**days, "ends_on": datetime.date(2027, 4, 20), "first_meeting_on": datetime.date(2027, 4, 1)}
    why = {"why": "The hall is free then.", "effort": "Morag, two hours a week."}
    recruitment.plan_recruitment(by=cast.morag, project=project, answers=shorter | why)
    mart = {"by_way": "visit", "place": "The mart", "groups": [str(group.pk)], "cost_pence": 1250}
    avenue = recruitment.add_avenue(by=cast.ailsa, project=project, answers=mart, said=said_by(cast, "isa"))
    done = {"is_done": True, "came_of": "talked", "on_day": today, "words": "Come after the sale."}
    recruitment.add_avenue(by=cast.morag, project=project, answers=mart | done)
    helper = {"name": "Chrissie", "role": "She runs the lunch club.", "contact": "01856 555 144"}
    through = recruitment.add_connector(
        by=cast.ailsa, project=project, answers={**helper, "groups": [str(group.pk)], "agreed": "yes"}
    )
    fewer = {"lever": "smaller", "what": "Eight people.", "why": "People asked for it.", "decided_by": "team"}
    easier = recruitment.adjust(by=cast.ailsa, project=project, answers=fewer, said=said_by(cast, "isa"))
    after = {"followed": "Two carers came."}
    recruitment.say_what_followed(by=cast.ailsa, adjustment=easier, answers=after)
    otherwise = {"how": "We go to their club.", "why": "They are at sea all week."}
    about = project.stakeholder_groups.get(pk=heard)
    recruitment.close_search(by=cast.ailsa, group=about, answers=otherwise)
    way_out = furnish_way_out(cast)
    return {
        "way_out_id": way_out.pk,
        ("recruitment:note_told", "telling_id"): way_out.tellings.last().pk,
        "avenue_id": avenue.pk,
        "connector_id": through.pk,
        "adjustment_id": easier.pk,
    }


def furnish_way_out(cast):
    """Another way of working, of which one person was told; the team plans together again since."""
    words = {"what": "We visit people.", "why": "Few can travel.", "for_you": "We still pay the bus."}
    answers = {"becomes": "consultation", "decided_by": "team", **words}
    way_out = recruitment.take_way_out(by=cast.ailsa, project=cast.project, answers=answers)
    recruitment.note_told(by=cast.ailsa, telling=way_out.tellings.first(), how="phone")
    again = {"kind": "coproduction", "why": "More people came."}
    change_kind(by=cast.ailsa, project=cast.project, **again)
    return way_out
