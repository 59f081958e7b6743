"""What the people of the example would like to talk about next, and what they parked for another day."""

from typing import TYPE_CHECKING

from intheroom.workshops import services as workshops
from intheroom.workshops.queries.sessions import sessions_ahead

if TYPE_CHECKING:
    from intheroom.home.example.playing import Play

# By whom, and what; written down for them but for whoever leads.
ITEMS = (
    ("Isa", {
        "words": "Who comes when it goes wrong at night", "outcome": "That we hear each other",
        "talk": "round", "minutes": 40}),
    ("", {"talk": "break", "minutes": 15}),
    ("Morag", {"words": "A night off: what would make it one", "outcome": "Three ideas to try", "talk": "quiet",
               "minutes": 35}),
    ("Magnus", {"words": "What the rota allows now", "outcome": "That people know", "minutes": 10}),
)  # fmt: skip
# What some put in before anybody reads it. The others are not in yet, so it is shut.
PUT_IN = {
    "Isa": {"words": "Not to listen for the phone all night."},
    "Magnus": {"words": "A rota that says who comes, and that they do come.", "named": "named"},
}
PARKED = ("Sheena", {"words": "The form for mileage"})


def plan_agendas(play: "Play") -> None:
    """The next session has an agenda; one thing waits for another day."""
    session = sessions_ahead(play.project).first()
    if session is None:
        return
    for name, answers in (*ITEMS, PARKED):
        item = workshops.agenda.add_agenda_item(
            by=play.by, session=session, member=play.place(name), answers=answers, said=play.said(name)
        )
    workshops.agenda.move_agenda_item(by=play.by, item=item, session=session, move="park")
    quiet = session.agenda.get(talk="quiet")
    for name, answers in PUT_IN.items():
        workshops.put_in_first(
            by=play.by, item=quiet, member=play.place(name), answers=answers, said=play.said(name)
        )
