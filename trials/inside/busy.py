"""Writes several times a second and prints each write once it is acknowledged."""

import os
import random
import sys
import time
from itertools import count

from trials.inside.load import Load

if __name__ == "__main__":
    chance = random.Random(int(sys.argv[1]))
    load = Load.begin()
    for number in count():
        os.write(1, f"{load.write(number, chance)}\n".encode())
        time.sleep(chance.uniform(0.02, 0.2))
