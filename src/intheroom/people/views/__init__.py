"""Pages about a person."""

from intheroom.people.views.details import change_details, give_sign_in_code, my_details, seen_letter
from intheroom.people.views.inclusion import confirm_needs, inclusion, my_needs, show_needs
from intheroom.people.views.leaving import everything, everything_file, forget_me, forgotten, how_long
from intheroom.people.views.links import (
    end_form_link,
    give_form_link,
    inclusion_by_link,
    type_form_code,
)
from intheroom.people.views.requests import (
    acknowledge_request,
    ask_about_data,
    data_request,
    finish_request,
    my_data,
    requests,
    take_longer,
    take_request_back,
)
from intheroom.people.views.sweeping import forget_past_time, past_time, take_records_away
from intheroom.people.views.unsent import decide_unsent, unsent

__all__ = [
    "acknowledge_request",
    "ask_about_data",
    "change_details",
    "confirm_needs",
    "data_request",
    "decide_unsent",
    "end_form_link",
    "everything",
    "everything_file",
    "finish_request",
    "forget_me",
    "forget_past_time",
    "forgotten",
    "give_form_link",
    "give_sign_in_code",
    "how_long",
    "inclusion",
    "inclusion_by_link",
    "my_data",
    "my_details",
    "my_needs",
    "past_time",
    "requests",
    "seen_letter",
    "show_needs",
    "take_longer",
    "take_records_away",
    "take_request_back",
    "type_form_code",
    "unsent",
]
