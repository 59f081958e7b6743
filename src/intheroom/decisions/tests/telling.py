"""Ground rules and concerns for tests: said the way people say them."""

from django.urls import reverse

from intheroom.decisions import services
from intheroom.decisions.models import UnnamedConcern
from intheroom.kit.ask.forms import Said

WORDS = "He called me by the old name again"


def listens(cast, name, **more):
    """The team named somebody to listen."""
    answers = {"member": cast.place(name), "team_said": "yes", "has_agreed": "yes", **more}
    return services.name_listener(by=cast.ailsa, project=cast.project, answers=answers)


def told(cast, name, listener, *, by="", **more):
    """Somebody in the cast tells a listener that something was wrong; somebody else may write it down."""
    answers = {"listener": str(listener.pk), "kind": "misgendered", "words": WORDS, **more}
    said = written_down(cast, name, by=by) if by else None
    writer = cast.people[by or name]
    return services.raise_concern(by=writer, project=cast.project, answers=answers, said=said)


def told_unnamed(cast, listener, today, **more):
    """The same without a name."""
    answers = {"listener": str(listener.pk), "kind": "comment", "words": WORDS, **more}
    before = set(UnnamedConcern.objects.values_list("key", flat=True))
    services.raise_unnamed(project=cast.project, answers=answers, today=today)
    return UnnamedConcern.objects.exclude(key__in=before).get()


def written_down(cast, name, *, by="ailsa", read_back=True):
    """What somebody said, written down by another."""
    person, writer = cast.people[name], cast.people[by]
    return Said("phone", writer.account, person.name, str(person.pk), read_back=read_back)


def safety_rule(cast):
    """The rule on names and pronouns."""
    return cast.project.ground_rules.get(key="names")


def page(cast, client, name, *more):
    """The middle of a page of this room."""
    found = client.get(reverse(f"decisions:{name}", args=[cast.project.ref, *more])).content.decode()
    return found.split("<main")[1].split("</main>")[0]
