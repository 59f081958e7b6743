"""Typed readers for the environment, each with a sentence that says how to mend a bad value."""

import os
import secrets
import sqlite3
from pathlib import Path
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from intheroom.kit.keep.keys import make_file

# The port of mail servers where TLS starts with the first word.
TLS_AT_ONCE = 465

# Versions before this can corrupt a write-ahead log when a checkpoint meets a writer
# (sqlite.org, "WAL-reset bug"); those get the older, slower journal instead.
FIRST_SAFE_WAL = (3, 51, 3)


def flag(name: str) -> bool:
    """True for 1, yes, true, on; False for empty, 0, no, false, off. Anything else is refused."""
    value = os.environ.get(name, "").strip().lower()
    if value in {"", "0", "no", "false", "off"}:
        return False
    if value in {"1", "yes", "true", "on"}:
        return True
    message = f"{name} is “{value}”. Set it to 1 for yes or 0 for no."
    raise ImproperlyConfigured(message)


def words(name: str, default: list[str]) -> list[str]:
    """Values parted by commas or spaces."""
    return os.environ.get(name, "").replace(",", " ").split() or default


def megabytes(name: str, default: int, most: int) -> int:
    """A size in megabytes, as bytes."""
    value = os.environ.get(name, "").strip() or str(default)
    if not value.isdecimal() or not 1 <= int(value) <= most:
        message = f"{name} is “{value}”. Write a whole number of megabytes from 1 to {most}."
        raise ImproperlyConfigured(message)
    return int(value) * 1_000_000


def address() -> str:
    """Where people reach this copy, for the links that the console prints."""
    known = os.environ.get("INTHEROOM_ADDRESS") or f"http://localhost:{os.environ.get('PORT') or 8000}"
    return known.rstrip("/")


def web_page(name: str, default: str) -> str:
    """The address of a page elsewhere."""
    value = os.environ.get(name, "").strip() or default
    if urlsplit(value).scheme not in {"http", "https"} or not urlsplit(value).hostname:
        message = f"{name} is “{value}”. Write a whole address, like {default}."
        raise ImproperlyConfigured(message)
    return value


def data_dir(base: Path) -> Path:
    """The folder for everything this copy keeps; made, for its owner only, where it is missing."""
    folder = Path(os.environ.get("INTHEROOM_DATA") or base / "data").expanduser().resolve()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        message = (
            f"Cannot make the data folder {folder}: {error.strerror}. "
            "Set INTHEROOM_DATA to a folder you may write in."
        )
        raise ImproperlyConfigured(message) from error
    return folder


def secret_file(path: Path) -> str:
    """The secret kept in a file; made on first use, readable by its owner only."""
    try:
        return path.read_text().strip()
    except FileNotFoundError:
        pass
    make_file(path, secrets.token_urlsafe(48).encode())
    return path.read_text().strip()


def sqlite_journal() -> str:
    """Which journal mode this machine's SQLite may be trusted with."""
    return "WAL" if sqlite3.sqlite_version_info >= FIRST_SAFE_WAL else "TRUNCATE"


def database(folder: Path) -> dict:
    """SQLite in the data folder, or PostgreSQL where DATABASE_URL says so."""
    url = os.environ.get("DATABASE_URL", "")
    if not url:
        return _sqlite(folder / "intheroom.sqlite3")
    parts = urlsplit(url)
    if parts.scheme in {"postgres", "postgresql"}:
        return _postgresql(parts)
    if parts.scheme == "sqlite":
        return _sqlite(Path(unquote(parts.path)))
    message = (
        "DATABASE_URL must look like postgresql://user:password@host/name, or be left out to use SQLite."
    )
    raise ImproperlyConfigured(message)


def _sqlite(path: Path) -> dict:
    # The journal mode is set once, by `manage.py prepare`: changing it while others are
    # connected answers "locked" to everyone. The pragmas here are per connection.
    # Sixty seconds, because SQLite's waiters do not queue: on a crowded machine one of two busy
    # writers was unlucky for twenty (docs/reliability.md).
    pragmas = "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;"
    return {
        "ENGINE": "intheroom.kit.keep.sqlite",
        "NAME": str(path),
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 60, "init_command": pragmas},
        "CONN_MAX_AGE": 60,
        # Tests use a file as well: in memory, two writers would meet locks that no host ever meets.
        "TEST": {"NAME": str(path.with_name("test.sqlite3"))},
    }


def _postgresql(parts) -> dict:
    """Several hosts may be given, parted by commas: the one that takes writes is used."""
    credentials, _, hosts = parts.netloc.rpartition("@")
    user, _, password = credentials.partition(":")
    pairs = [host.rpartition(":") if ":" in host else (host, "", "") for host in hosts.split(",")]
    options: dict = {"connect_timeout": 5, **dict(parse_qsl(parts.query))}
    if len(pairs) > 1:
        options["target_session_attrs"] = "read-write"
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(user),
        "PASSWORD": unquote(password),
        "HOST": ",".join(host for host, _, _ in pairs),
        "PORT": ",".join(port or "5432" for _, _, port in pairs),
        "OPTIONS": options,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def static_storage() -> str:
    """Hashed file names when served; plain names in tests, where nothing is collected."""
    if flag("INTHEROOM_TESTING"):
        return "django.contrib.staticfiles.storage.StaticFilesStorage"
    return "whitenoise.storage.CompressedManifestStaticFilesStorage"


def mail() -> dict:
    """The mail server in INTHEROOM_MAIL_URL, such as smtp://user:password@host:587; none by default."""
    url = os.environ.get("INTHEROOM_MAIL_URL", "")
    sender = os.environ.get("INTHEROOM_MAIL_FROM", "in-the-room@localhost")
    if not url:
        nowhere = "django.core.mail.backends.dummy.EmailBackend"
        no_tls = dict(tls=False, tls_at_once=False)
        return dict(backend=nowhere, host="", port=0, user="", password="", sender=sender, **no_tls)
    parts, port = _mail_server(url)
    return {
        "backend": "django.core.mail.backends.smtp.EmailBackend",
        "host": parts.hostname,
        "port": port,
        "user": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
        "tls": parts.scheme == "smtp",
        "tls_at_once": parts.scheme == "smtps",
        "sender": sender,
    }


def _mail_server(url: str) -> tuple[SplitResult, int]:
    """The parts of the address, and the port: where TLS starts with the first word, it is another one."""
    shape = (
        "INTHEROOM_MAIL_URL must look like smtp://user:password@host:587 or smtps://user:password@host:465."
    )
    parts = urlsplit(url)
    if parts.scheme not in {"smtp", "smtps", "smtp+plain"} or not parts.hostname:
        raise ImproperlyConfigured(shape)
    usual = TLS_AT_ONCE if parts.scheme == "smtps" else 587
    try:
        port = parts.port or usual
    except ValueError as error:
        raise ImproperlyConfigured(shape) from error
    if port == TLS_AT_ONCE and parts.scheme == "smtp":
        message = (
            "INTHEROOM_MAIL_URL names port 465, where TLS starts at once. Write smtps:// and not smtp://."
        )
        raise ImproperlyConfigured(message)
    return parts, port
