"""A call-out that is out, in two languages; and people who came forward, one of whom may not be invited."""

import datetime

from django.utils import timezone

from intheroom.recruitment.models import Connector
from intheroom.recruitment.queries.own_page import token_of as token_of_coming
from intheroom.recruitment.queries.passing_on import token_of
from intheroom.recruitment.services import callouts, coming, declining
from tests.furnishing.said import SAID

WORDS = {
    "title": "Help us plan breaks for carers",
    "about": "We plan short breaks with the people who need them.",
    "who": "You care for someone, or someone cares for you. No skills are needed.",
    "asked": "Six meetings of two hours, at the hall.",
    "hours": 20,
    "thank_you": "A thank-you of £150 in all, if you would like that.",
    "open_to": "What a good break is.",
    "needs": "A lift, and someone to sit in for you.",
    "phone": "01856 555 123",
    "ask_for": "Ailsa",
    "reply_ways": ["call", "slip", "meet", "web"],
    "reply_where": "The shop in Stromness.",
    "bsl_film": "https://signs.example.org/breaks",
    "short": "Plan breaks for carers with us. We pay your costs.",
    "languages": ["gd"],
}
CAME = {"name": "Inga", "phone": "01856 555 321", "wish": "ask", "question": "Is there a bus?"}


def furnish_finding(cast):
    """What stands in the gaps of addresses about call-outs and those who came."""
    project, ailsa = cast.project, cast.ailsa
    out = callouts.start_call_out(by=ailsa, project=project)
    callouts.write_call_out(by=ailsa, call_out=out, answers=WORDS)
    callouts.ready_call_out(by=ailsa, call_out=out)
    callouts.publish_call_out(by=ailsa, call_out=out)
    more = {
        "language_code": "gd",
        "help": "Large print, please.",
        "kinds": ["carer"],
        "together": "My sister",
    }
    inga = coming.come_forward(by=None, call_out=out, answers=CAME | more)
    today = timezone.localdate()
    noted = {"words": "I rang, and nobody was in.", "owner": cast.place("magnus")}
    coming.note_contact(
        by=ailsa, coming=inga, answers=noted | {"answer_by": today - datetime.timedelta(days=1)}
    )
    inga_at_the_shop = Connector.objects.create(
        project=project, name="Inga at the shop", agreed="yes", by=ailsa
    )
    gaps = {("recruitment:pass_it_on", "token"): token_of(inga_at_the_shop)}
    # The same number, by another name: perhaps one person who replied twice.
    again = coming.come_forward(by=None, call_out=out, answers={**CAME, "name": "Inga R", "wish": "place"})
    # Nothing else on any page is done with this one, who may think again.
    nan = coming.come_forward(
        by=None, call_out=out, answers={**CAME, "name": "Nan", "phone": "01856 555 654"}
    )
    gaps |= {"other_id": again.pk, ("recruitment:withdraw", "token"): token_of_coming(nan)}
    gaps |= {"call_out_id": out.pk, "address": out.address, "coming_id": inga.pk}
    said = {
        "reason": "The team has many people from the town.",
        "next_steps": "The next place.",
        "said": SAID,
    }
    rows = {}
    for name, called in (("agree_not_now", "Jock"), ("tell_not_now", "Kirsty"), ("decide_not_now", "Lachie")):
        own = {"name": called, "phone": f"01856 555 3{len(rows)}0"}
        came = coming.come_forward(by=ailsa, call_out=out, answers=CAME | own)
        rows[name] = declining.propose_not_now(by=ailsa, coming=came, **said)
    for name in ("tell_not_now", "decide_not_now"):
        declining.agree_not_now(by=cast.morag, not_now=rows[name], agrees=True)
    declining.tell_not_now(
        by=ailsa, not_now=rows["decide_not_now"], answers={"how": "I rang.", "they_say": "no"}
    )
    return gaps | {(f"recruitment:{name}", "not_now_id"): row.pk for name, row in rows.items()}
