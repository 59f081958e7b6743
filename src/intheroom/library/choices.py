"""How long the organisation’s own lines of the library may be."""

LONGEST_BARRIER = 200
LONGEST_IDEA = 200
