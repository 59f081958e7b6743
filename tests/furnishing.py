"""Something in every room of the cast's project: groups, judgements, suggestions, removals, roles.

Returns what stands in each gap of an address, by the gap's name or by address and gap.
"""

import datetime

from django.test import override_settings
from django.utils import timezone

from intheroom.decisions import services as decisions
from intheroom.inclusion import services as needs
from intheroom.inclusion.permissions import looker
from intheroom.kit.ask.forms import Said, declared, page_name
from intheroom.kit.jobs.choices import TaskState
from intheroom.kit.jobs.models import Task
from intheroom.kit.outbox import services as outbox
from intheroom.kit.outbox.choices import Said as OutsideSaid
from intheroom.kit.outbox.content import Content
from intheroom.library import services as library
from intheroom.media import services as media
from intheroom.organisation import services as organisation
from intheroom.organisation.models import Release, ReleaseCell
from intheroom.people import services as people
from intheroom.people.queries import token_of
from intheroom.people.services import requests
from intheroom.projects import services as project_services
from intheroom.projects.queries import steps_of
from intheroom.stakeholders import services as groups
from intheroom.stakeholders.choices import prompts
from intheroom.support import services as support
from intheroom.support.adapter import learners_to_offer
from intheroom.support.queries import topics_of
from intheroom.team.services import aims, giving, keyholders, members, places, reaching, removals, spaces
from intheroom.updates import services as updates

SAID = Said()


def furnish(cast):
    """Put something in every room."""
    gaps = first_steps() | furnish_project(cast) | furnish_groups(cast) | furnish_team(cast)
    gaps |= furnish_barriers(cast, gaps["pk"]) | furnish_needs(cast) | furnish_form(cast)
    furnish_organisation(cast)
    gaps |= furnish_media(cast)
    gaps |= furnish_decisions(cast)
    gaps |= furnish_support(cast)
    gaps |= furnish_updates(cast)
    furnish_outbox(cast)
    return gaps | {("stakeholders:judge_all", "step"): f"g{gaps['pk']}"}


def first_steps():
    """The first step of every form that has steps."""
    return {
        (page_name(form_class), "step"): form_class.sheet.steps[0].slug
        for form_class in declared().values()
        if form_class.sheet.steps
    }


def furnish_project(cast):
    """Limits, promises, readiness answered by two, a question people spoke about, and who did what in a stage."""
    project, ailsa, morag = cast.project, cast.ailsa, cast.morag
    said = said_by(cast, "isa")
    project_services.edit_idea(by=ailsa, project=project, answers={"text": "Breaks that suit the family."})
    project_services.add_limit_setter(
        by=ailsa, project=project, answers={"name": "The council", "limit": "£20,000"}
    )
    project_services.propose_item(by=morag, project=project, answers={"text": "Rest for carers."}, said=said)
    item = project_services.add_fixed_or_open(
        by=ailsa, project=project, answers={"text": "The budget", "fixity": "fixed"}
    )
    gone = project_services.add_fixed_or_open(by=ailsa, project=project, answers={"text": "The old ferry"})
    project_services.strike_fixed_or_open(by=ailsa, project=project, item=gone, why="It was sold.")
    yes = {"flexibility": "yes", "commitment": "yes", "incentives": "not_yet"}
    for by, side in ((ailsa, "professional"), (morag, "lived")):
        project_services.answer_readiness(by=by, project=project, answers={**yes, "side": side})
    promised = {"organisation": "The council", "promise": "A phone line.", "you_said": "No one answers."}
    promise = project_services.add_commitment(by=ailsa, project=project, answers=promised)
    project_services.say_what_came(
        by=ailsa, project=project, commitment=promise, answers={"came": "kept"}, said=said
    )
    project_services.add_commitment(
        by=ailsa,
        project=project,
        answers={"organisation": "The ferry office", "due_on": datetime.date(2026, 1, 5)},
    )
    question = project_services.propose_question(
        by=ailsa, project=project, answers={"text": "What makes a good break?"}
    )
    project_services.say_about_question(
        by=morag,
        project=project,
        question=question,
        answers={"stance": "", "words": "Ask the young too."},
        said=said,
    )
    stage = project.stages.get(kind="discover")
    answers = {"name": "The lunch club", "parts": ["did"]}
    part = project_services.add_stage_part(by=ailsa, project=project, stage=stage, answers=answers)[0]
    project_services.judge_stage(by=morag, project=project, stage=stage, answers={"rung": "engagement"})
    ours = {"word": "neighbours", "instead_of": "clients, cases", "means": "the people next door"}
    word = project_services.add_word(by=morag, project=project, answers=ours, said=said)
    return {
        "word": word.pk,
        "item": item.pk,
        "commitment": promise.pk,
        "kind": stage.kind,
        "part": part.pk,
        "code": steps_of()[0].code,
        "isa": cast.isa.pk,
        ("people:change_details", "pk"): cast.erlend.pk,
        ("people:seen_letter", "pk"): cast.erlend.pk,
        ("people:give_sign_in_code", "pk"): cast.erlend.pk,
        ("accounts:make_host", "pk"): cast.erlend.account.pk,
        **furnish_requests(cast),
    }


def furnish_requests(cast):
    """Erlend asks to see everything and to be forgotten; each waits for an answer."""
    see = requests.take_request(by=cast.erlend, person=cast.erlend, kind="see", words="All of it, please.")
    requests.take_request(by=cast.ailsa, person=cast.erlend, kind="erase", said=said_by(cast, "erlend"))
    pages = ("data_request", "acknowledge_request", "take_request_back", "take_longer", "finish_request")
    own = ("everything", "everything_file", "forget_me")
    return {(f"people:{page}", "pk"): see.pk for page in pages} | {
        (f"people:{page}", "pk"): cast.erlend.pk for page in own
    }


def furnish_groups(cast):
    """Two lists put together, and four groups: one seen, one judged, one suggested to be set aside, one set aside."""
    project, ailsa, morag = cast.project, cast.ailsa, cast.morag
    groups.list_groups(project=project, by=ailsa, names=["Carers", "The ferry crews"], said=SAID)
    groups.list_groups(project=project, by=morag, names=["carers", "Young people"], said=SAID)
    seen = groups.add_group(project=project, by=ailsa, name="Shop keepers", who_they_are="They see everyone.")
    judged = groups.add_group(project=project, by=morag, name="People who go on breaks")
    suggested = groups.add_group(project=project, by=ailsa, name="Day visitors")
    aside = groups.add_group(project=project, by=ailsa, name="Cruise passengers")
    for by in (ailsa, morag, cast.erlend):
        answers = {"impact": "always", "say_now": "never", "say_wanted": "always", "belongs": "no"}
        groups.judge_group(group=judged, by=by, answers=answers, said=SAID)
    groups.add_viewpoint(group=judged, by=morag, answers={"words": "Keep the Tuesday boat."}, said=SAID)
    groups.plan_gap_action(
        group=judged, by=ailsa, answers={"what": "Go to the lunch club.", "who": "Magnus"}, said=SAID
    )
    today = timezone.localdate()
    later = today + datetime.timedelta(days=90)
    for group in (suggested, aside):
        groups.set_aside_group(
            group=group, by=ailsa, reason="They come for one day.", review_on=later, said=SAID, today=today
        )
    groups.agree_set_aside(set_aside=aside.set_asides.get(), by=morag, agrees=True, why="", said=SAID)
    return {
        "pk": judged.pk,
        "prompt": prompts()[0].key,
        ("stakeholders:set_aside_group", "pk"): seen.pk,
        ("stakeholders:agree_set_aside", "pk"): suggested.pk,
        ("stakeholders:bring_back_group", "pk"): aside.pk,
        "group_id": seen.pk,
    }


def furnish_barriers(cast, group):
    """A library somebody added to and hid from; a barrier planned, done and judged; one struck through."""
    project, ailsa, said = cast.project, cast.ailsa, said_by(cast, "isa")
    about = project.stakeholder_groups.get(pk=group)
    own = library.add_own_barrier(
        by=ailsa.account, theme="place", says="The pier is icy.", idea="Grit it.", said=SAID
    )
    library.hide_barrier(by=ailsa.account, key="alcohol", why="No hall here has a bar.", said=SAID)
    added = groups.add_barriers(
        project=project,
        by=ailsa,
        group=about,
        keys=["fares", "no-transport"],
        own_words=["The dog."],
        said=said,
    )
    groups.write_barriers(
        project=project, by=ailsa, group=None, pairs=[("Long forms", "Fill them in together")], said=said
    )
    plan = groups.plan_barrier(
        barrier=added[0],
        by=ailsa,
        ideas=["Pay the fare before people travel."],
        answers={"owner": str(cast.erlend.pk), "cost_pounds": 40},
        said=SAID,
    )
    groups.say_if_it_works(plan=plan, by=ailsa, answers={"works": "yes", "belongs": "yes"}, said=said)
    groups.strike_barrier(barrier=added[2], by=ailsa, why="There is no dog.", said=SAID)
    reach = {"ages": ["older"], "ways": ["social_media"]}
    groups.plan_ways(group=about, by=ailsa, answers=reach, said=SAID)
    return {"theme": "place", "key": own.key, "barrier": added[0].pk}


def furnish_team(cast):
    """A removal in each of its states, a role two people have read, and what people get back and gave."""
    says = {"back": ["meeting"], "own_back": "A lift home.", "shows_back": "yes"}
    members.say_about_me(member=cast.place("erlend"), by=cast.erlend, answers=says)
    gave = {"direction": "gave", "words": "A lift to the pier.", "shown": "yes"}
    entry = giving.add_exchange(member=cast.place("erlend"), by=cast.erlend, answers=gave)
    giving.add_exchange(member=cast.place("ailsa"), by=cast.ailsa, answers=gave)
    waiting = propose(cast, "freya")
    agreed = propose(cast, "magnus", agreed=True)
    told = propose(cast, "erlend", agreed=True, told=True)
    challenged = propose(cast, "rendall", agreed=True, told=True)
    removals.challenge_removal(removal=challenged, by=cast.rendall, words="I was at sea.")
    role = aims.add_role(
        project=cast.project, by=cast.ailsa, answers={"title": "Co-lead", "words": "Lead with us."}
    )
    aims.review_role(role=role, by=cast.morag, answers={"agrees": "yes"})
    aims.set_targets(project=cast.project, by=cast.ailsa, answers={"smallest": 5, "reason": "We are few."})
    key = name_keyholders(cast)
    space = start_spaces(cast)
    trusted = trust_somebody(cast)
    places.pause_place(member=cast.place("isa"), by=cast.ailsa, said=said_by(cast, "isa"))
    return {
        "member_id": cast.place("isa").pk,
        "exchange_id": entry.pk,
        "key_id": key.pk,
        "space_id": space.pk,
        "trusted_id": trusted.pk,
        "removal_id": told.pk,
        ("team:agree_removal", "removal_id"): waiting.pk,
        ("team:tell_member", "removal_id"): agreed.pk,
        ("team:decide_removal", "removal_id"): challenged.pk,
        "role_id": role.pk,
    }


def furnish_needs(cast):
    """Needs on both sides: one waits, one is under way, one is done; who was asked; and two that pull apart."""
    for name, says in (("erlend", {"room": ["low_light", "breaks"]}), ("magnus", {"room": ["step_free"]})):
        person = cast.people[name]
        people.save_inclusion(by=person, person=person, answers=says)
    light, rest, step = (
        cast.project.arrangements.get(need__person=cast.people[name], need__kind=kind)
        for name, kind in (("erlend", "low_light"), ("erlend", "breaks"), ("magnus", "step_free"))
    )
    today = timezone.localdate()
    plan = {"owner": str(cast.place("magnus").pk), "due_on": today, "what": "Ask for lamps.", "cost": 1500}
    needs.plan_job(by=cast.ailsa, job=light, answers=plan)
    needs.plan_job(by=cast.ailsa, job=step, answers={**plan, "owner": str(cast.place("ailsa").pk)})
    needs.finish_job(by=cast.ailsa, job=step)
    needs.say_if_it_works(by=cast.magnus, job=step, answers={"works": "yes", "words": "No more stairs."})
    asked = [str(cast.place(name).pk) for name in ("erlend", "magnus")]
    needs.ask_everyone(by=cast.ailsa, project=cast.project, answers={"members": asked})
    apart = {"led": "first", "heard_least": "first", "why": "The lamps can move."}
    needs.record_conflict(
        by=cast.ailsa, project=cast.project, first=light.need, second=rest.need, answers=apart
    )
    return {"job_id": light.pk}


def furnish_support(cast):
    """A support lead, what two people would like, a training on offer, and a pair that waits for one yes."""
    project, magnus = cast.project, cast.place("magnus")
    named = {"member": cast.place("morag"), "team_said": "yes", "has_agreed": "yes"}
    support.name_support_lead(project=project, by=cast.ailsa, answers=named)
    topic = support.add_topic(by=cast.ailsa, project=project, words="How the ferry is paid for")
    wishes = {
        "training": ["facilitation"],
        "support_how": "group",
        "buddy": "wants_buddy",
        "words": "In the evening.",
    }
    support.ask_for_support(by=cast.erlend, member=cast.place("erlend"), answers=wishes)
    support.ask_for_support(by=cast.magnus, member=magnus, answers={"training": [f"own-{topic.pk}"]})
    role = project.roles.get(person=cast.ailsa)
    offer = {
        "jobs": learners_to_offer(project, looker(cast.ailsa, role), topics_of(project))[:1],
        "how": "group",
        "owner": magnus,
    }
    offer |= {"on_day": timezone.localdate(), "what": "At the hall."}
    training = support.offer_training(by=cast.ailsa, project=project, answers=offer)
    pair = support.propose_pair(
        by=cast.morag, project=project, answers={"one": cast.place("erlend"), "other": magnus}
    )
    support.say_about_pair(by=cast.magnus, pair=pair, answers={"answer": "yes"})
    return {"topic_id": topic.pk, "training_id": training.pk, "pair_id": pair.pk}


def furnish_outbox(cast):
    """A message nobody takes, one that a restore held back, and work that was given up."""
    content = Content("morag@example.org", "We met on Tuesday.", "What happened")
    with override_settings(GATEWAYS={"email": {}}):
        for key in ("refused", "held"):
            outbox.queue_message(by=None, key=key, channel="email", content=content, to=cast.morag.subject)
            for taken in outbox.take_due(worker="furnishing") if key == "refused" else []:
                outbox.give_up(message=taken, fence=taken.fence, said=OutsideSaid.NO_SUCH_ADDRESS, code="550")
    outbox.hold_all()
    Task.objects.create(key="given up", kind="people.sweep", state=TaskState.GIVEN_UP, trouble="LookupError")


def name_keyholders(cast):
    """Two hold a key, one of them with lived experience; a third had one before."""
    agreed = {"team_said": "yes", "what_for": "Lifts to the meeting."}
    keys = [
        keyholders.name_keyholder(
            project=cast.project, by=cast.ailsa, answers={**agreed, "member": cast.place(name)}
        )
        for name in ("ailsa", "morag", "magnus")
    ]
    keyholders.end_keyholder(key=keys[-1], by=cast.ailsa)
    return keys[0]


def start_spaces(cast):
    """A space for women that the co-lead looks after, with Isa in it; and one nobody is in."""
    answers = {"kind": "women", "name": "Tuesday kettle", "reason": "It is easier.", "am_in_it": "yes"}
    space = spaces.start_space(project=cast.project, by=cast.morag, answers=answers)
    spaces.join_space(space=space, by=cast.morag, wish="join", said=said_by(cast, "isa"))
    spaces.start_space(
        project=cast.project, by=cast.rendall, answers={"kind": "young", "name": "Pier", "am_in_it": "no"}
    )
    return space


def furnish_organisation(cast):
    """An area with figures, an answer without a name, and something published."""
    project = cast.project
    organisation.set_area(by=cast.ailsa, project=project, answers={"area": "city-of-edinburgh"})
    answers = {"age": "40_to_64", "language": "gaelic", "ethnicity_words": "Orcadian"}
    organisation.answer_monitoring(project=project, answers=answers, today=timezone.localdate())
    quarter = datetime.date(2026, 4, 1)
    release = Release.objects.create(
        since=quarter, until=quarter, published_by=cast.host, words=[["gender", "woman"]]
    )
    for row in ("fife", "elsewhere", "total"):
        ReleaseCell.objects.create(release=release, question="age", row=row, column="40_to_64", count=25)
        ReleaseCell.objects.create(release=release, question="age", row=row, column="under_25", count=None)


def furnish_form(cast):
    """What two people said on the inclusion form, and a private link for one of them."""
    erlend = {
        "formats": ["large_print"],
        "food": "No fish, please.",
        "pronouns": "he",
        "pronouns_at": ["lists"],
    }
    people.save_inclusion(by=cast.erlend, person=cast.erlend, answers=erlend)
    isa = {"formats": ["by_post"], "hearing": ["captions"], "see_words": "team"}
    people.save_inclusion(by=cast.ailsa, person=cast.isa, answers=isa, said=said_by(cast, "isa"))
    link = people.make_form_link(by=cast.ailsa, person=cast.isa)
    whose = ("inclusion", "show_needs", "give_form_link", "end_form_link")
    return {(f"people:{name}", "pk"): cast.erlend.pk for name in whose} | {
        ("people:inclusion_by_link", "token"): token_of(link),
        ("people:inclusion_by_link", "step"): "words",
    }


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


def by_freya(cast, name):
    """An answer that Freya wrote down for somebody."""
    return Said(way="phone", recorded_by=cast.freya.account, spoke_for=name.capitalize(),
                person_key=str(cast.people[name].pk), read_back=True)  # fmt: skip


def trust_somebody(cast):
    """Isa is reached through Morag; Erlend through somebody outside the team."""
    answers = {"name": "Inga", "how": "At the shop.", "has_agreed": "yes"}
    reaching.say_reach_through(member=cast.place("erlend"), by=cast.erlend, answers=answers)
    return reaching.say_reach_through(
        member=cast.place("isa"),
        by=cast.ailsa,
        answers={"through": cast.place("morag"), "how": "She rings on Fridays."},
        said=said_by(cast, "isa"),
    )


def said_by(cast, name):
    """An answer that Ailsa wrote down for somebody."""
    return Said(way="phone", recorded_by=cast.ailsa.account, spoke_for=name.capitalize(),
                person_key=str(cast.people[name].pk), read_back=True)  # fmt: skip


def propose(cast, name, *, agreed=False, told=False):
    """A removal as far as it has got."""
    removal = removals.propose_removal(
        member=cast.place(name), by=cast.ailsa, reason="Has not come to the last four meetings."
    )
    if agreed:
        removals.agree_removal(removal=removal, by=cast.morag, agrees=True)
    if told:
        removals.tell_member(removal=removal, by=cast.ailsa, how="By phone.")
    return removal
