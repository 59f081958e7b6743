"""The parts pages are made of, and what hostile text becomes in them."""

import pytest
from django.template import engines

from intheroom.kit.ui.samples import MISTAKES, GalleryForm

HOSTILE = '<script>alert("x")</script>'


def rendered(source, **context):
    return engines["django"].from_string(source).render(context)


@pytest.mark.parametrize(
    "source",
    [
        "{% button text name=text %}",
        "{% button_link text text %}",
        "{% back_link text text %}",
        "{% tag text text %}",
        "{% typed text %}",
        "{% typed_inline text %}",
        "{% panel text %}{{ text }}{% endpanel %}",
        "{% card text href=text colour=text %}{{ text }}{% endcard %}",
        "{% details text %}{{ text }}{% enddetails %}",
        "{% inset %}{{ text }}{% endinset %}{% warning %}{{ text }}{% endwarning %}",
        "{% summary_list rows %}",
        "{% task_list tasks %}",
        "{% data_table text head table %}",
        "{% what_next head text %}",
    ],
)
def test_hostile_text_is_only_text(source):
    html = rendered(
        source,
        text=HOSTILE,
        head=[HOSTILE],
        table=[[HOSTILE, HOSTILE]],
        rows=[{"key": HOSTILE, "value": HOSTILE, "href": "/", "action": HOSTILE}],
        tasks=[{"title": HOSTILE, "hint": HOSTILE, "href": "/"}],
    )
    assert "<script>" not in html
    assert "script" in html or source.startswith("{% tag")


def test_typed_text_keeps_its_lines_and_its_direction():
    html = rendered("{% typed text %}", text="one\r\ntwo\r\n\r\nثلاثة")
    assert html.count('dir="auto"') == 2
    assert "one\ntwo" in html
    assert rendered("{% typed none %}", none=None) == ""


def test_parts_choose_their_heading_level():
    assert "<h1" in rendered("{% panel 'Saved' %}x{% endpanel %}")
    assert "<h3" in rendered("{% panel 'Saved' level=3 %}x{% endpanel %}")
    assert "<h4" in rendered("{% card 'Who' level=4 %}x{% endcard %}")


def test_an_empty_answer_says_so_and_a_zero_does_not():
    html = rendered("{% summary_list rows %}", rows=[{"key": "A", "value": ""}, {"key": "B", "value": 0}])
    assert html.count("Not answered") == 1
    assert "actions" not in html


def test_a_task_says_its_state_in_words():
    html = rendered("{% task_list tasks %}", tasks=[{"title": "A"}, {"title": "B", "state": "done"}])
    assert "Not yet" in html
    assert "Done" in html


def test_the_summary_of_mistakes_leads_to_the_first_part_of_each_question():
    form = GalleryForm(MISTAKES)
    html = rendered("{% error_summary form %}", form=form)
    page = str(form)
    for target in ("id_name", "id_room_0", "id_food_0", "id_day_day", "id_people"):
        assert f'href="#{target}"' in html
        assert f'id="{target}"' in page


def test_no_mistakes_no_summary():
    assert rendered("{% error_summary form %}", form=GalleryForm()).strip() == ""
    assert rendered("{% error_summary nothing %}").strip() == ""


def test_a_mistake_of_the_whole_form_is_shown_and_two_forms_fit_together():
    form = GalleryForm({"name": "Isa"})
    form.add_error(None, "Two people changed this at once.")
    html = rendered("{% error_summary one two %}", one=form, two=GalleryForm({}, prefix="b"))
    assert "Two people changed this at once." in html
    assert 'href="#id_b-name"' in html


def test_a_field_ties_its_hint_mistake_and_count_to_its_box():
    html = str(GalleryForm(MISTAKES)["name"].as_field_group())
    assert 'aria-describedby="id_name_helptext id_name_error"' in html
    assert 'id="id_name_error"' in html
    assert 'aria-invalid="true"' in html
    count = str(GalleryForm()["idea"].as_field_group())
    assert 'aria-describedby="id_idea_room"' in count
    assert 'data-count-to="200"' in count


def test_every_id_that_is_pointed_at_is_there_once():
    import re

    page = rendered("{% error_summary form %}{{ form }}", form=GalleryForm(MISTAKES))
    ids = re.findall(r'\sid="([^"]+)"', page)
    pointed_at = " ".join(re.findall(r'(?:aria-describedby|for)="([^"]+)"', page)).split()
    assert len(ids) == len(set(ids))
    assert set(pointed_at) <= set(ids)


def test_the_browser_never_blocks_a_form():
    assert " required" not in str(GalleryForm())
