"""The inclusion form answered step by step, and what it leads to."""

import re
import uuid

from intheroom.people.forms import InclusionForm
from intheroom.people.queries import live_needs


def kinds(person):
    return {need.kind for need in live_needs(person)}


def steps(address, browser, **answers):
    """Press on through every step with these answers, and send them."""
    for step in InclusionForm.sheet.steps:
        mine = {name: value for name, value in answers.items() if name in step.fields}
        page = browser.post(f"{address}step/{step.slug}/", mine)
        assert page.status_code == 302, page.content.decode()
    version = re.search(r'name="seen_version" value="(\d+)"', browser.get(f"{address}check/").text)
    sent = {"send_id": str(uuid.uuid4()), "seen_version": version[1] if version else ""}
    return browser.post(f"{address}check/", sent)
