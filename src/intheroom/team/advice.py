"""What the planner says about a team, and the few things it will not do to a member."""

from collections.abc import Collection

from django.utils.translation import gettext

from intheroom.kit.advise.rules import Advice, Refused, advice, hard_stop
from intheroom.library.sources import IRISS_2017, IRISS_WHO_2017, OSTROM_1996, OWN_RULE, RIP_2022, UKSC_2025
from intheroom.people.choices import Side
from intheroom.team.choices import SpaceKind, TakesPart
from intheroom.team.queries.balance import (
    Balance,
    Headcount,
    Size,
    Targets,
    balance_of,
    size_of,
    wanted_side,
)
from intheroom.team.words import words_that_exclude, words_to_think_again_about

LIVED = {Side.LIVED, Side.BOTH}
PROFESSIONAL = {Side.PROFESSIONAL, Side.BOTH}


@advice("team.size", about="team", source=IRISS_WHO_2017)
def team_size(*, count: Headcount, targets: Targets, **_: object) -> Advice | None:
    """A team works best with six to twenty people, both included, or what it set for itself."""
    size = size_of(count.total, targets)
    if size == Size.SMALL:
        return Advice(
            gettext("The team may be too small."),
            why=gettext("In a small team a few voices carry it all, and one absence is a big gap."),
            do=gettext("Ask more people in, or say why a small team is right here."),
        )
    if size == Size.LARGE:
        return Advice(
            gettext("The team may be too large."),
            why=gettext("In a large team it is hard for everyone to be heard."),
            do=gettext("Try smaller groups side by side, or say why a large team is right here."),
        )
    return None


@advice("team.balance", about="team", source=IRISS_WHO_2017)
def team_balance(*, count: Headcount, targets: Targets, **_: object) -> Advice | None:
    """There are as many people with lived experience, carers and family included, as professionals."""
    if balance_of(count, targets.mix) != Balance.NOT_YET:
        return None
    more = gettext("people with lived experience")
    if wanted_side(count, targets.mix) == Side.PROFESSIONAL:
        more = gettext("professionals")
    return Advice(
        gettext("The team is not balanced yet. It needs more {more}.").format(more=more),
        why=gettext("Where one side is larger, the other side is easily talked over."),
        do=gettext("Ask more {more} to join, or say why this mix is right here.").format(more=more),
    )


@advice("team.influence", about="team", source=IRISS_WHO_2017)
def team_influence(*, no_influence: Collection[str], **_: object) -> Advice | None:
    """Someone in the room can decide, someone can pay, and someone can make it happen."""
    if not no_influence:
        return None
    return Advice(
        gettext("Nobody here has said this of themselves yet: {listed}.").format(
            listed="; ".join(no_influence)
        ),
        why=gettext("It is unfair to ask people to plan changes that nobody here can bring about."),
        do=gettext("Ask in someone who can, or agree how they will take part in another way."),
    )


@advice("team.incentives", about="incentives", source=OSTROM_1996)
def everyone_gets_something(*, not_said: Collection[str], **_: object) -> Advice | None:
    """Each member, professionals too, says what they would like to get back, or "nothing, thank you"."""
    if not not_said:
        return None
    return Advice(
        gettext("Some members have not said what they would like to get back."),
        why=gettext(
            "People who only give will stop. What is worth their while differs from one to the next, "
            "and often it is not money."
        ),
        do=gettext("Ask each of them, the way they like best. “Nothing, thank you” is an answer too."),
    )


FEW_KEYS = 3


@advice("team.few_keys", about="keyholders", source=OWN_RULE)
def few_hold_keys(*, sides: Collection[str], **_: object) -> Advice | None:
    """No more than three members hold a key."""
    if len(sides) <= FEW_KEYS:
        return None
    return Advice(
        gettext("More than {FEW_KEYS} members hold a key.").format(FEW_KEYS=FEW_KEYS),
        why=gettext("Each key is one more person who can see what someone told in confidence."),
        do=gettext("Take back the keys that nobody needs now, or say why you need them all."),
    )


@advice("team.lived_keys", about="keyholders", source=OWN_RULE)
def lived_experience_holds_a_key(*, sides: Collection[str], **_: object) -> Advice | None:
    """Somebody with lived experience is among those who hold a key."""
    if not sides or set(sides) & LIVED:
        return None
    return Advice(
        gettext("Nobody with lived experience holds a key."),
        why=gettext("Some people will only tell a need to someone who has been there too."),
        do=gettext("Ask if someone with lived experience would like one, or say why not."),
    )


@hard_stop("team.keys_by_team", source=OWN_RULE)
def keyholders_named_by_team(*, team_agreed: bool) -> None:
    """Only the whole team gives somebody a key to what people told in confidence."""
    if not team_agreed:
        raise Refused(
            gettext("The team has not agreed to this yet."),
            how=gettext("Ask everyone first: when you meet, by phone or by post. Then come back."),
        )


@advice("team.space_wording", about="space", source=UKSC_2025)
def take_legal_advice(*, kinds: Collection[str], **_: object) -> Advice | None:
    """How a women's space is described to others is checked with somebody who knows the law."""
    if SpaceKind.WOMEN not in kinds:
        return None
    return Advice(
        gettext("Take legal advice on how you describe the space for women."),
        why=gettext(
            "In 2025 the Supreme Court said that “woman” in one law, the Equality Act, goes by sex at birth. "
            "This space includes trans women, so do not call it “single-sex”."
        ),
        do=gettext(
            "Keep the fixed words. Ask nobody for proof. Ask a lawyer or an advice centre about posters and rules."
        ),
    )


@hard_stop("team.space_shuts_nobody_out", source=IRISS_2017)
def space_shuts_nobody_out(*, words: str) -> None:
    """No words of a space keep trans people out, and none ask for proof."""
    found = words_that_exclude(words)
    if found:
        raise Refused(
            gettext("These words would shut someone out, or ask for proof: “{found}”.").format(
                found=found[0]
            ),
            how=gettext("Take them out. Each person says for themselves if the space is for them."),
        )


@hard_stop("team.own_word", source=OWN_RULE)
def own_word(*, is_own: bool) -> None:
    """Only the member says which side they are on, what they gave and got, and whether they pause or leave."""
    if not is_own:
        raise Refused(
            gettext("Only the member can say this."),
            how=gettext("Ask them. You can write their answer down for them, and choose their name."),
        )


@hard_stop("team.someone_leads", source=OWN_RULE)
def someone_leads(*, others_leading: int) -> None:
    """A team always has someone leading who can sign in."""
    if not others_leading:
        raise Refused(
            gettext("Someone has to lead, and there is nobody else yet."),
            how=gettext("Make another member a co-lead first. They need a way to sign in."),
        )


@hard_stop("team.removal_has_a_reason", source=RIP_2022)
def removal_has_a_reason(*, reason: str, thought_again: bool) -> None:
    """Taking a place away needs a reason, and a second look when the reason judges the person."""
    if not reason.strip():
        raise Refused(
            gettext("A removal needs a reason, in words the member will read."),
            how=gettext("Write what happened, and what you tried first."),
        )
    if words_to_think_again_about(reason) and not thought_again:
        raise Refused(
            gettext("Some of these words judge the person."),
            how=gettext("Read “Think again” and tick that you have, or change the words."),
        )


@hard_stop("team.second_person", source=RIP_2022)
def second_person(*, side: str, counts: bool, is_proposer: bool, is_member: bool) -> None:
    """No removal without a second person in the team who has lived experience."""
    if side not in LIVED or not counts or is_proposer or is_member:
        raise Refused(
            gettext("The second person must be another member with lived experience."),
            how=gettext("Ask someone in the team who has lived experience and did not propose this."),
        )


@hard_stop("team.written_by_another", source=RIP_2022)
def written_by_another(*, is_proposer: bool) -> None:
    """Whoever proposes a removal cannot write down the second person's answer."""
    if is_proposer:
        raise Refused(
            gettext("You proposed this, so you cannot write down the second person’s answer."),
            how=gettext("Ask them to answer themselves, or ask another member to write it down."),
        )


@hard_stop("team.told_and_heard", source=RIP_2022)
def told_and_heard(*, was_told: bool, is_challenged: bool, is_time_over: bool) -> None:
    """The member is told why, has two weeks to challenge it, and stays while it is challenged."""
    if not was_told:
        raise Refused(
            gettext("The member has not been told yet."),
            how=gettext("Tell them why, and how to challenge it."),
        )
    if is_challenged:
        raise Refused(
            gettext("The member challenged this, so they stay for now."),
            how=gettext("Bring it to the whole team, and record what the team decides."),
        )
    if not is_time_over:
        raise Refused(
            gettext("The member still has time to challenge this."),
            how=gettext("Wait until two weeks after you told them."),
        )


@hard_stop("team.both_sides_decide", source=RIP_2022)
def both_sides_decide(*, took_part: Collection[str]) -> None:
    """A challenge is decided by people from both sides."""
    if not {"lived", "professional"} <= set(took_part):
        raise Refused(
            gettext("Both sides must take part in this decision."),
            how=gettext("Bring people with lived experience and professionals together, then record it."),
        )


@hard_stop("team.leads_are_members", source=IRISS_2017)
def leads_are_members(*, takes_part: str, can_sign_in: bool) -> None:
    """Any member may co-lead, whichever side they are on, with the same powers as a coordinator."""
    if takes_part != TakesPart.MEMBER:
        raise Refused(
            gettext("They come to support others, so they do not lead."),
            how=gettext("If they want to be a member, they can say so under “About me”."),
        )
    if not can_sign_in:
        raise Refused(
            gettext("They have no way to sign in yet."),
            how=gettext("Add their e-mail address first, or set up a sign-in code with them."),
        )


@advice("team.role_by_both_sides", about="role", source=RIP_2022)
def role_by_both_sides(*, sides: Collection[str], **_: object) -> Advice | None:
    """A role is described by people from both sides before anyone hears of it."""
    if set(sides) & LIVED and set(sides) & PROFESSIONAL:
        return None
    return Advice(
        gettext("People from both sides have not agreed this yet."),
        why=gettext("A role that one side wrote alone has already decided who fits it."),
        do=gettext("Ask someone from the other side to read it, or say why it goes out now."),
    )
