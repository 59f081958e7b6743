"""A place that a team may meet at: put on the list, looked at, and judged by those it is for."""

from intheroom.kit.ask.forms import Said
from intheroom.workshops import services
from tests.journeys.phones import fits_the_screen, goes_to

IS_THERE = (
    *("A way in without steps", "A toilet with room", "A hearing loop", "Soft light", "A quiet room"),
    *("Room for small groups", "Parking close by", "Alcohol is served"),
)
HALL, SCHOOL = "Kirk hall", "The school"


def places(somebody):
    goes_to(somebody, "Island breaks", "Sessions", "Places and ways to meet")


def when_she_finds_a_hall_and_looks(ailsa):
    places(ailsa)
    ailsa.press("Add a place")
    ailsa.choose("A place", group="What is it?")
    ailsa.type_in("What do we call it?", HALL)
    ailsa.type_in("where is it?", "Kirk Road, Stromness")
    ailsa.press("Add it")
    ailsa.press("Go on")
    ailsa.reads(HALL, "Nobody has judged yet whether it is neutral", "Nobody has gone to look yet")
    ailsa.follow("A list to print")
    ailsa.page.emulate_media(media="print")
    ailsa.reads("A way in without steps", "The last service home on Thursday")
    ailsa.page.emulate_media(media="screen")
    ailsa.page.go_back()
    ailsa.press("Say what is there")
    ailsa.type_in("How many people have room?", "40")
    ailsa.type_in("What does it cost each time?", "25")
    ailsa.press("Save and go on")
    for there in IS_THERE:
        ailsa.choose("Yes", group=there)
    # The last of these was a slip: the answer below it is meant.
    ailsa.page.keyboard.press("ArrowDown")
    ailsa.press("Save and go on")
    ailsa.type_in("How do people get there?", "Bus X1 stops at the door. The ramp is at the side.")
    ailsa.type_in("The last service home on Thursday", "20:00")
    ailsa.press("Save and go on")
    ailsa.press("Save and go on")
    ailsa.reads("Check your answers", "20:00", "25")
    ailsa.press("Keep this")
    ailsa.reads("Thursday: 20:00", "Fares, fuel and taxis are paid before the day, not after it", "£25")
    fits_the_screen(ailsa)


def says_how_it_is(somebody, neutral, takes, fare):
    """A member's own word, on their own phone."""
    places(somebody)
    somebody.follow(HALL)
    somebody.press("Say how it is for me")
    somebody.choose(neutral, group="Does it feel like neutral ground?")
    somebody.choose(takes, group="How long is the way there")
    somebody.choose(fare, group="What does the way cost you?")
    somebody.press("Send my answer")


def then_only_lived_experience_makes_it_neutral(magnus, erlend):
    says_how_it_is(magnus, "Yes", "Up to a quarter", "Nothing")
    places(magnus)
    magnus.follow(HALL)
    magnus.reads("Nobody with lived experience has called it neutral", "Professionals alone cannot decide")
    says_how_it_is(erlend, "Yes", "Up to half an hour", "Up to £5")
    places(erlend)
    erlend.reads("Neutral, say people with lived experience", "No session of this project is here yet")
    fits_the_screen(erlend)


def given_what_the_others_say_of_the_way(cast, members):
    """The school belongs to the council: it is at its door, and far from everyone else."""
    hall = cast.project.venues.get(name=HALL)
    add = {"kind": "place", "name": SCHOOL}
    school = services.add_venue(by=cast.ailsa, project=cast.project, answers=add)
    there = {"name": SCHOOL, "step_free": "yes", "toilet": "yes", "cost_pence": 1500}
    services.check_venue(by=cast.ailsa, venue=school, answers=there)
    for member in members:
        is_lived = member.has_lived_experience
        _says(cast, school, member, {"takes": "120" if is_lived else "15", "fare": "20" if is_lived else "0"})
        if member.person not in (cast.magnus, cast.erlend):
            _says(cast, hall, member, {"takes": "30", "fare": "5"})


def _says(cast, venue, member, answers):
    person = member.person
    said = Said("phone", cast.ailsa.account, person.name, str(person.pk), read_back=True)
    services.judge_venue(by=cast.ailsa, venue=venue, member=member, answers=answers, said=said)
