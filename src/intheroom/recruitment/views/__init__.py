"""The pages of finding people."""

from intheroom.recruitment.views.callouts import (
    call_out,
    call_outs,
    end_call_out,
    publish_call_out,
    ready_call_out,
    see_to_language,
    start_call_out,
    write_call_out,
)
from intheroom.recruitment.views.coming import came, note_contact, people_who_came, welcome_person
from intheroom.recruitment.views.declining import agree_not_now, decide_not_now, propose_not_now, tell_not_now
from intheroom.recruitment.views.missing import say_for_mix, who_is_missing
from intheroom.recruitment.views.plan import recruitment
from intheroom.recruitment.views.public import open_call_out, reply_to_call_out
from intheroom.recruitment.views.targets import set_target, targets

__all__ = [
    "agree_not_now",
    "call_out",
    "call_outs",
    "came",
    "decide_not_now",
    "end_call_out",
    "note_contact",
    "open_call_out",
    "people_who_came",
    "propose_not_now",
    "publish_call_out",
    "ready_call_out",
    "recruitment",
    "reply_to_call_out",
    "say_for_mix",
    "see_to_language",
    "set_target",
    "start_call_out",
    "targets",
    "tell_not_now",
    "welcome_person",
    "who_is_missing",
    "write_call_out",
]
