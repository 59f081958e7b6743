"""Addresses are worked out once, and are the same as Django's."""

import pytest
from django.template import engines
from django.urls import NoReverseMatch, clear_script_prefix, reverse, set_script_prefix

from intheroom.kit.ui.addresses import address


def drawn(template, **context):
    return engines["django"].from_string(template).render(context)


def test_an_address_is_what_django_says():
    assert address("ui:gallery") == reverse("ui:gallery")


def test_an_unknown_name_is_no_address():
    for _ in range(2):
        with pytest.raises(NoReverseMatch):
            address("ui:nowhere")


def test_a_planner_below_a_folder_has_its_own_addresses():
    before = address("ui:gallery")
    set_script_prefix("/planner/")
    try:
        assert address("ui:gallery") == f"/planner{before}"
    finally:
        clear_script_prefix()


def test_the_tag_works_as_before():
    assert drawn("{% url 'ui:gallery' %}") == reverse("ui:gallery")
    assert drawn("{% url 'ui:gallery' as here %}[{{ here }}]") == f"[{reverse('ui:gallery')}]"
    assert drawn("{% url 'ui:nowhere' as here %}[{{ here }}]") == "[]"
    with pytest.raises(NoReverseMatch):
        drawn("{% url 'ui:nowhere' %}")
