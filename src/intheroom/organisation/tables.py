"""What this room keeps that somebody signed for. Answers about background have no person, so none is theirs."""

from django.utils.translation import gettext_lazy as _

from intheroom.people.keeping import DECIDED, Kept

TABLES = (
    Kept("organisation.OwnFigure", _("Figures you found"), DECIDED, ("by",)),
    Kept(
        "organisation.Release", _("That you published a picture across projects"), DECIDED, ("published_by",)
    ),
    Kept(
        "organisation.ReleaseCell",
        _("The numbers of such a picture"),
        DECIDED,
        why_not_told="They are about nobody: small numbers are never kept.",
    ),
)
