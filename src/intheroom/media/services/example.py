"""Clear away the photos and words of an example project, which are nobody's real ones."""

from django.db import transaction
from django.utils.translation import gettext

from intheroom.kit.keep.sealing import throw_key_away
from intheroom.kit.refusal import Refused
from intheroom.media.models import Consent, HandedOut, InUse, Item, PersonIn
from intheroom.media.services.settling import drop
from intheroom.people.models import Person
from intheroom.projects.models import Project


@transaction.atomic
def remove_example_rows(project: Project) -> list[Person]:
    """Remove every row of an example project; refused for any other. Answers who was in them."""
    if not project.is_example:
        raise Refused(
            gettext("Only the example can be taken away."), how=gettext("Take single things away instead.")
        )
    people = list(Person.objects.filter(appearances__item__project=project).distinct())
    for item in Item.objects.filter(project=project):
        for name in (item.file_name, item.small_name):
            drop(name)
        throw_key_away(item.subject)
    Consent.objects.filter(person_in__item__project=project).delete()
    for model in (PersonIn, InUse, HandedOut):
        model.objects.filter(item__project=project).delete()
    Item.objects.filter(project=project).delete()
    return people
