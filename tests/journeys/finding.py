"""What happens in every journey of finding people: a call-out that is not ready yet, and a paper that is taken along."""

from django.urls import reverse

from intheroom.kit.ask.forms import Said
from intheroom.stakeholders.services import write_barriers


def given_barriers_that_were_looked_at(project, by):
    write_barriers(project=project, by=by, group=None, pairs=[("Stairs", "Use the hall")], said=Said())


def finding(somebody, project="Island breaks"):
    somebody.open(reverse("home:my_page"))
    somebody.follow(project)
    somebody.follow("Finding people")


def then_it_is_not_ready(somebody, said):
    somebody.press("It is ready")
    somebody.reads(said)
    somebody.press("Go back")
    somebody.reads("Being written")
    somebody.follow("Change the words")


def and_she_takes(ailsa, link, folder):
    ailsa.tab_to(lambda at: at["kind"] == "a" and at["words"].startswith(link), link)
    with ailsa.page.expect_download() as download:
        ailsa.page.keyboard.press("Enter")
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path
