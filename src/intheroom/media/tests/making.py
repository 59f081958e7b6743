"""A photo with three in it, and ways to say yes and to take it back."""

import io

from django.core.files.uploadedfile import SimpleUploadedFile

from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.tests import made_files
from intheroom.media import services

YES = {"agrees": "yes", "uses": ["report"], "audience": "public", "how": "written"}


def told(cast, name, way="phone"):
    """An answer that Ailsa wrote down for somebody."""
    person = cast.people[name]
    return Said(way, cast.ailsa.account, person.name, str(person.pk), read_back=True)


def photo_of(cast, *names, file=True, **answers):
    """A photo with these people in it."""
    people = [cast.people[name] for name in names]
    answers = {"kind": "photo", "people": people, "who_in": "named", "alt": "People on a pier", **answers}
    item = services.add_item(by=cast.ailsa, project=cast.project, answers=answers)
    if file:
        services.put_file(by=cast.ailsa, item=item, file=io.BytesIO(made_files.photo_with_place()))
    return item


def words_of(cast, name, words="The boat wore us out."):
    """Words that somebody said."""
    answers = {"kind": "quote", "people": [cast.people[name]], "words": words}
    return services.add_item(by=cast.ailsa, project=cast.project, answers=answers)


def say_yes(cast, item, *names, **answers):
    """Each of them says yes; those without an account through Ailsa."""
    for name in names:
        person = cast.people[name]
        said = None if person.account else told(cast, name)
        by = person if person.account else cast.ailsa
        services.give_consent(by=by, item=item, answers={**YES, **answers}, said=said)


def sent(content, name="photo.jpg", kind="image/jpeg"):
    """A file as a browser sends it."""
    return SimpleUploadedFile(name, content, kind)
