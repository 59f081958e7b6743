"""The call-out of the example, and who came forward after it, played through the services of the room."""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils import timezone

from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Way
from intheroom.recruitment.services import callouts, coming, declining

if TYPE_CHECKING:
    from intheroom.home.example.playing import Play

CALL_OUT = {
    "title": "Help us plan breaks for carers",
    "about": "Carers on the island need a break now and then. We plan it with the people who need it.",
    "who": "You care for someone, or someone cares for you. You need no skills and no papers.",
    "asked": "We meet six times, for two hours, with tea. In between there is a little to read or hear.",
    "hours": 20,
    "thank_you": "£150 in all for your time. You can take less, something else, or nothing.",
    "expenses": "We pay the boat, the bus and care at home before the day.",
    "training": "Morag shows you how it works. Someone rings you the day before.",
    "needs": "A lift from the pier. Large print. Someone who sits in for you. Gaelic on the phone.",
    "reply_ways": ["call", "slip", "meet"],
    "reply_where": "At the shop on the pier, or at the kirk hall on Friday from ten to twelve.",
    "short": "Plan breaks for carers with us. No skills needed. We pay your costs.",
    "languages": ["gd"],
}
# Who came, how, what they said then, and what was said with them since.
CAME = (
    (
        Way.PHONE,
        {"name": "Peigi", "phone": "01632 960 021", "wish": "ask", "language_code": "gd",
         "question": "Who looks after my brother while I am out?", "help": "Letters in large print."},
        {"words": "I rang back in Gaelic with Jessie. We pay for care at home.", "is_answered": "yes", "wish": "place"},
    ),
    (
        Way.PAPER,
        {"name": "A man from the boats", "reach_note": "Ask at the shop.", "wish": "place", "kinds": ["experience"]},
        {"words": "The shop gave us his slip.", "owner": "Bill"},
    ),
    (
        Way.IN_PERSON,
        {"name": "Rona", "phone": "01632 960 022", "wish": "place", "kinds": ["carer"], "together": "My neighbour Eck"},
        {"words": "We met at the hall. She will think about it.", "wish": "no"},
    ),
    (Way.IN_PERSON, {"name": "Councillor Flett", "phone": "01632 960 023", "wish": "ask", "kinds": ["decider"]}, {}),
)  # fmt: skip
NOT_NOW = {
    "reason": "Three people from the council are in the team already, and only one more place is free.",
    "next_steps": "We show you what the team found in May, and would like your answer then.",
}


def call_people(play: "Play") -> None:
    """One is answered, one waits past the day, one says no, and one may not be invited."""
    project, by = play.project, play.by
    row = callouts.start_call_out(by=by, project=project)
    callouts.write_call_out(by=by, call_out=row, answers=CALL_OUT)
    callouts.ready_call_out(by=by, call_out=row)
    jobs = list(project.language_jobs.filter(at__in=("call_out", "language_asking")))
    seen_to = {"jobs": [job.pk for job in jobs], "owner": play.place("Jessie")}
    callouts.see_to_language(by=by, project=project, answers=seen_to)
    today, found = timezone.localdate(), None
    for days, (way, answers, noted) in enumerate(CAME, start=2):
        said = Said(way, by.account, answers["name"], "", read_back=True)
        found = coming.come_forward(by=by, call_out=row, answers=answers, said=said)
        owner = play.place(noted["owner"]) if "owner" in noted else None
        first = {"on_day": today - timedelta(days=7 * days), "answer_by": today - timedelta(days=days)}
        coming.note_contact(by=by, coming=found, answers={**noted, **first, "owner": owner})
    proposed = declining.propose_not_now(by=by, coming=found, **NOT_NOW)
    declining.agree_not_now(by=play.people["Morag"], not_now=proposed, agrees=True)
