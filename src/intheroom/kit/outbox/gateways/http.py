"""One request to a service on the web: no redirects, a short answer, and what a broken line means."""

import json
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Any

MOST_READ = 200_000


@dataclass(frozen=True)
class Told:
    """What the service answered. A status of 0: nothing that we saw."""

    status: int
    body: bytes = b""

    def json(self) -> Any:
        try:
            return json.loads(self.body)
        except ValueError:
            return None


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """A message goes where the host said and nowhere else."""

    def redirect_request(self, *_args, **_kwargs) -> None:
        return None


def ask(address: str, *, headers: dict[str, str], timeout: float, sent: bytes | None = None) -> Told:
    """POST where something is sent, else GET."""
    request = urllib.request.Request(address, data=sent, headers=headers)  # noqa: S310 - the host's own setting
    try:
        with urllib.request.build_opener(_NoRedirects).open(request, timeout=timeout) as answer:
            return Told(answer.status, answer.read(MOST_READ))
    except urllib.error.HTTPError as error:
        with error:
            return Told(error.code, error.read(MOST_READ))
    except urllib.error.URLError as error:
        # Refused before anything was said: told apart from a line that broke afterwards.
        if isinstance(error.reason, ConnectionRefusedError):
            return Told(-1)
        return Told(0)
    except (OSError, ValueError):
        return Told(0)
