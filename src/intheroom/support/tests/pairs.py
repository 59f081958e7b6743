"""Support for tests: a support lead, and two people asked."""

from django.urls import reverse

from intheroom.kit.ask.forms import Said
from intheroom.support import services


def name_lead(cast, name="rendall", **more):
    """The team names somebody who leads nothing."""
    answers = {"member": cast.place(name), "team_said": "yes", "has_agreed": "yes", **more}
    return services.name_support_lead(project=cast.project, by=cast.ailsa, answers=answers)


def ask_two(cast, one="erlend", other="isa", *, by="rendall", **more):
    answers = {"one": cast.place(one), "other": cast.place(other) if other else None, **more}
    return services.propose_pair(by=cast.people[by], project=cast.project, answers=answers)


def says(cast, pair, answer, by="erlend", said=None):
    return services.say_about_pair(by=cast.people[by], pair=pair, answers={"answer": answer}, said=said)


def written_down(cast, name, *, by="rendall", way="phone", read_back=True):
    """What somebody said, written down by another."""
    person = cast.people[name]
    return Said(way, cast.people[by].account, person.name, str(person.pk), read_back=read_back)


def page(cast, client, name, *more):
    """The middle of a page of this room."""
    found = client.get(reverse(f"support:{name}", args=[cast.project.ref, *more])).content.decode()
    return found.split("<main")[1].split("</main>")[0]
