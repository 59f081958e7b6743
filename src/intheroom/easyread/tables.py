"""What this room keeps about people, and for how long."""

from intheroom.people.keeping import DECIDED, WITH_STORY, Kept

TABLES = (
    Kept("easyread.EasySheet", "Easy-read lines you wrote", WITH_STORY, ("by",)),
    Kept("easyread.EasyCheck", "That you noted who checked an easy-read sheet", DECIDED, ("by",)),
)
