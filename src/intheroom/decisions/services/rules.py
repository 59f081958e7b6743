"""Agree on ground rules, put them in other words, strike them, and say what one thinks of them."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.decisions.advice import safety_rules_stay, second_person
from intheroom.decisions.choices import ChangeState, ChangeWish, RuleAct, Stance
from intheroom.decisions.models import ChangeAnswer, GroundRule, RuleChange, RulesAnswer
from intheroom.decisions.permissions import may_be_second_person
from intheroom.decisions.queries import live_rules, rules_to_offer
from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.library.queries import StartingRule, starting_rules
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.services.members import whose_answer


@transaction.atomic
def start_rules(project: Project, *, by: Person) -> None:
    """Every agreement begins with the rules that keep people safe. The team adds what it likes."""
    for rule in starting_rules().values():
        if rule.is_safety:
            _add(project, by, rule.says, key=rule.key)


@transaction.atomic
def add_rules(
    *, by: Person, project: Project, answers: dict[str, Any], said: Said | None = None
) -> list[GroundRule]:
    """Add rules to start from, and one in the team's own words."""
    picked = answers.get("keys") or []
    offered: list[StartingRule] = [rule for rule in rules_to_offer(project) if rule.key in picked]
    words = (answers.get("words") or "").strip()
    if not offered and not words:
        raise Refused(
            gettext("There is no rule yet."), how=gettext("Tick one, or write one in your own words.")
        )
    rules = [_add(project, by, rule.says, key=rule.key, said=said) for rule in offered]
    return [*rules, *([_add(project, by, words, said=said)] if words else [])]


@transaction.atomic
def change_rule(
    *, by: Person, rule: GroundRule, answers: dict[str, Any], said: Said | None = None
) -> RuleChange:
    """Put a rule in other words, or strike it. One that keeps people safe waits for a second person."""
    person = whose_answer(project=rule.project, by=by, said=said).person
    why = (answers.get("why") or "").strip()
    becomes = "" if answers.get("what") == ChangeWish.STRIKE else (answers.get("words") or "").strip()
    _may_change(rule, becomes, why, is_strike=answers.get("what") == ChangeWish.STRIKE)
    change = RuleChange.objects.create(
        rule=rule,
        act=RuleAct.REWORDED if becomes else RuleAct.STRUCK,
        was=rule.words,
        becomes=becomes,
        why=why,
        person=person,
        state=ChangeState.WAITING if rule.is_safety else ChangeState.MADE,
        **(said or Said()).columns(),
    )
    if not change.waits:
        _make(change)
    _log("change_rule", rule, by, act=change.act, waits=change.waits)
    return change


@transaction.atomic
def agree_rule_change(
    *, by: Person, change: RuleChange, answers: dict[str, Any], said: Said | None = None
) -> ChangeAnswer:
    """The second person says yes or no. With a yes the rule changes, with a no it stays."""
    change.refresh_from_db(from_queryset=RuleChange.objects.select_for_update())
    if not change.waits:
        raise Refused(
            gettext("Somebody has answered this already."),
            how=gettext("Look at the rules: they say what came of it."),
        )
    member = whose_answer(project=change.rule.project, by=by, said=said)
    second_person(
        may_answer=may_be_second_person(member, change),
        wrote_it_too=said is not None and said.recorded_by is not None and by.pk == change.person_id,
    )
    if answers.get("agrees") not in {"yes", "no"}:
        raise Refused(gettext("Nothing was said yet."), how=gettext("Choose yes or no."))
    answer = ChangeAnswer.objects.create(
        change=change,
        person=member.person,
        agrees=answers["agrees"] == "yes",
        words=(answers.get("words") or "").strip(),
        **(said or Said()).columns(),
    )
    change.state = ChangeState.MADE if answer.agrees else ChangeState.DECLINED
    change.save()
    if answer.agrees:
        _make(change)
    _log("agree_rule_change", change.rule, by, agrees=answer.agrees)
    return answer


@transaction.atomic
def say_about_rules(
    *, by: Person, project: Project, answers: dict[str, Any], said: Said | None = None
) -> RulesAnswer:
    """A member agrees, or wants to change something. The newest word counts."""
    if answers.get("stance") not in Stance.values:
        raise Refused(
            gettext("Nothing was said yet."), how=gettext("Choose “I agree”, or say what you would change.")
        )
    answer = RulesAnswer.objects.create(
        project=project,
        person=whose_answer(project=project, by=by, said=said).person,
        stance=answers["stance"],
        words=(answers.get("words") or "").strip(),
        **(said or Said()).columns(),
    )
    about = f"decisions.rulesanswer:{answer.pk}"
    record("say_about_rules", by=by, about=about, chain=project.ref, stance=answer.stance)
    return answer


def _add(project: Project, by: Person, words: str, *, key: str = "", said: Said | None = None) -> GroundRule:
    rule = GroundRule.objects.create(project=project, key=key, words=words)
    RuleChange.objects.create(
        rule=rule, act=RuleAct.ADDED, becomes=words, person=by, **(said or Said()).columns()
    )
    _log("add_rule", rule, by, key=key)
    return rule


def _may_change(rule: GroundRule, becomes: str, why: str, *, is_strike: bool) -> None:
    if not live_rules(rule.project).filter(pk=rule.pk).exists():
        raise Refused(gettext("This rule was struck already."), how=gettext("Add it again if you need it."))
    if rule.changes.filter(state=ChangeState.WAITING).exists():
        raise Refused(
            gettext("A change of this rule waits for an answer."), how=gettext("Answer that one first.")
        )
    if not is_strike and becomes in {"", rule.words}:
        raise Refused(
            gettext("The rule has no new words yet."),
            how=gettext("Write the new words, or choose “Strike it”."),
        )
    if rule.is_safety:
        safety_rules_stay(why=why)
    if not why:
        raise Refused(
            gettext("We do not know why yet."), how=gettext("Say in a few words why the rule should change.")
        )


def _make(change: RuleChange) -> None:
    rule = change.rule
    if change.becomes:
        rule.words = change.becomes
    else:
        rule.struck_at = timezone.now()
    rule.save()


def _log(verb: str, rule: GroundRule, by: Person, **facts: Any) -> None:
    record(verb, by=by, about=f"decisions.groundrule:{rule.pk}", chain=rule.project.ref, **facts)
