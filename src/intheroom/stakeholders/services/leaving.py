"""When somebody asks to be forgotten: what they judged stays in the picture, without their words."""

from django.utils.translation import gettext_lazy as _

from intheroom.kit.keep.forgetting import GONE, let_go
from intheroom.people.models import Person
from intheroom.people.services.erasing import Words
from intheroom.stakeholders.models import BarrierAnswer, PromptAnswer, SetAsideAnswer, Viewpoint


def views_of(person: Person) -> int:
    """How many views and reasons they wrote about groups."""
    views = Viewpoint.objects.filter(person=person).exclude(words=GONE).count()
    reasons = PromptAnswer.objects.filter(person=person).exclude(reason=GONE).count()
    works = BarrierAnswer.objects.filter(person=person).exclude(words="").count()
    return views + reasons + works + SetAsideAnswer.objects.filter(person=person).exclude(why="").count()


def take_views_away(person: Person) -> None:
    let_go(Viewpoint, {"person": person}, words=GONE)
    let_go(PromptAnswer, {"person": person}, reason=GONE)
    let_go(SetAsideAnswer, {"person": person}, why="")
    let_go(BarrierAnswer, {"person": person}, words="")


WORDS = (Words("views", _("Views and reasons written about groups"), views_of, take_views_away),)
