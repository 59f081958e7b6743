"""What may be told of small numbers of people, so that nobody can work out anyone's answer. Pure Python.

Who might try, and what stops each of them:

* **Somebody with the published table and a pencil.** Counts below ten are hidden, none of them shown as zero. So
  that a hidden count cannot be worked out from the totals, more are hidden, until for every hidden count there is
  proof that it can be moved through a range of ten or more without any published number changing (``hiding``). The
  proof is other tables that add up just as well; no arithmetic can tell them apart.
* **Somebody who sorts, filters or takes part tables away from each other.** There is one table for each question,
  and no way to ask for another. Tables of two questions together are never made: answers to two questions by one
  person are not kept together.
* **Somebody who compares this release with the last one.** Each answer is counted in one release only, and each
  shown number is moved a little by chance before it is rounded (``blurring``). One person more or less changes the
  chance of what is shown by less than three to one, and never makes it certain.
* **Somebody inside the team, who knows most answers, or puts in made-up ones.** A team sees one word and no number
  (``gaps``). The word is drawn once for a batch of ten answers or more, with the same kind of chance in it. Even
  somebody who knows every other answer cannot tell one person's answer from the word.

What is not promised: a word about a team is sometimes wrong by a person or two, which is the price of the above.
Somebody who can read the database both before and after an answer sees what was added in between. A row of the
table with ten true answers can be told from one with nine by somebody who knows all nine.
"""

from intheroom.engines.disclosure.blurring import blurred, release
from intheroom.engines.disclosure.gaps import Word, at_least, chance_of, gap_word
from intheroom.engines.disclosure.hiding import hidden_cells, too_narrow
from intheroom.engines.disclosure.tables import FEWEST, Cell, Released, Table

__all__ = [
    "FEWEST",
    "Cell",
    "Released",
    "Table",
    "Word",
    "at_least",
    "blurred",
    "chance_of",
    "gap_word",
    "hidden_cells",
    "release",
    "too_narrow",
]
