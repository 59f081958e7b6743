"""What the columns of our tables are called, where somebody reads everything that is kept about them.

Nothing is read from here: pages say them with this context. ``script/catalogues`` finds the words, a test those that
are missing.
"""

from intheroom.people.columns.a_to_l import A_TO_L
from intheroom.people.columns.m_to_z import M_TO_Z

COLUMNS = (*A_TO_L, *M_TO_Z)
