"""Sets a copy up, as the first-start link does."""

from trials.inside.load import Load

if __name__ == "__main__":
    Load.begin()
