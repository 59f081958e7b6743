"""Somebody new is told what happens next, by whoever leads, in the way they like best."""

import io

import pypdf
from django.urls import reverse

from intheroom.accounts.models import Installation
from intheroom.team import services
from intheroom.team.choices import Status


def page_of(cast, name="isa"):
    return reverse("team:welcome_member", args=[cast.project.ref, cast.place(name).pk])


def test_one_page_has_every_way_to_tell_them(cast, client_for):
    ailsa = client_for(cast.ailsa)
    assert (
        page_of(cast) in ailsa.get(reverse("team:member", args=[cast.project.ref, cast.place("isa").pk])).text
    )
    page = ailsa.get(page_of(cast)).text
    for way in ("By post", "By phone", "By e-mail", "By text message", "By WhatsApp", "Easy read"):
        assert way in page
    assert f"{cast.project.public_name}: You have a place in our team. Ring" in page
    assert "Ask for Ailsa." in page
    assert "It goes as one text." in page


def test_whoever_has_not_said_yes_yet_is_invited(cast, client_for):
    answers = {"name": "Peerie Jo", "status": Status.INVITED}
    asked = services.members.add_member(project=cast.project, by=cast.ailsa, answers=answers)
    address = reverse("team:welcome_member", args=[cast.project.ref, asked.pk])
    page = client_for(cast.ailsa).get(address).text
    assert "You are invited to join our team" in page
    assert "You need not say why." in page


def test_each_paper_comes_as_a_file_that_says_nothing_by_its_name(cast, client_for):
    ailsa, names = client_for(cast.ailsa), set()
    for paper in ("letter", "large", "easy", "envelope"):
        answer = ailsa.get(page_of(cast), {"paper": paper})
        assert answer.headers["Content-Type"] == "application/pdf"
        assert "no-store" in answer.headers["Cache-Control"]
        names.add(answer.headers["Content-Disposition"])
        words = pypdf.PdfReader(io.BytesIO(answer.content)).pages[0].extract_text()
        assert ("Isa" in words) == (paper != "easy")
    assert names == {
        f'attachment; filename="{name}.pdf"'
        for name in ("letter", "letter-large-print", "easy-read-draft", "envelope")
    }


def test_without_a_number_to_ring_nothing_goes_out_and_the_page_says_how_to_go_on(cast, client_for):
    Installation.objects.update(phone="")
    for asked in ({}, {"paper": "letter"}):
        answer = client_for(cast.ailsa).get(page_of(cast), asked)
        assert answer.status_code == 409
        assert "without a phone number" in answer.text
        assert "Ask the host" in answer.text


def test_a_name_on_two_lines_is_said_on_the_page(cast, client_for):
    cast.isa.name = "Isa\r\nBcc: everybody@example.org"
    cast.isa.save()
    answer = client_for(cast.ailsa).get(page_of(cast))
    assert answer.status_code == 409
    assert "more than one line" in answer.text
