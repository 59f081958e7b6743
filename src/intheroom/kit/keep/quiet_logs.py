"""Takes secrets out of log lines: whoever reads a log must not be able to sign in with it."""

import logging
import re

# Addresses that end in a token somebody could use.
SECRET = re.compile(r"(/(?:first-start|sign-in/link|form)/)[^/\s\"']+")
KEPT = re.compile(r"([?&]kept=)[^&\s\"']+")


class WithoutSecrets(logging.Filter):
    """Put on a handler; the line says which page it was and leaves the token out."""

    def filter(self, record: logging.LogRecord) -> bool:
        line = record.getMessage()
        record.msg, record.args = KEPT.sub(r"\1…", SECRET.sub(r"\1…", line)), None
        return True
