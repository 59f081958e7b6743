"""What changes rows about sessions."""

from intheroom.workshops.services import agenda, example, leaving
from intheroom.workshops.services.after import note_attendance
from intheroom.workshops.services.availability import (
    give_busy_times,
    propose_times,
    say_when,
    strike_times,
    take_calendar_away,
)
from intheroom.workshops.services.coming import say_how_i_join
from intheroom.workshops.services.first_round import open_first_round, put_in_first
from intheroom.workshops.services.following import follow_needs, follow_newcomer, follow_venue, follow_word
from intheroom.workshops.services.inviting import (
    note_passed_on,
    note_told,
    open_session_list,
    remind_those_due,
    tell_members,
)
from intheroom.workshops.services.needs_here import say_it_still_holds, see_to_need
from intheroom.workshops.services.packs import write_pack
from intheroom.workshops.services.plan import plan_anew, plan_dates, stop_plan
from intheroom.workshops.services.plan_chosen import choose_plan, make_anew, mend_plan
from intheroom.workshops.services.plan_told import note_told_dates, open_dates_list, tell_dates
from intheroom.workshops.services.sessions import (
    add_session,
    cancel_session,
    confirm_session,
    edit_session,
    reopen_session,
)
from intheroom.workshops.services.support_plan import plan_support
from intheroom.workshops.services.turns import keep_turns, note_turns, show_titles, stop_keeping_turns
from intheroom.workshops.services.venues import add_venue, check_venue, end_venue, judge_venue

__all__ = [
    "add_session",
    "add_venue",
    "agenda",
    "cancel_session",
    "check_venue",
    "choose_plan",
    "confirm_session",
    "edit_session",
    "end_venue",
    "example",
    "follow_needs",
    "follow_newcomer",
    "follow_venue",
    "follow_word",
    "give_busy_times",
    "judge_venue",
    "keep_turns",
    "leaving",
    "make_anew",
    "mend_plan",
    "note_attendance",
    "note_passed_on",
    "note_told",
    "note_told_dates",
    "note_turns",
    "open_dates_list",
    "open_first_round",
    "open_session_list",
    "plan_anew",
    "plan_dates",
    "plan_support",
    "propose_times",
    "put_in_first",
    "remind_those_due",
    "reopen_session",
    "say_how_i_join",
    "say_it_still_holds",
    "say_when",
    "see_to_need",
    "show_titles",
    "stop_keeping_turns",
    "stop_plan",
    "strike_times",
    "take_calendar_away",
    "tell_dates",
    "tell_members",
    "write_pack",
]
