"""Rules and concerns, updates, messages that did not go, and a photo in use."""

from django.test import override_settings
from django.utils import timezone

from intheroom.decisions import services as decisions
from intheroom.kit.jobs.choices import TaskState
from intheroom.kit.jobs.models import Task
from intheroom.kit.outbox import services as outbox
from intheroom.kit.outbox.choices import Said as OutsideSaid
from intheroom.kit.outbox.content import Content
from intheroom.media import services as media
from intheroom.people import services as people
from intheroom.updates import services as updates
from tests.furnishing.said import by_freya, said_by


def furnish_outbox(cast):
    """A message nobody takes, one that a restore held back, and work that was given up."""
    with override_settings(GATEWAYS={"email": {}}):
        for key in ("refused", "held"):
            content = Content(f"{key}@example.org", "We met on Tuesday.", "What happened")
            outbox.queue_message(by=None, key=key, channel="email", content=content, to=cast.morag.subject)
            for taken in outbox.take_due(worker="furnishing") if key == "refused" else []:
                outbox.give_up(message=taken, fence=taken.fence, said=OutsideSaid.NO_SUCH_ADDRESS, code="550")
    outbox.hold_all()
    Task.objects.create(key="given up", kind="people.sweep", state=TaskState.GIVEN_UP, trouble="LookupError")


def furnish_media(cast):
    """A photo without a file, in use, with four people in it who said yes; and words that nobody was asked about."""
    everyone = [cast.ailsa, cast.morag, cast.erlend, cast.isa]
    answers = {"kind": "photo", "people": everyone, "who_in": "named", "alt": "Four people on a pier."}
    photo = media.add_item(by=cast.ailsa, project=cast.project, answers=answers)
    yes = {"agrees": "yes", "uses": ["report", "talk"], "audience": "public", "how": "written"}
    for person in everyone[:3]:
        media.give_consent(by=person, item=photo, answers=yes)
    media.give_consent(by=cast.ailsa, item=photo, answers=yes, said=said_by(cast, "isa"))
    media.publish_item(by=cast.ailsa, item=photo, use="report", audience="public")
    media.add_copy(by=cast.ailsa, item=photo, answers={"to_whom": "The island newsletter"})
    answers = {"kind": "quote", "people": [cast.isa], "words": "It was the boat that wore us out."}
    media.add_item(by=cast.ailsa, project=cast.project, answers=answers)
    return {
        "item_id": photo.pk,
        "use": "report",
        "size": "whole",
        **{(f"media:{name}", "pk"): photo.pk for name in ("give_consent", "withdraw_consent", "show_file")},
    }


def furnish_decisions(cast):
    """Rules that changed, one that waits, who agreed; who listens; and what was told, with a name and without."""
    project, today = cast.project, timezone.localdate()
    answers = {"keys": ["pass", "breaks"], "words": "We start with tea."}
    *_, struck, own = decisions.add_rules(by=cast.ailsa, project=project, answers=answers)
    answers = {"what": "strike", "why": "We talk and rest."}
    decisions.change_rule(by=cast.magnus, rule=struck, answers=answers, said=said_by(cast, "isa"))
    answers = {"what": "reword", "words": "We say names as told.", "why": "It is shorter."}
    waiting = decisions.change_rule(
        by=cast.ailsa, rule=project.ground_rules.get(key="names"), answers=answers
    )
    for by, answers in (
        (cast.magnus, {"stance": "agree"}),
        (cast.morag, {"stance": "change", "words": "Tea."}),
    ):
        decisions.say_about_rules(by=by, project=project, answers=answers)
    yes = {"team_said": "yes", "has_agreed": "yes"}
    mine, other, ended = (
        decisions.name_listener(by=cast.ailsa, project=project, answers={**yes, "member": cast.place(name)})
        for name in ("erlend", "magnus", "rendall")
    )
    decisions.end_listener(by=cast.ailsa, listener=ended)
    words = {"kind": "comment", "words": "A joke about my way of talking.", "may_pass_on": "yes"}
    told = {**words, "listener": str(mine.pk)}
    to_me = decisions.raise_concern(by=cast.freya, project=project, answers=told, said=by_freya(cast, "isa"))
    decisions.answer_concern(by=cast.erlend, told=to_me, answers={"did": "talked", "words": "He is sorry."})
    decisions.raise_unnamed(project=project, answers=told, today=today)
    told = {**words, "listener": str(other.pk)}
    from_me = decisions.raise_concern(by=cast.erlend, project=project, answers=told)
    return {
        "rule_id": own.pk,
        "change_id": waiting.pk,
        "listener_id": other.pk,
        "concern_key": to_me.key,
        ("decisions:say_of_concern", "concern_key"): from_me.key,
    }


def furnish_updates(cast):
    """What was agreed, an update that reached some, what one said to it, lines since, and the next one begun."""
    project = cast.project
    updates.agree_updates(by=cast.ailsa, project=project, answers={"every": "month", "team_said": "no"})
    line = {"words": "I rang the council about the hall."}
    updates.add_line(by=cast.ailsa, project=project, answers=line, said=said_by(cast, "isa"))
    words = {"short": "The hall is ours on Fridays.", "next_steps": "Morag asks about the bus."}
    told = updates.write_update(by=cast.ailsa, project=project, answers={**words, "happened": "We rang."})
    likes = {"reach_by": ["post"], "post_to": "2 Pier Road, Stromness", "see_reach": "team"}
    people.save_inclusion(by=cast.magnus, person=cast.magnus, answers=likes)
    waiting, *_, reached = updates.begin_telling(by=cast.ailsa, update=told)
    updates.note_telling(by=cast.ailsa, telling=reached, answers={"way": "meet", "stand": "told"})
    reply = {"words": "I would rather meet on Mondays."}
    updates.reply_to_update(by=cast.ailsa, update=told, answers=reply, said=said_by(cast, "isa"))
    thanks = {"member": cast.place("freya"), "words": "Rang everyone who could not come."}
    updates.say_thanks(by=cast.ailsa, project=project, answers=thanks)
    updates.say_credit(by=cast.erlend, project=project, answers={"named_as": "other", "other_name": "Finn"})
    draft = updates.write_update(by=cast.morag, project=project, answers={"short": "The bus runs."})
    updates.add_line(by=cast.erlend, project=project, answers={"words": "The kettle is mended."})
    return {
        ("updates:begin_telling", "update_id"): draft.pk,
        "update_id": told.pk,
        "telling_id": waiting.pk,
    }
