"""The pages of a removal: a second look, a second person, a letter, a challenge by any way in."""

import uuid

from django.urls import reverse

from intheroom.team.models import Removal
from tests.cast import PHONE

REASON = "Rang two members at night after being asked not to."


def send(client, cast, name, *gap, **answers):
    data = {"send_id": uuid.uuid4(), **answers}
    return client.post(reverse(f"team:{name}", args=[cast.project.ref, *gap]), data)


def written_down_by(client, cast, name, removal, person, **answers):
    return send(
        client, cast, f"{name}_for_someone", removal.pk,
        **{
            "written_down-person": str(person.pk), "written_down-way": "phone",
            "written_down-read_back": "yes", **answers,
        },
    )  # fmt: skip


def propose(client, cast, **answers):
    return send(client, cast, "propose_removal", cast.place("magnus").pk, **answers)


def test_a_blank_reason_says_what_to_do(cast, client_for):
    answer = propose(client_for(cast.ailsa), cast, reason="")
    assert answer.status_code == 422
    assert "needs a reason" in answer.content.decode()


def test_a_judging_word_brings_the_prompt_and_loses_nothing(cast, client_for):
    client = client_for(cast.ailsa)
    answer = propose(client, cast, reason="He is too fiery for us.")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "too fiery" in page.split("<textarea")[1]
    assert "Think again" in page
    assert not Removal.objects.exists()
    answer = propose(client, cast, reason="He is too fiery for us.", thought_again="on")
    assert answer.status_code == 302
    assert Removal.objects.get().lines.get().thought_again


def test_the_whole_way_by_phone_and_on_the_web(cast, client_for):
    ailsa, morag, magnus = (client_for(person) for person in (cast.ailsa, cast.morag, cast.magnus))
    propose(ailsa, cast, reason=REASON)
    removal = Removal.objects.get()
    page = reverse("team:removal", args=[cast.project.ref, removal.pk])
    assert magnus.get(page).status_code == 404  # nothing is said about him behind an open page
    refused = written_down_by(ailsa, cast, "agree_removal", removal, cast.isa, agrees="yes")
    assert "cannot write down" in refused.content.decode()
    written_down_by(morag, cast, "agree_removal", removal, cast.isa, agrees="yes")
    notice = ailsa.get(reverse("team:removal_notice", args=[cast.project.ref, removal.pk])).content.decode()
    assert REASON in notice
    assert PHONE in notice
    assert "do not agree" in notice
    send(ailsa, cast, "tell_member", removal.pk, how="Morag rang him.")
    told = magnus.get(page).content.decode().split("<main")[1].split("</main>")[0]
    assert REASON in told
    assert "Isa" not in told
    assert "I want to stay" in told
    written_down_by(ailsa, cast, "challenge_removal", removal, cast.magnus, words="Once.")
    removal.refresh_from_db()
    assert removal.state == "challenged"
    one_side = send(ailsa, cast, "decide_removal", removal.pk, outcome="leaves", took_part="professional")
    assert "Both sides" in one_side.content.decode()
    send(ailsa, cast, "decide_removal", removal.pk, outcome="stays", took_part=["lived", "professional"])
    removal.refresh_from_db()
    assert removal.state == "stays"
    assert cast.place("magnus").status == "active"


def test_someone_about_themselves_is_led_to_their_own_place(cast, client_for):
    address = reverse("team:propose_removal", args=[cast.project.ref, cast.place("ailsa").pk])
    assert client_for(cast.ailsa).get(address).status_code == 302


def test_a_lead_cannot_handle_their_own_removal(cast, client_for):
    send(client_for(cast.morag), cast, "propose_removal", cast.place("ailsa").pk, reason=REASON)
    removal = Removal.objects.get()
    for name in ("drop_removal", "end_removal"):
        assert send(client_for(cast.ailsa), cast, name, removal.pk).status_code == 404
