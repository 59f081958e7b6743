"""When people can come, said in every way: on their own phone, on the printed week, and to somebody who rang them."""

import re

from tests.journeys.phones import fits_the_screen, goes_to

# The printed week as it stands on the paper: the number in each square, by its day and the part of the day.
READ_THE_WEEK = """() => {
    const tidy = one => one.textContent.replace(/\\s+/g, ' ').trim();
    const table = document.querySelector('table.ask-grid');
    const parts = [...table.querySelectorAll('thead th')].slice(1).map(one => tidy(one).split(',')[0].toLowerCase());
    return [...table.querySelectorAll('tbody tr')].flatMap(row => [...row.querySelectorAll('td')].map(
        (cell, place) => [`${tidy(row.querySelector('th'))}: ${parts[place]}`, tidy(cell.querySelector('strong'))]));
}"""
# How high the boxes of each square are, counted in lines of their letters.
LINES_OF_A_SQUARE = """() => [...document.querySelectorAll('.ask-grid .ask-together')].map(
    one => one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight))"""
# The numbers of the questions for which the paper has no room: the edge of the sheet cuts what hangs over it.
NUMBERS_CUT_OFF = """() => [...document.querySelectorAll('ol.ask-questions')].flatMap(list => {
    const number = document.createElement('span');
    number.style.cssText = 'position: absolute; white-space: pre';
    list.append(number);
    const cut = [...list.querySelectorAll(':scope > li')].map((_one, place) => {
        number.textContent = `${list.start + place}. `;
        return number.getBoundingClientRect().width > parseFloat(getComputedStyle(list).paddingInlineStart)
            ? [number.textContent] : [];
    }).flat();
    number.remove();
    return cut;
})"""
LETTERS = {"Yes": "a", "If need be": "b", "No": "c"}
NOT_ELSE = "I cannot come then"


def when_people_can(somebody):
    goes_to(somebody, "Island breaks", "Sessions", "When people can")


# -- on the web --------------------------------------------------------------------------------------


def says_it_on_the_web(somebody, week, different=None, reason=""):
    """A usual week, days that are different, and why, each on a page of its own; then all of it once more."""
    when_people_can(somebody)
    somebody.never_reads("Who has not said yet")
    somebody.press("Say when I can come")
    for box, says in week.items():
        somebody.pick(box, says)
    somebody.choose(NOT_ELSE)
    somebody.press("Save and go on")
    if different:
        _days_that_are_different(somebody, *different)
    somebody.press("Save and go on")
    if reason:
        somebody.type_in("Is there a reason", reason)
        somebody.choose("The team", group="Who may see the reason")
    somebody.press("Save and go on")
    somebody.reads("Check your answers", *week, *([reason] if reason else []))
    fits_the_screen(somebody)
    somebody.press("Save my times")


def _days_that_are_different(somebody, says, first, last, every):
    somebody.pick("Can you come on these days? (1)", says)
    for day in (first, last):
        for label, words in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
            somebody.type_in(label, str(words))
    somebody.pick("Do they come again? (1)", every)


# -- on paper ----------------------------------------------------------------------------------------


def prints_the_sheet(ailsa):
    """The week as it is printed, in usual and in large letters; and the code that stands at its end."""
    when_people_can(ailsa)
    ailsa.follow("Print the sheet for them")
    sheet = ailsa.page.url
    ailsa.page.emulate_media(media="print")
    for letters in ("?print=large", "?print=1"):
        ailsa.page.set_viewport_size({"width": 680, "height": 1000})
        ailsa.open(sheet + letters)
        assert max(ailsa.page.evaluate(LINES_OF_A_SQUARE)) < 1.5
        assert ailsa.page.evaluate(NUMBERS_CUT_OFF) == []
        fits_the_screen(ailsa)
        ailsa.reads("A usual week", "Leave a square empty if you are not sure", "Your name, or a nickname")
    numbers = dict(ailsa.page.evaluate(READ_THE_WEEK))
    code = re.search(r"the code is (\S+)", ailsa.text)[1]
    ailsa.page.set_viewport_size({"width": 320, "height": 640})
    ailsa.page.emulate_media(media="screen")
    ailsa.open(sheet)
    return numbers, code


def keys_in_the_sheet(ailsa, sheet, name, week):
    """What came back, typed as the squares are numbered; the last key says that no other time suits."""
    numbers, code = sheet
    keys = " ".join(f"{numbers[box]}{LETTERS[says]}" for box, says in week.items())
    after = max(int(number) for number in numbers.values()) + 1
    ailsa.follow("Key in a paper form")
    ailsa.type_in("The code at the end of the sheet", code)
    ailsa.press("Open the form")
    ailsa.choose(name, group="Whose answer")
    ailsa.choose("On paper", group="How did they answer?")
    ailsa.choose("Not yet", group="Did you read it back")
    ailsa.type_in("Short keys from the paper", f"{keys} {after}a")
    ailsa.press("Save my times")


# -- by phone ----------------------------------------------------------------------------------------


def says_it_on_the_phone(ailsa, name, week):
    """Asked in the words of the script, written down while they speak, and read back before it is sent."""
    when_people_can(ailsa)
    ailsa.follow("What to say on the phone")
    ailsa.reads("Hello, this is", "I go through a usual week with you", *week, "Let me read that back to you")
    fits_the_screen(ailsa)
    ailsa.follow("Write the answers down")
    ailsa.choose(name, group="Whose answer")
    ailsa.choose("By phone", group="How did they answer?")
    ailsa.choose("Yes", group="Did you read it back")
    for box, says in week.items():
        ailsa.pick(box, says)
    ailsa.choose(NOT_ELSE)
    ailsa.press("Save my times")
