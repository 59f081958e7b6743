"""Must-show 10: twelve simultaneous sends of each declared form, and one that comes late, store it once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.apps import apps
from django.db import connection, connections
from django.test import Client

from tests.forms.answering import FORMS, mistakes, ready_to_send, who_answers
from tests.forms.test_four_ways import say_for
from tests.frames import with_room
from tests.pages.shelf import client_for, taken_back
from tests.world import build_world

SENDS = 12
# Rows of a browser, and a note for each time somebody opens a page with sealed words.
NOT_STORED_BY_SENDING = {"django_session", "ask_draft", "ask_kepttyping", "keep_seenevent"}


def rows():
    """How many rows each table holds, without those that belong to a browser; all asked at once."""
    tables = {model._meta.db_table for model in apps.get_models()} - NOT_STORED_BY_SENDING
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(f"SELECT '{one}', count(*) FROM {one}" for one in sorted(tables)))
        return dict(cursor.fetchall())


def grown(before, after):
    return {table: after[table] - before[table] for table in after if after[table] != before[table]}


def send_twelve_times(client, here, data):
    """Twelve browsers with the same cookies press the same button at the same moment."""
    together = Barrier(SENDS)

    @with_room
    def press(_number):
        try:
            twin = Client()
            twin.cookies = client.cookies
            together.wait()
            answer = twin.post(here, data)
            # The press that was stored may be handed a private address in the question; nobody after it is.
            return answer.status_code, answer.headers.get("Location", "").partition("?")[0]
        finally:
            connections.close_all()

    with ThreadPoolExecutor(SENDS) as pool:
        return list(pool.map(press, range(SENDS)))


@pytest.mark.django_db(transaction=True)
def test_twelve_sends_at_once_and_a_late_one_store_one():
    world = build_world()
    assert connection.vendor != "sqlite" or "mode=memory" not in str(connection.settings_dict["NAME"]), (
        "Twelve threads need a database file each can open."
    )
    wrong = {}
    # More than a hundred forms: each database takes every other one, so each form is tried on one of them.
    tried = list(FORMS.items())[connection.vendor == "sqlite" :: 2]
    assert len(tried) >= 40
    for code, form_class in tried:
        client = client_for(world, who_answers(form_class))
        ready = ready_to_send(client, world, form_class, say_for(code))
        before = rows()
        with taken_back():
            sent = client.post(ready.here, ready.typed)
            one_send = grown(before, rows()) if sent.status_code == 302 else mistakes(sent)
        if not isinstance(one_send, dict):
            wrong[code] = one_send
            continue
        answers = set(send_twelve_times(client, ready.here, ready.typed))
        late = client.post(ready.here, ready.typed)
        answers.add((late.status_code, late.headers.get("Location", "").partition("?")[0]))
        if (
            grown(before, rows()) != one_send
            or {status for status, _ in answers} != {302}
            or len(answers) != 1
        ):
            wrong[code] = (one_send, grown(before, rows()), answers)
    assert not wrong, "\n".join(f"{code}: {what}" for code, what in wrong.items())
