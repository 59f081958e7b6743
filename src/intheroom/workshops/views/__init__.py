"""The pages of sessions."""

from intheroom.workshops.views.agenda import (
    add_agenda_item,
    agenda,
    edit_agenda_item,
    lead_session,
    move_agenda_item,
)
from intheroom.workshops.views.availability import (
    letter_to_employer,
    propose_times,
    say_when,
    strike_times,
    when_people_can,
)
from intheroom.workshops.views.availability_calendar import my_calendar
from intheroom.workshops.views.inviting import (
    answer_by_link,
    badges,
    passed_on,
    session_calendar,
    tell_session,
    told_of_session,
    write_pack,
)
from intheroom.workshops.views.plan import date_plan, date_plans, decide_plan, plan_dates
from intheroom.workshops.views.plan_told import tell_dates, told_of_dates
from intheroom.workshops.views.readiness import (
    food,
    groups,
    note_attendance,
    plan_support,
    say_how_i_join,
    see_to_need,
    still_holds,
    wall,
)
from intheroom.workshops.views.sessions import (
    add_session,
    cancel_session,
    decide_session,
    edit_session,
    session,
    sessions,
)
from intheroom.workshops.views.turns import (
    first_round,
    keep_turns,
    note_turns,
    open_first_round,
    put_in_first,
    turns,
)
from intheroom.workshops.views.venues import add_venue, check_venue, end_venue, judge_venue, venue, venues

__all__ = [
    "add_agenda_item",
    "add_session",
    "add_venue",
    "agenda",
    "answer_by_link",
    "badges",
    "cancel_session",
    "check_venue",
    "date_plan",
    "date_plans",
    "decide_plan",
    "decide_session",
    "edit_agenda_item",
    "edit_session",
    "end_venue",
    "first_round",
    "food",
    "groups",
    "judge_venue",
    "keep_turns",
    "lead_session",
    "letter_to_employer",
    "move_agenda_item",
    "my_calendar",
    "note_attendance",
    "note_turns",
    "open_first_round",
    "passed_on",
    "plan_dates",
    "plan_support",
    "propose_times",
    "put_in_first",
    "say_how_i_join",
    "say_when",
    "see_to_need",
    "session",
    "session_calendar",
    "sessions",
    "still_holds",
    "strike_times",
    "tell_dates",
    "tell_session",
    "told_of_dates",
    "told_of_session",
    "turns",
    "venue",
    "venues",
    "wall",
    "when_people_can",
    "write_pack",
]
