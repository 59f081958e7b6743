"""What this room keeps about people, and for how long."""

from django.utils.translation import gettext_lazy as _

from intheroom.people.keeping import DECIDED, WHILE_HERE, WITH_STORY, Kept

TABLES = (
    Kept("team.TeamMember", _("Your place in a team"), WHILE_HERE, ("person",)),
    Kept("team.Break", _("Your breaks"), WITH_STORY, ("member__person",)),
    Kept("team.Exchange", _("What you gave and got"), WHILE_HERE, ("member__person",)),
    Kept("team.Keyholder", _("That you hold a key"), WITH_STORY, ("member__person",)),
    Kept("team.OtherRoute", _("Other ways in that you wrote down"), DECIDED, ("by",)),
    Kept("team.TargetChange", _("What you said the team aims for"), DECIDED, ("by",)),
    Kept("team.Removal", _("Proposals that your place ends"), DECIDED, ("member__person",)),
    Kept("team.RemovalLine", _("What was said about that"), DECIDED, ("removal__member__person",)),
    Kept(
        "team.RoleDescription",
        _("Descriptions of roles"),
        DECIDED,
        why_not_told="They belong to the whole team.",
    ),
    Kept("team.RoleReview", _("What you said of a role"), WITH_STORY, ("member__person",)),
    Kept("team.Space", _("Spaces of their own that you began"), DECIDED, ("started_by",)),
    Kept("team.InSpace", _("Spaces you are in"), WHILE_HERE, ("member__person",)),
    Kept("team.ReachThrough", _("Through whom we reach you"), WHILE_HERE, ("member__person",)),
)
