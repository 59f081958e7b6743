"""Each column that somebody reads about themselves can be called something in another language."""

from django.apps import apps

from intheroom.accounts.models import Account
from intheroom.people import columns
from intheroom.people.keeping import all_kept
from intheroom.people.models import Person
from intheroom.people.services import export


def test_every_column_that_is_read_has_a_name_to_put_into_other_words():
    tables = [apps.get_model(kept.label) for kept in all_kept() if kept.whose]
    fields = [field for table in tables for field in table._meta.concrete_fields]
    read = {
        export._label(field) for field in fields if export._says_something(field) and not is_somebody(field)
    }
    assert read - {str(words) for words in columns.COLUMNS} == set()


def is_somebody(field):
    return field.is_relation and field.related_model in {Person, Account}
