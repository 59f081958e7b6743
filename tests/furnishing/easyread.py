"""An update in easy read, which two people have checked."""

from intheroom.easyread import services as easyread
from intheroom.easyread.adapter import words_now
from intheroom.people.services import save_inclusion
from intheroom.updates.models import Update
from intheroom.updates.notices import update_notice


def furnish_easy_read(cast, update_id):
    """Its lines, who checked them, and one whom easy read suits."""
    likes = {"formats": ["easy_read"], "see_words": "team"}
    save_inclusion(by=cast.freya, person=cast.freya, answers=likes)
    notice = update_notice(Update.objects.get(pk=update_id))
    lines = [("place", "We have the hall on Fridays."), ("next", "Morag asks about the bus.")]
    sheet = easyread.save_lines(by=cast.ailsa, notice=notice, lines=lines)
    answers = {"named": "two people of the team", "words_seen": words_now(notice, sheet)}
    easyread.check_lines(by=cast.ailsa, notice=notice, answers=answers)
    return {"easy_kind": "update", "easy_thing": update_id}
