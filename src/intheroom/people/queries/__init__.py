"""Which people, how to reach them, what they need, and who has seen it."""

from intheroom.people.queries.inclusion import (
    answers_of,
    due_for_check,
    inclusion_of,
    live_needs,
    need_words,
    needs_shown_to,
    pronouns_of,
    pronouns_shown,
)
from intheroom.people.queries.links import (
    code_in_groups,
    code_of,
    link_with_code,
    link_with_token,
    live_link_of,
    token_of,
)
from intheroom.people.queries.people import (
    WAYS,
    Look,
    codes_made_for,
    list_with,
    looks_at,
    person_of,
    person_with,
    ways_shown_to,
    ways_to_reach,
)
from intheroom.people.queries.told import (
    Change,
    Told,
    answers_to_begin_with,
    questions_hidden_from,
    told_by,
)

__all__ = [
    "WAYS",
    "Change",
    "Look",
    "Told",
    "answers_of",
    "answers_to_begin_with",
    "code_in_groups",
    "code_of",
    "codes_made_for",
    "due_for_check",
    "inclusion_of",
    "link_with_code",
    "link_with_token",
    "list_with",
    "live_link_of",
    "live_needs",
    "looks_at",
    "need_words",
    "needs_shown_to",
    "person_of",
    "person_with",
    "pronouns_of",
    "pronouns_shown",
    "questions_hidden_from",
    "token_of",
    "told_by",
    "ways_shown_to",
    "ways_to_reach",
]
