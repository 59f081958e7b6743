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
from intheroom.recruitment.views.coming import (
    came,
    join_replies,
    note_contact,
    part_replies,
    people_who_came,
    welcome_person,
)
from intheroom.recruitment.views.declining import agree_not_now, decide_not_now, propose_not_now, tell_not_now
from intheroom.recruitment.views.draws import (
    decide_draw,
    draw,
    draw_letter,
    draw_transcript,
    draws,
    give_up_place,
    pick_by_hand,
    publish_draw,
    tell_of_draw,
    type_seed,
)
from intheroom.recruitment.views.letters import tell_draw
from intheroom.recruitment.views.missing import say_for_mix, who_is_missing
from intheroom.recruitment.views.mix_link import say_for_mix_by_link
from intheroom.recruitment.views.plan import adjust, plan_recruitment, recruitment, say_what_followed
from intheroom.recruitment.views.public import open_call_out, pass_it_on, reply_to_call_out
from intheroom.recruitment.views.record import draw_checker, draw_record, draw_record_file
from intheroom.recruitment.views.searching import (
    add_avenue,
    add_connector,
    close_search,
    connector,
    edit_avenue,
    edit_connector,
    open_search,
    search,
    strike_connector,
    ways_tried,
)
from intheroom.recruitment.views.targets import set_target, targets
from intheroom.recruitment.views.way_out import note_told, take_way_out, way_out
from intheroom.recruitment.views.withdrawing import withdraw

__all__ = [
    "add_avenue",
    "add_connector",
    "adjust",
    "agree_not_now",
    "call_out",
    "call_outs",
    "came",
    "close_search",
    "connector",
    "decide_draw",
    "decide_not_now",
    "draw",
    "draw_checker",
    "draw_letter",
    "draw_record",
    "draw_record_file",
    "draw_transcript",
    "draws",
    "edit_avenue",
    "edit_connector",
    "end_call_out",
    "give_up_place",
    "join_replies",
    "note_contact",
    "note_told",
    "open_call_out",
    "open_search",
    "part_replies",
    "pass_it_on",
    "people_who_came",
    "pick_by_hand",
    "plan_recruitment",
    "propose_not_now",
    "publish_call_out",
    "publish_draw",
    "ready_call_out",
    "recruitment",
    "reply_to_call_out",
    "say_for_mix",
    "say_for_mix_by_link",
    "say_what_followed",
    "search",
    "see_to_language",
    "set_target",
    "start_call_out",
    "strike_connector",
    "take_way_out",
    "targets",
    "tell_draw",
    "tell_not_now",
    "tell_of_draw",
    "type_seed",
    "way_out",
    "ways_tried",
    "welcome_person",
    "who_is_missing",
    "withdraw",
    "write_call_out",
]
