"""Somebody says what would support them: what to learn, how, and whether a buddy would help."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Way
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.sealing import seal
from intheroom.people.models import Person
from intheroom.people.services.inclusion import save_inclusion
from intheroom.support.adapter import beside_earlier, learning_said
from intheroom.support.choices import MayCall
from intheroom.support.models import SupportWish
from intheroom.support.queries import topics_of, wish_of
from intheroom.support.services.check_ins import say_if_listed
from intheroom.team.models import TeamMember


@transaction.atomic
def ask_for_support(
    *, by: Person, member: TeamMember, answers: dict[str, Any], said: Said | None = None
) -> SupportWish:
    """Keep it. What to learn becomes a job like every other need; the rest is for them and the support lead."""
    said = said or Said()
    learning = learning_said(answers, topics_of(member.project))
    if said.way != Way.WEB:
        learning = beside_earlier(learning, member.person)
    save_inclusion(by=by, person=member.person, answers=learning, said=said, is_whole=False)
    wish = wish_of(member) or SupportWish(member=member)
    words = (answers.get("words") or "").strip()
    if said.way == Way.WEB or answers.get("buddy"):
        wish.buddy = answers.get("buddy") or ""
    if said.way == Way.WEB or words:
        wish.words_sealed = seal(member.person.subject, words, place=wish.place_of_words) if words else None
    if answers.get("may_call"):
        say_if_listed(by=by, member=member, listed=answers["may_call"] == MayCall.YES, said=said)
    wish.checked_at = timezone.now()
    for column, value in said.columns().items():
        setattr(wish, column, value)
    wish.save()
    about, chain = f"support.supportwish:{wish.pk}", member.project.ref
    record("ask_for_support", by=by, about=about, chain=chain, way=said.way)
    return wish
