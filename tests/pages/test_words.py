"""What counts as our own words on a page, so that the reading-age gate measures the right thing."""

from tests.pages.words import our_blocks, our_prose

PAGE = """<html><head><title>Not on the page</title></head><body><nav><a href="/">Home</a></nav>
<main><h1>Who is in the room</h1><p>Thank you, <bdi>Morag of the long name</bdi>, for coming today.<br>See you.</p>
<div dir="auto"><p>Words that somebody typed here.</p></div><ul><li>Tea</li><li>A quiet room to rest in</li></ul>
<select><option>Pick</option></select><textarea>typed</textarea><script>let x</script></main>
<footer><p>Ring us on any day.</p></footer></body></html>"""


def test_blocks_are_ours_and_in_order():
    assert our_blocks(PAGE) == [
        "Home",
        "Who is in the room",
        "Thank you, Sam , for coming today.",
        "See you.",
        "Tea",
        "A quiet room to rest in",
        "Ring us on any day.",
    ]


def test_prose_is_the_middle_of_the_page_without_the_shortest_blocks():
    assert our_prose(PAGE).splitlines() == [
        "Who is in the room",
        "Thank you, Sam , for coming today.",
        "A quiet room to rest in",
    ]
