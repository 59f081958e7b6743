"""What a hard stop says: why not, and how to go on."""

from intheroom.kit.words import Words


class Refused(Exception):
    """Raised before anything is written. ``message`` says why; ``how`` says how to go on.

    A view may add where to look: an address, and the words of the link to it.
    """

    look_at: tuple[str, Words] | None = None

    def __init__(self, message: Words, *, how: Words):
        self.message = str(message)
        self.how = str(how)
        super().__init__(f"{self.message} {self.how}")
