"""Who may open and who may send each address: one row for every address, and a test that none is missing.

Each row has one letter for each of the eight actors, in the order of ``ACTORS``:

    .  the page itself (200; 422 for a form in error)
    >  sent on to another page (302)
    s  sent to the sign-in page (302)
    x  no such page (404): a stranger learns nothing, not even that it exists
    m  this page takes no sending (405)
    !  sent without what makes it whole (400)
"""

from dataclasses import dataclass

from tests.world import ACTORS

__all__ = ["ACTORS", "MATRIX", "Row"]


@dataclass(frozen=True)
class Row:
    """One address: what a look (GET) and a send (POST) answer to each actor, and who it is written for."""

    get: str
    post: str
    viewer: str = "coordinator"
    before_set_up: bool = False

    @property
    def audience(self):
        """A page that members can open is written for members."""
        return "member" if self.get[ACTORS.index("member")] in ".>" else "coordinator"


def row(get, post, **said):
    """A row without its gaps, so that the table can be read by column."""
    return Row(get.replace(" ", ""), post.replace(" ", ""), **said)


def asked(name, who, **said):
    """The five addresses of a form on one page: whoever may open it may answer it every way."""
    return {
        name: row(who, who, **said),
        f"{name}_done": row(who, who, **said),
        f"{name}_sheet": row(who, who, **said),
        f"{name}_script": row(who, who, **said),
        f"{name}_for_someone": row(who, who, **said),
    }


def asked_in_steps(name, who, *, may_be_empty=True, **said):
    """The same for a form in steps: its first address leads to the first step, and so does a check too soon."""
    leads_on, refuses = who.replace(".", ">"), who.replace(".", "m")
    return asked(name, who, **said) | {
        name: row(leads_on, refuses, **said),
        f"{name}_step": row(who, leads_on if may_be_empty else who, **said),
        f"{name}_check": row(leads_on, leads_on, **said),
    }


# In each row, from left to right: anonymous, newcomer (signed in, in no project), host of this copy;
# then the coordinator of another project, and somebody removed from this one; then member, co-lead
# and coordinator of this project.
MATRIX = {
    "home:front": row("... .. ...", "... .. ..."),
    "home:my_page": row("s.. .. ...", "s.. .. ..."),
    "home:project": row("sxx xx ...", "sxx xx ..."),
    "home:load_example": row("smm mm mmm", "s!! !! !!!"),
    "home:remove_example": row("sxx xx xmm", "sxx xx x!!"),
    "accounts:waiting_for_host": row(">>> >> >>>", ">>> >> >>>", viewer="anonymous", before_set_up=True),
    "accounts:first_start": row("xxx xx xxx", "xxx xx xxx", viewer="anonymous", before_set_up=True),
    "accounts:sign_in": row(".>> >> >>>", "... .. ...", viewer="anonymous"),
    "accounts:type_code": row("... .. ...", "... .. ...", viewer="anonymous"),
    "accounts:sign_in_link": row("... .. ...", ">>> >> >>>", viewer="anonymous"),
    "accounts:sign_in_with_passphrase": row("... .. ...", "... .. ...", viewer="anonymous"),
    "accounts:sign_out": row("... .. ...", ">>> >> >>>"),
    "accounts:signed_out": row("... .. ...", "... .. ..."),
    "accounts:sign_in_requests": row("sx. xx xxx", "sx. xx xxx", viewer="host"),
    "accounts:show_sign_in_code": row("sxm xx xxx", "sx. xx xxx", viewer="host"),
    "accounts:hosts": row("sx. xx xxx", "sx. xx xxx", viewer="host"),
    "accounts:make_host": row("sx. xx xxx", "sx! xx xxx", viewer="host"),
    "accounts:step_down": row("sxm xx xxx", "sx! xx xxx", viewer="host"),
    **asked("accounts:change_house", "sx. xx xxx", viewer="host"),
    "ask:key_in": row("... .. ...", "... .. ..."),
    "advise:built_on": row("... .. ...", "... .. ..."),
    **asked("advise:go_another_way", "sxx xx x.."),
    "ui:gallery": row("... .. ...", "... .. ..."),
    "ui:language": row("... .. ...", "... .. ..."),
    "ui:icon": row("... .. ...", "... .. ..."),
    "library:words": row("... .. ...", "... .. ..."),
    "library:sources": row("... .. ...", "... .. ..."),
    "library:ways": row("... .. ...", "... .. ..."),
    "library:cards": row("... .. ...", "... .. ..."),
    "library:barriers": row("... .. ...", "... .. ..."),
    "library:barrier_theme": row("... .. ...", "... .. ..."),
    # The host, and whoever leads any project here: every team here reads what they add.
    **asked("library:add_own_barrier", "sx. .x x.."),
    **asked("library:add_own_idea", "sx. .x x.."),
    **asked("library:hide_barrier", "sx. .x x.."),
    "library:show_barrier": row("sxm mx xmm", "sx! !x x!!"),
    **asked("projects:start_project", "s.. .. ..."),
    "projects:idea": row("sxx xx ...", "sxx xx ..."),
    **asked("projects:edit_idea", "sxx xx x.."),
    **asked("projects:edit_names", "sxx xx x.."),
    **asked("projects:change_kind", "sxx xx x.."),
    "projects:progress": row("sxx xx ...", "sxx xx ..."),
    **asked("projects:mark_progress", "sxx xx x.."),
    "projects:dates": row("sxx xx ...", "sxx xx ..."),
    **asked("projects:choose_calendars", "sxx xx ..."),
    **asked("projects:ask_for_days", "sxx xx ..."),
    "projects:strike_asked_days": row("sxx xx mmm", "sxx xx !!!"),
    **asked("projects:add_date", "sxx xx ..."),
    **asked("projects:edit_date", "sxx xx ..."),
    "projects:strike_date": row("sxx xx mmm", "sxx xx !!!"),
    "projects:limits": row("sxx xx ...", "sxx xx ..."),
    **asked("projects:add_limit_setter", "sxx xx ..."),
    **asked("projects:propose_item", "sxx xx ..."),
    "projects:fixed_and_open": row("sxx xx ...", "sxx xx ..."),
    **asked("projects:add_fixed_or_open", "sxx xx ..."),
    **asked("projects:change_fixed_or_open", "sxx xx x.."),
    **asked("projects:strike_fixed_or_open", "sxx xx x.."),
    "projects:readiness": row("sxx xx ...", "sxx xx ..."),
    **asked_in_steps("projects:answer_readiness", "sxx xx ..."),
    **asked("projects:start_readiness_round", "sxx xx x.."),
    "projects:promises": row("sxx xx ...", "sxx xx ..."),
    **asked("projects:add_commitment", "sxx xx x.."),
    **asked("projects:edit_commitment", "sxx xx x.."),
    **asked("projects:say_what_came", "sxx xx ..."),
    "projects:question": row("sxx xx ...", "sxx xx ..."),
    **asked("projects:propose_question", "sxx xx ..."),
    **asked("projects:say_about_question", "sxx xx ..."),
    **asked("projects:record_question_decision", "sxx xx x.."),
    "projects:stages": row("sxx xx ...", "sxx xx ..."),
    "projects:stage": row("sxx xx ...", "sxx xx ..."),
    **asked("projects:set_stage", "sxx xx x.."),
    **asked("projects:add_stage_part", "sxx xx ..."),
    "projects:strike_stage_part": row("sxx xx xmm", "sxx xx x!!"),
    **asked("projects:judge_stage", "sxx xx ..."),
    "projects:words": row("sxx xx ...", "sxx xx ..."),
    **asked("projects:add_word", "sxx xx ..."),
    "projects:take_word_off": row("sxx xx xmm", "sxx xx x!!"),
    "people:my_details": row("s.. .. ...", "s.. .. ...", viewer="member"),
    **asked("people:change_details", "sx. xx ...", viewer="member"),
    # Only somebody's own page is open to them on the web: for others it says who wrote it down.
    "people:change_details": row("sxx xx .xx", "sxx xx .xx", viewer="member"),
    "people:my_needs": row("s.. .. ...", "s.. .. ...", viewer="member"),
    "people:confirm_needs": row("smm mm mmm", "s!! !! !!!", viewer="member"),
    "people:show_needs": row("sxx xx ...", "sxx xx ..."),
    **asked_in_steps("people:inclusion", "sx. xx ...", viewer="member"),
    # As above: on the web each person answers for themselves.
    "people:inclusion": row("sxx xx >xx", "sxx xx mxx", viewer="member"),
    "people:inclusion_step": row("sxx xx .xx", "sxx xx >xx", viewer="member"),
    "people:inclusion_check": row("sxx xx >xx", "sxx xx >xx", viewer="member"),
    "people:give_form_link": row("sx. xx ...", "sx! xx !!!"),
    "people:end_form_link": row("sxm xx mmm", "sx! xx !!!"),
    "people:type_form_code": row("... .. ...", "... .. ...", viewer="anonymous"),
    # Behind a private link there is one person and no way further in, whoever opens it.
    **asked_in_steps("people:inclusion_by_link", "... .. ...", viewer="anonymous"),
    "people:inclusion_by_link_script": row("xxx xx xxx", "xxx xx xxx", viewer="anonymous"),
    "people:inclusion_by_link_for_someone": row("xxx xx xxx", "xxx xx xxx", viewer="anonymous"),
    "people:my_data": row("s.. .. ...", "s.. .. ...", viewer="member"),
    **asked("people:ask_about_data", "s.. .. ...", viewer="member"),
    "people:everything": row("sxx xx .xx", "sxx xx .xx", viewer="member"),
    "people:everything_file": row("sxx xx .xx", "sxx xx .xx", viewer="member"),
    **asked("people:forget_me", "sx. xx ...", viewer="member"),
    # Only somebody's own page is open to them on the web: for others it says who wrote it down.
    "people:forget_me": row("sxx xx .xx", "sxx xx .xx", viewer="member"),
    "people:forgotten": row("... .. ...", "... .. ..."),
    "people:how_long": row("... .. ...", "... .. ..."),
    "people:past_time": row("sx. xx xxx", "sx. xx xxx", viewer="host"),
    "people:forget_past_time": row("sx. xx xxx", "sx! xx xxx", viewer="host"),
    "people:take_records_away": row("sxm xx xxx", "sx! xx xxx", viewer="host"),
    "people:unsent": row("sx. xx xxx", "sx. xx xxx", viewer="host"),
    "people:decide_unsent": row("sxm xx xxx", "sx! xx xxx", viewer="host"),
    "people:requests": row("sx. xx x..", "sx. xx x.."),
    "people:data_request": row("sx. xx ...", "sx. xx ..."),
    "people:acknowledge_request": row("sxm xx xmm", "sx! xx x!!"),
    "people:take_request_back": row("sxx xx mxx", "sxx xx !xx", viewer="member"),
    **asked("people:take_longer", "sx. xx x.."),
    **asked("people:finish_request", "sx. xx x.."),
    "people:seen_letter": row("sx. xx ...", "sx. xx ...", viewer="member"),
    "people:give_sign_in_code": row("sx. xx x..", "sx. xx x.."),
    "stakeholders:groups": row("sxx xx ...", "sxx xx ..."),
    "stakeholders:say_map": row("sxx xx ...", "sxx xx ..."),
    "stakeholders:gaps": row("sxx xx ...", "sxx xx ..."),
    "stakeholders:set_aside": row("sxx xx ...", "sxx xx ..."),
    **asked("stakeholders:list_groups", "sxx xx ..."),
    **asked("stakeholders:merge_listings", "sxx xx x.."),
    **asked_in_steps("stakeholders:judge_all", "sxx xx ..."),
    **asked("stakeholders:add_group", "sxx xx ..."),
    **asked("stakeholders:mark_not_touched", "sxx xx ..."),
    "stakeholders:think_again": row("sxx xx mmm", "sxx xx !!!"),
    "stakeholders:group": row("sxx xx ...", "sxx xx ..."),
    **asked_in_steps("stakeholders:describe_group", "sxx xx ...", may_be_empty=False),
    **asked("stakeholders:judge_group", "sxx xx ..."),
    "stakeholders:confirm_place": row("sxx xx mmm", "sxx xx !!!"),
    **asked("stakeholders:add_viewpoint", "sxx xx ..."),
    **asked("stakeholders:plan_gap_action", "sxx xx ..."),
    "stakeholders:finish_gap_action": row("sxx xx mmm", "sxx xx !!!"),
    **asked("stakeholders:set_aside_group", "sxx xx ..."),
    **asked("stakeholders:agree_set_aside", "sxx xx ...", viewer="co_lead"),
    **asked("stakeholders:bring_back_group", "sxx xx ..."),
    **asked_in_steps("stakeholders:plan_ways", "sxx xx ..."),
    "stakeholders:barriers": row("sxx xx ...", "sxx xx ..."),
    **asked("stakeholders:pick_barriers", "sxx xx ..."),
    **asked("stakeholders:write_barriers", "sxx xx ..."),
    **asked("stakeholders:plan_barrier", "sxx xx ..."),
    "stakeholders:finish_barrier_plan": row("sxx xx mmm", "sxx xx !!!"),
    **asked("stakeholders:say_if_it_works", "sxx xx ..."),
    **asked("stakeholders:strike_barrier", "sxx xx x.."),
    "media:my_consents": row("s.. .. ...", "s.. .. ...", viewer="member"),
    # Those who are in it: here the member, the co-lead and the coordinator are. Others: media/tests/test_who_may.py.
    **asked("media:give_consent", "sxx xx ...", viewer="member"),
    **asked("media:withdraw_consent", "sxx xx ...", viewer="member"),
    # The thing in these tests has no file. Who may open one that has: media/tests/test_who_may.py.
    "media:show_file": row("sxx xx xxx", "smm mm mmm"),
    "media:items": row("sxx xx ...", "sxx xx ..."),
    **asked("media:add_item", "sxx xx ..."),
    "media:in_use": row("sxx xx ...", "sxx xx ..."),
    "media:take_copies": row("sxx xx xmm", "sxx xx x.."),
    "media:item": row("sxx xx ...", "sxx xx ..."),
    "media:put_file": row("sxx xx x..", "sxx xx x.."),
    **asked("media:describe_item", "sxx xx x.."),
    **asked("media:publish_item", "sxx xx x.."),
    "media:stop_using": row("sxx xx xmm", "sxx xx x!!"),
    **asked("media:add_copy", "sxx xx x.."),
    "media:remove_item": row("sxx xx xmm", "sxx xx x!!"),
    "team:room": row("sxx xx ...", "sxx xx ..."),
    "team:members": row("sxx xx ...", "sxx xx ..."),
    **asked_in_steps("team:add_member", "sxx xx x..", may_be_empty=False),
    "team:offers": row("sxx xx ...", "sxx xx ..."),
    "team:incentives": row("sxx xx x..", "sxx xx x.."),
    "team:exchanges": row("sxx xx ...", "sxx xx ..."),
    **asked("team:add_exchange", "sxx xx ..."),
    # What somebody gave or got is there for them only, and not even for those who lead.
    "team:show_exchange": row("sxx xx mxx", "sxx xx !xx", viewer="member"),
    "team:hide_exchange": row("sxx xx mxx", "sxx xx !xx", viewer="member"),
    "team:my_place": row("sxx xx ...", "sxx xx ..."),
    **asked_in_steps("team:say_about_me", "sxx xx ..."),
    **asked("team:change_place", "sxx xx ..."),
    "team:step_down": row("sxx xx xmm", "sxx xx x!!"),
    "team:member": row("sxx xx x..", "sxx xx x.."),
    "team:welcome_member": row("sxx xx x..", "sxx xx x.."),
    **asked("team:edit_member", "sxx xx x.."),
    "team:catch_up": row("sxx xx x..", "sxx xx x.."),
    **asked("team:write_catch_up", "sxx xx x.."),
    "team:add_again": row("sxx xx xmm", "sxx xx x!!"),
    "team:make_co_lead": row("sxx xx xmm", "sxx xx x!!"),
    "team:offer_help": row("sxx xx mmm", "sxx xx !!!"),
    **asked("team:propose_removal", "sxx xx x.."),
    "team:who_sees_what": row("sxx xx ...", "sxx xx ...", viewer="member"),
    "team:keyholders": row("sxx xx ...", "sxx xx ..."),
    **asked("team:name_keyholder", "sxx xx x.."),
    "team:end_keyholder": row("sxx xx xmm", "sxx xx x!!"),
    "team:reach_member": row("sxx xx x..", "sxx xx x.."),
    **asked("team:say_reach_through", "sxx xx ...", viewer="member"),
    # Only the one who was named answers.
    "team:agree_to_pass_on": row("sxx xx xmx", "sxx xx x!x", viewer="co_lead"),
    "team:stop_passing_on": row("sxx xx xmx", "sxx xx x!x", viewer="co_lead"),
    "team:spaces": row("sxx xx ...", "sxx xx ..."),
    **asked("team:start_space", "sxx xx ...", viewer="member"),
    # Only the one who looks after it, and those who are in it: here the co-lead and somebody else.
    "team:space": row("sxx xx x.x", "sxx xx x.x", viewer="co_lead"),
    **asked("team:edit_space", "sxx xx x.x", viewer="co_lead"),
    **asked("team:join_space", "sxx xx ...", viewer="member"),
    "team:hand_over_space": row("sxx xx xmx", "sxx xx x!x", viewer="co_lead"),
    "team:close_space": row("sxx xx xmx", "sxx xx x!x", viewer="co_lead"),
    "team:targets": row("sxx xx ...", "sxx xx ..."),
    **asked("team:set_targets", "sxx xx x.."),
    **asked("team:say_other_route", "sxx xx x.."),
    "team:removals": row("sxx xx ...", "sxx xx ..."),
    "team:removal": row("sxx xx ...", "sxx xx ..."),
    "team:removal_notice": row("sxx xx x..", "sxx xx x.."),
    **asked("team:agree_removal", "sxx xx ...", viewer="co_lead"),
    **asked("team:tell_member", "sxx xx x.."),
    **asked("team:challenge_removal", "sxx xx ...", viewer="member"),
    **asked("team:decide_removal", "sxx xx x.."),
    "team:drop_removal": row("sxx xx xmm", "sxx xx x!!"),
    "team:end_removal": row("sxx xx xmm", "sxx xx x!!"),
    "inclusion:jobs": row("sxx xx ...", "sxx xx ..."),
    "inclusion:asked": row("sxx xx x..", "sxx xx x.."),
    **asked("inclusion:ask_everyone", "sxx xx x.."),
    "inclusion:conflicts": row("sxx xx x..", "sxx xx x.."),
    **asked("inclusion:record_conflict", "sxx xx x.."),
    # The job of something that the member needs: they, those who hold the keys, and whoever sees to it.
    "inclusion:job": row("sxx xx ...", "sxx xx ..."),
    **asked("inclusion:plan_job", "sxx xx ..."),
    "inclusion:finish_job": row("sxx xx xmm", "sxx xx x!!"),
    **asked("inclusion:say_if_it_works", "sxx xx ...", viewer="member"),
    "inclusion:say_if_it_works": row("sxx xx .xx", "sxx xx .xx", viewer="member"),
    "workshops:sessions": row("sxx xx ...", "sxx xx ..."),
    **asked("workshops:add_session", "sxx xx x.."),
    "workshops:session": row("sxx xx ...", "sxx xx ..."),
    "workshops:wall_sheet": row("sxx xx x..", "sxx xx x.."),
    "workshops:food": row("sxx xx x..", "sxx xx x.."),
    "workshops:groups": row("sxx xx x..", "sxx xx x.."),
    "workshops:decide_session": row("sxx xx xmm", "sxx xx x!!"),
    **asked("workshops:edit_session", "sxx xx x.."),
    **asked("workshops:cancel_session", "sxx xx x.."),
    **asked("workshops:plan_support", "sxx xx x.."),
    **asked("workshops:note_attendance", "sxx xx x.."),
    # Somebody else's need: for those who may open it.
    **asked("workshops:see_to_need", "sxx xx x.."),
    "workshops:still_holds": row("sxx xx xmm", "sxx xx x!!"),
    # The member's own place at a session: those who lead may only write down what they say.
    **asked("workshops:say_how_i_join", "sxx xx ...", viewer="member"),
    "workshops:say_how_i_join": row("sxx xx .xx", "sxx xx .xx", viewer="member"),
    "workshops:venues": row("sxx xx ...", "sxx xx ..."),
    **asked("workshops:add_venue", "sxx xx ..."),
    "workshops:venue": row("sxx xx ...", "sxx xx ..."),
    **asked_in_steps("workshops:check_venue", "sxx xx ...", may_be_empty=False),
    **asked("workshops:judge_venue", "sxx xx ...", viewer="member"),
    "workshops:end_venue": row("sxx xx xmm", "sxx xx x!!"),
    "workshops:when_people_can": row("sxx xx ...", "sxx xx ..."),
    **asked_in_steps("workshops:say_when", "sxx xx ..."),
    # Others’ times are written down by those who plan the dates.
    "workshops:say_when_for_someone": row("sxx xx x..", "sxx xx x.."),
    **asked("workshops:propose_times", "sxx xx x.."),
    "workshops:my_calendar": row("sxx xx ...", "sxx xx ..."),
    "workshops:strike_times": row("sxx xx xmm", "sxx xx x!!"),
    "workshops:letter_to_employer": row("sxx xx ...", "sxx xx ..."),
    "support:support": row("sxx xx ...", "sxx xx ..."),
    "support:guide": row("sxx xx ...", "sxx xx ..."),
    **asked("support:ask_for_support", "sxx xx ..."),
    # Somebody's needs are written down by those who lead all that they are in.
    "support:ask_for_support_for_someone": row("sxx xx x..", "sxx xx x.."),
    **asked("support:add_topic", "sxx xx x.."),
    "support:strike_topic": row("sxx xx xmm", "sxx xx x!!"),
    **asked("support:offer_training", "sxx xx x.."),
    "support:finish_training": row("sxx xx xmm", "sxx xx x!!"),
    **asked("support:name_support_lead", "sxx xx x.."),
    "support:end_support_lead": row("sxx xx xmm", "sxx xx x!!"),
    # The co-lead is the one whom the team named to look after pairs: the coordinator sees none, and no list of calls.
    "support:check_ins": row("sxx xx x.x", "sxx xx x.x", viewer="co_lead"),
    **asked("support:note_check_in", "sxx xx x.x", viewer="co_lead"),
    "support:list_me": row("sxx xx mmm", "sxx xx !!!", viewer="member"),
    **asked("support:propose_pair", "sxx xx x.x", viewer="co_lead"),
    "support:pair": row("sxx xx ..x", "sxx xx ..x", viewer="member"),
    **asked("support:say_about_pair", "sxx xx ..x", viewer="member"),
    "support:say_about_pair": row("sxx xx .xx", "sxx xx .xx", viewer="member"),
    "recruitment:recruitment": row("sxx xx ...", "sxx xx ..."),
    "recruitment:targets": row("sxx xx ...", "sxx xx ..."),
    **asked("recruitment:set_target", "sxx xx x.."),
    "recruitment:who_is_missing": row("sxx xx ...", "sxx xx ..."),
    **asked("recruitment:say_for_mix", "sxx xx ..."),
    # Told in confidence: whoever writes it down holds a key.
    "recruitment:say_for_mix_for_someone": row("sxx xx x..", "sxx xx x.."),
    "recruitment:call_outs": row("sxx xx ...", "sxx xx ..."),
    "recruitment:start_call_out": row("sxx xx xmm", "sxx xx x!!"),
    **asked("recruitment:see_to_language", "sxx xx x.."),
    "recruitment:call_out": row("sxx xx ...", "sxx xx ..."),
    **asked("recruitment:write_call_out", "sxx xx x.."),
    "recruitment:ready_call_out": row("sxx xx xmm", "sxx xx x!!"),
    "recruitment:publish_call_out": row("sxx xx xmm", "sxx xx x!!"),
    "recruitment:end_call_out": row("sxx xx xmm", "sxx xx x!!"),
    "recruitment:people_who_came": row("sxx xx x..", "sxx xx x.."),
    "recruitment:came": row("sxx xx x..", "sxx xx x.."),
    "recruitment:join_replies": row("sxx xx xmm", "sxx xx x!!"),
    "recruitment:part_replies": row("sxx xx xmm", "sxx xx x!!"),
    **asked("recruitment:note_contact", "sxx xx x.."),
    **asked("recruitment:welcome_person", "sxx xx x.."),
    **asked("recruitment:propose_not_now", "sxx xx x.."),
    # The member and the co-lead care for somebody: they have lived experience, and did not propose it.
    **asked("recruitment:agree_not_now", "sxx xx ...", viewer="co_lead"),
    **asked("recruitment:tell_not_now", "sxx xx x.."),
    **asked("recruitment:decide_not_now", "sxx xx x.."),
    # For anybody who has the address of a poster; what is asked on the phone, for those who lead.
    "recruitment:open_call_out": row("... .. ...", "... .. ...", viewer="anonymous"),
    **asked("recruitment:reply_to_call_out", "... .. ...", viewer="anonymous"),
    "recruitment:reply_to_call_out": row("... .. ...", "... .. ..."),
    # Behind a private address there is a call-out and no way to whoever came forward, whoever opens it.
    "recruitment:pass_it_on": row("... .. ...", "... .. ...", viewer="anonymous"),
    "recruitment:reply_to_call_out_script": row("xxx xx x..", "xxx xx x.."),
    "recruitment:reply_to_call_out_for_someone": row("xxx xx x..", "xxx xx x.."),
    **asked("recruitment:plan_recruitment", "sxx xx x.."),
    **asked("recruitment:adjust", "sxx xx ..."),
    **asked("recruitment:say_what_followed", "sxx xx ..."),
    "recruitment:ways_tried": row("sxx xx ...", "sxx xx ..."),
    **asked("recruitment:add_avenue", "sxx xx ..."),
    **asked("recruitment:edit_avenue", "sxx xx ..."),
    **asked("recruitment:add_connector", "sxx xx ..."),
    # How to reach whoever passes it on is for those who lead.
    "recruitment:connector": row("sxx xx x..", "sxx xx x.."),
    **asked("recruitment:edit_connector", "sxx xx x.."),
    "recruitment:strike_connector": row("sxx xx xmm", "sxx xx x!!"),
    "recruitment:search": row("sxx xx ...", "sxx xx ..."),
    **asked("recruitment:close_search", "sxx xx x.."),
    **asked("recruitment:take_way_out", "sxx xx x.."),
    "recruitment:way_out": row("sxx xx ...", "sxx xx ..."),
    "recruitment:note_told": row("sxx xx xmm", "sxx xx x!!"),
    "recruitment:open_search": row("sxx xx xmm", "sxx xx x!!"),
    # Behind somebody's own link, for whoever has it.
    **asked("recruitment:say_for_mix_by_link", "... .. ...", viewer="anonymous"),
    "recruitment:say_for_mix_by_link_script": row("xxx xx xxx", "xxx xx xxx", viewer="anonymous"),
    "recruitment:say_for_mix_by_link_for_someone": row("xxx xx xxx", "xxx xx xxx", viewer="anonymous"),
    # Somebody's own page, on which they say that they no longer want to.
    **asked("recruitment:withdraw", "... .. ...", viewer="anonymous"),
    "recruitment:withdraw_script": row("xxx xx xxx", "xxx xx xxx", viewer="anonymous"),
    "recruitment:withdraw_for_someone": row("xxx xx xxx", "xxx xx xxx", viewer="anonymous"),
    "recruitment:draws": row("sxx xx ...", "sxx xx ..."),
    **asked("recruitment:publish_draw", "sxx xx x.."),
    **asked("recruitment:pick_by_hand", "sxx xx x.."),
    "recruitment:draw": row("sxx xx ...", "sxx xx ..."),
    **asked("recruitment:type_seed", "sxx xx x.."),
    "recruitment:draw_transcript": row("sxx xx x..", "sxx xx x.."),
    "recruitment:decide_draw": row("sxx xx xmm", "sxx xx x!!"),
    "recruitment:tell_draw": row("sxx xx x..", "sxx xx x.."),
    "recruitment:draw_letter": row("sxx xx x..", "sxx xx x.."),
    "recruitment:tell_of_draw": row("sxx xx xmm", "sxx xx x!!"),
    "recruitment:give_up_place": row("sxx xx xmm", "sxx xx x!!"),
    # The record of a draw is for everybody who has its address.
    "recruitment:draw_record": row("... .. ...", "... .. ..."),
    "recruitment:draw_record_file": row("... .. ...", "... .. ..."),
    "recruitment:draw_checker": row("... .. ...", "... .. ..."),
    "team:roles": row("sxx xx ...", "sxx xx ..."),
    **asked("team:add_role", "sxx xx x.."),
    "team:role": row("sxx xx ...", "sxx xx ..."),
    **asked("team:edit_role", "sxx xx x.."),
    **asked("team:review_role", "sxx xx ..."),
    **asked("team:advertise_role", "sxx xx x.."),
    "decisions:rules": row("sxx xx ...", "sxx xx ..."),
    **asked("decisions:add_rules", "sxx xx ..."),
    **asked("decisions:say_about_rules", "sxx xx ...", viewer="member"),
    **asked("decisions:change_rule", "sxx xx ..."),
    **asked("decisions:agree_rule_change", "sxx xx ...", viewer="co_lead"),
    "decisions:concerns": row("sxx xx ...", "sxx xx ...", viewer="member"),
    **asked("decisions:raise_concern", "sxx xx ...", viewer="member"),
    **asked("decisions:raise_unnamed", "sxx xx ...", viewer="member"),
    **asked("decisions:name_listener", "sxx xx ..."),
    "decisions:end_listener": row("sxx xx xmm", "sxx xx x!!"),
    # The listener it was told to: here the member. Whoever leads opens none of it.
    "decisions:concern": row("sxx xx .xx", "sxx xx .xx", viewer="member"),
    **asked("decisions:answer_concern", "sxx xx .xx", viewer="member"),
    "decisions:pass_concern_on": row("sxx xx mxx", "sxx xx !xx", viewer="member"),
    # What the member told themselves.
    **asked("decisions:say_of_concern", "sxx xx .xx", viewer="member"),
    "easyread:sheets": row("sxx xx ...", "sxx xx ..."),
    "easyread:sheet": row("sxx xx ...", "sxx xx ..."),
    **asked("easyread:edit_lines", "sxx xx x.."),
    "easyread:check_lines": row("sxx xx x..", "sxx xx x.."),
    "updates:updates": row("sxx xx ...", "sxx xx ..."),
    **asked("updates:agree_updates", "sxx xx ..."),
    **asked("updates:add_line", "sxx xx ...", viewer="member"),
    **asked("updates:write_update", "sxx xx x.."),
    **asked("updates:say_thanks", "sxx xx ..."),
    **asked("updates:say_credit", "sxx xx ...", viewer="member"),
    "updates:update": row("sxx xx ...", "sxx xx ..."),
    "updates:begin_telling": row("sxx xx xmm", "sxx xx x!!"),
    "updates:came_back": row("sxx xx x..", "sxx xx x!!"),
    "updates:stop_telling": row("sxx xx xmm", "sxx xx x!!"),
    "updates:call_list": row("sxx xx x..", "sxx xx x.."),
    "updates:letters": row("sxx xx x..", "sxx xx x.."),
    "updates:note_telling": row("sxx xx x..", "sxx xx x.."),
    **asked("updates:reply_to_update", "sxx xx ...", viewer="member"),
    "organisation:monitoring": row("sxx xx ...", "sxx xx ..."),
    **asked("organisation:answer_monitoring", "sxx xx ...", viewer="member"),
    **asked("organisation:set_area", "sxx xx x.."),
    "organisation:look_at_gap": row("sxx xx xmm", "sxx xx x!!"),
    "organisation:picture": row("sx. xx xxx", "sx. xx xxx", viewer="host"),
    "organisation:publish_release": row("sxm xx xxx", "sx! xx xxx", viewer="host"),
    "organisation:figures": row("sx. xx xxx", "sx. xx xxx", viewer="host"),
    **asked("organisation:add_figure", "sx. xx xxx", viewer="host"),
}

# The same addresses in lots of one room, so that a test walks many with one world.
LOT = 45
ROOMS = {
    f"{room} {start // LOT + 1}": names[start : start + LOT]
    for room, names in (
        (room, [name for name in MATRIX if name.startswith(f"{room}:")])
        for room in dict.fromkeys(name.partition(":")[0] for name in MATRIX)
    )
    for start in range(0, len(names), LOT)
}
