"""What this room keeps about people, and for how long."""

from intheroom.people.keeping import DECIDED, WHILE_HERE, WITH_STORY, Kept

TABLES = (
    Kept("team.TeamMember", "Your place in a team", WHILE_HERE, ("person",)),
    Kept("team.Break", "Your breaks", WITH_STORY, ("member__person",)),
    Kept("team.Exchange", "What you gave and got", WHILE_HERE, ("member__person",)),
    Kept("team.Keyholder", "That you hold a key", WITH_STORY, ("member__person",)),
    Kept("team.OtherRoute", "Other ways in that you wrote down", DECIDED, ("by",)),
    Kept("team.TargetChange", "What you said the team aims for", DECIDED, ("by",)),
    Kept("team.Removal", "Proposals that your place ends", DECIDED, ("member__person",)),
    Kept("team.RemovalLine", "What was said about that", DECIDED, ("removal__member__person",)),
    Kept(
        "team.RoleDescription",
        "Descriptions of roles",
        DECIDED,
        why_not_told="They belong to the whole team.",
    ),
    Kept("team.RoleReview", "What you said of a role", WITH_STORY, ("member__person",)),
    Kept("team.Space", "Spaces of their own that you began", DECIDED, ("started_by",)),
    Kept("team.InSpace", "Spaces you are in", WHILE_HERE, ("member__person",)),
    Kept("team.ReachThrough", "Through whom we reach you", WHILE_HERE, ("member__person",)),
)
