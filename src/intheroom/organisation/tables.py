"""What this room keeps that somebody signed for. Answers about background have no person, so none is theirs."""

from intheroom.people.keeping import DECIDED, Kept

TABLES = (
    Kept("organisation.OwnFigure", "Figures you found", DECIDED, ("by",)),
    Kept("organisation.Release", "That you published a picture across projects", DECIDED, ("published_by",)),
    Kept(
        "organisation.ReleaseCell",
        "The numbers of such a picture",
        DECIDED,
        why_not_told="They are about nobody: small numbers are never kept.",
    ),
)
