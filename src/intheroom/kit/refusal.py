"""What a hard stop says: why not, and how to go on."""


class Refused(Exception):
    """Raised before anything is written. ``message`` says why; ``how`` says how to go on."""

    def __init__(self, message: str, *, how: str):
        super().__init__(f"{message} {how}")
        self.message = message
        self.how = how
