"""A printed sheet in somebody's hand: read as it stands on the paper, ticked, and typed in by its short keys."""

from string import ascii_lowercase

READ_IT = """() => [...document.querySelectorAll('ol.ask-questions')].flatMap(
    list => [...list.querySelectorAll('li.ask-question')].map((one, place) => ({
        number: list.start + place,
        words: one.querySelector('strong').textContent.trim(),
        boxes: [...one.querySelectorAll('ul > li')].map(box => box.textContent.replace(/\\s+/g, ' ').trim()),
    })))"""


def filled_in(somebody, ticked, wrote):
    """What comes back in the post, as whoever keys it in types it: ``7b`` for a tick, ``12 = words``."""
    paper = somebody.page.evaluate(READ_IT)
    ticks = [_ticks(_question(paper, words), answers) for words, answers in ticked.items()]
    lines = [f"{_question(paper, words)['number']} = {answer}" for words, answer in wrote.items()]
    return "\n".join([" ".join(ticks), *lines])


def _question(paper, words):
    return next(one for one in paper if one["words"].startswith(words))


def _ticks(question, answers):
    letters = ""
    for answer in answers:
        place = next(place for place, box in enumerate(question["boxes"]) if answer in box)
        assert question["boxes"][place].startswith(ascii_lowercase[place]), question
        letters += ascii_lowercase[place]
    return f"{question['number']}{letters}"
