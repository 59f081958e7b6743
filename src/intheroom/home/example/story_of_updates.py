"""The words of the example on keeping people told, played through the services of the room."""

from typing import TYPE_CHECKING

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
# Who has been told already, how, and what came of it. The others still wait.
TOLD = {
    "Morag": (TellBy.MEET, Stand.TOLD),
    "Isa": (TellBy.MEET, Stand.TOLD),
    "Bill": (TellBy.MEET, Stand.MISSED),
}
SAID = ("Isa", {"words": "Friday is fine. Tell them to keep the side door open."})
NAMED = {"Isa": {"named_as": "name"}, "Bill": {"named_as": "other", "other_name": "The man with the van"}}
THANKED = {
    "Isa": "Asked at the lunch club, and wrote down what each one said.",
    "Bill": "Drove six people home.",
}
AFTER = "The heater in the hall is mended."


def keep_people_told(play: "Play") -> None:
    project, by = play.project, play.by
    updates.agree_updates(by=by, project=project, answers=AGREED)
    for name, words in LINES.items():
        updates.add_line(by=by, project=project, answers={"words": words}, said=play.said(name))
    update = updates.write_update(by=by, project=project, answers=UPDATE)
    rows = {row.member.person.name: row for row in updates.begin_telling(by=by, update=update)}
    for name, (way, stand) in TOLD.items():
        updates.note_telling(by=by, telling=rows[name], answers={"way": way, "stand": stand})
    name, words = SAID
    updates.reply_to_update(by=by, update=update, answers=words, said=play.said(name))
    updates.add_line(by=by, project=project, answers={"words": AFTER})
    for name, answers in NAMED.items():
        updates.say_credit(by=by, project=project, answers=answers, said=play.said(name))
    for name, words in THANKED.items():
        thanks = {"member": play.place(name), "words": words}
        updates.say_thanks(by=by, project=project, answers=thanks)
