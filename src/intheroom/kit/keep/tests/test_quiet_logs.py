"""No log line lets anybody in."""

import logging

import pytest

from intheroom.kit.keep.quiet_logs import WithoutSecrets


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Not Found: /sign-in/link/abc-DEF_1/", "Not Found: /sign-in/link/…/"),
        ('"POST /first-start/abc/ HTTP/1.1" 422', '"POST /first-start/…/ HTTP/1.1" 422'),
        ("/p/x/?kept=abc&list=1", "/p/x/?kept=…&list=1"),
        ("Not Found: /p/bcd2345/", "Not Found: /p/bcd2345/"),
    ],
)
def test_a_token_is_left_out_of_a_line(line, kept):
    record = logging.LogRecord("django.request", logging.WARNING, "", 0, "%s", (line,), None)
    assert WithoutSecrets().filter(record)
    assert record.getMessage() == kept


def test_the_served_log_uses_it(settings):
    assert settings.LOGGING["handlers"]["console"]["filters"] == ["without_secrets"]
