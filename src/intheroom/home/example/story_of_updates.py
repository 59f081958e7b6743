"""The words of the example on keeping people told, played through the services of the room."""

from typing import TYPE_CHECKING

from intheroom.kit.ask.models import Way
from intheroom.people.services import save_inclusion
from intheroom.projects import services as projects
from intheroom.team.choices import TeamSaid
from intheroom.updates import services as updates
from intheroom.updates.choices import Every, Stand, TellBy

if TYPE_CHECKING:
    from intheroom.home.example.playing import Play

AGREED = {
    "every": Every.TWO_WEEKS,
    "words": "Short, and the same words for everyone. Never the night before a meeting.",
    "team_said": TeamSaid.YES,
}
LINES = {
    "Isa": "I asked at the lunch club. Six people would come if the bus waits.",
    "Dr Rendall": "I rang the ferry office about the Friday boat. They answer next week.",
}
UPDATE = {
    "short": "The kirk hall is ours every second Friday, and the key is at the shop.",
    "happened": "We rang about the hall and the boat. Six more people would come if the bus waits for them.",
    "next_steps": "Morag asks the bus company by Tuesday. You need do nothing before we meet.",
}
# How some like to be reached; they let the team see it. Jessie gave no address, and named somebody instead.
REACH = {
    "Morag": {"reach_by": ["meet"]},
    "Bill": {"reach_by": ["call"], "phone": "01632 960 014", "reach_not": ["voicemail"]},
    "Tam": {"reach_by": ["call"], "phone": "01632 960 015", "reach_words": "After six in the evening."},
    "Magnus": {"reach_by": ["text"], "phone": "01632 960 016"},
    "Erlend": {"reach_by": ["app"], "phone": "01632 960 017"},
    "Sheena": {"reach_by": ["post"], "post_to": "4 Pier Road\nStromness"},
    "Jessie": {"reach_not": ["through"], "reach_through": "Inga, at the shop"},
}
# Who has been told already, how, and what came of it. The others still wait.
TOLD = {
    "Morag": (TellBy.MEET, Stand.TOLD),
    "Isa": (TellBy.THROUGH, Stand.ON_ITS_WAY),
    "Erlend": (TellBy.APP, Stand.ON_ITS_WAY),
    "Magnus": (TellBy.TEXT, Stand.ON_ITS_WAY),
    "Sheena": (TellBy.POST, Stand.ON_ITS_WAY),
    "Dr Rendall": (TellBy.MEET, Stand.TOLD),
    "Bill": (TellBy.CALL, Stand.MISSED),
}
SAID = (
    ("Isa", Way.PHONE, "Friday is fine. Tell them to keep the side door open."),
    ("Sheena", Way.PAPER, "I can open the hall at nine."),
    ("Morag", Way.IN_PERSON, "The bus leaves before the boat is in."),
)
NAMED = {"Isa": {"named_as": "name"}, "Bill": {"named_as": "other", "other_name": "The man with the van"}}
THANKED = {
    "Isa": "Asked at the lunch club, and wrote down what each one said.",
    "Bill": "Drove six people home.",
}
AFTER = "The heater in the hall is mended."
WORDS = (
    ("Morag", {"word": "a break", "instead_of": "respite", "means": "Time off for somebody who cares."}),
    ("Erlend", {"word": "the boat", "instead_of": "ferry service, vessel"}),
)


def keep_people_told(play: "Play") -> None:
    project, by = play.project, play.by
    for name, answers in WORDS:
        projects.add_word(by=by, project=project, answers=answers, said=play.said(name))
    updates.agree_updates(by=by, project=project, answers=AGREED)
    for name, words in LINES.items():
        updates.add_line(by=by, project=project, answers={"words": words}, said=play.said(name))
    for name, answers in REACH.items():
        told = {**answers, "see_reach": "team"}
        said = play.said(name)
        save_inclusion(by=by, person=play.people[name], answers=told, said=said, is_whole=False)
    update = updates.write_update(by=by, project=project, answers=UPDATE)
    rows = {row.member.person.name: row for row in updates.begin_telling(by=by, update=update)}
    for name, (way, stand) in TOLD.items():
        updates.note_telling(by=by, telling=rows[name], answers={"way": way, "stand": stand})
    for name, way, words in SAID:
        updates.reply_to_update(by=by, update=update, answers={"words": words}, said=play.said(name, way))
    updates.add_line(by=by, project=project, answers={"words": AFTER})
    for name, answers in NAMED.items():
        updates.say_credit(by=by, project=project, answers=answers, said=play.said(name))
    for name, words in THANKED.items():
        thanks = {"member": play.place(name), "words": words}
        updates.say_thanks(by=by, project=project, answers=thanks)
