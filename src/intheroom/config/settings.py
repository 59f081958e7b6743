"""Settings, read from the environment; every name is listed in docs/settings.md."""

import datetime
from pathlib import Path
from typing import Any

from intheroom.config import environment as env
from intheroom.config.gateways import gateways, mailbox

BASE_DIR = Path(__file__).resolve().parents[3]
DATA_DIR = env.data_dir(BASE_DIR)

SECRET_KEY = env.secret_file(DATA_DIR / "secret.key")
SEAL_KEY_FILE = DATA_DIR / "seal.key"
AUDIT_KEY_FILE = DATA_DIR / "audit.key"
ANCHOR_DIR = DATA_DIR / "anchors"
ERASURE_DIR = DATA_DIR / "erasures"
BACKUP_DIR = DATA_DIR / "backups"
# Files that people sent: cleaned, sealed, and only ever given out by a page that asks who is looking.
FILES_DIR = DATA_DIR / "media"

DEBUG = env.flag("INTHEROOM_DEBUG")
ALLOWED_HOSTS = env.words("INTHEROOM_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
BEHIND_HTTPS = env.flag("INTHEROOM_HTTPS")
ADDRESS = env.address()

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "csp",
    "intheroom.kit.ui",
    "intheroom.kit.keep",
    "intheroom.kit.advise",
    "intheroom.kit.ask",
    "intheroom.kit.jobs",
    "intheroom.kit.outbox",
    "intheroom.kit.tell",
    "intheroom.library",
    "intheroom.accounts",
    "intheroom.people",
    "intheroom.projects",
    "intheroom.stakeholders",
    "intheroom.team",
    "intheroom.easyread",
    "intheroom.media",
    "intheroom.inclusion",
    "intheroom.workshops",
    "intheroom.decisions",
    "intheroom.updates",
    "intheroom.support",
    "intheroom.recruitment",
    "intheroom.organisation",
    "intheroom.home",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    # A fifth of the bytes for an old phone. Answers get a random length and each form a freshly masked
    # token, so their size gives nothing away (Django's answer to the BREACH attack).
    "django.middleware.gzip.GZipMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "intheroom.accounts.middleware.SharedDevice",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "intheroom.kit.ui.middleware.PrivateCopies",
    "intheroom.kit.ui.languages.InTheirLanguage",
    "intheroom.kit.ask.middleware.NothingTypedIsLost",
    "intheroom.kit.ask.middleware.PressedTwice",
    "intheroom.accounts.middleware.FirstStart",
    "intheroom.people.middleware.WhoIsAsking",
]

ROOT_URLCONF = "intheroom.config.urls"
WSGI_APPLICATION = "intheroom.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "intheroom.kit.ui.context.page_frame",
                "intheroom.accounts.context.help_line",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "intheroom.kit.ui.templatetags.ui",
                "intheroom.kit.ask.templatetags.ask",
                "intheroom.kit.advise.templatetags.advise",
            ],
        },
    }
]
FORM_RENDERER = "intheroom.kit.ui.forms.Renderer"

DATABASES = {"default": env.database(DATA_DIR)}
SQLITE_JOURNAL = env.sqlite_journal()
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.Account"
AUTHENTICATION_BACKENDS = [
    "rules.permissions.ObjectPermissionBackend",
    "intheroom.accounts.backends.AccountBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "accounts:sign_in"

SESSION_COOKIE_NAME = "intheroom"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 90
SESSION_COOKIE_SECURE = BEHIND_HTTPS
CSRF_COOKIE_SECURE = BEHIND_HTTPS
CSRF_FAILURE_VIEW = "intheroom.kit.ask.middleware.page_too_old"
SECURE_SSL_REDIRECT = BEHIND_HTTPS
SECURE_HSTS_SECONDS = 31536000 if BEHIND_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = BEHIND_HTTPS
SECURE_HSTS_PRELOAD = BEHIND_HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_HTTPS else None
# Not "no-referrer": browsers then send "Origin: null" with every form, and the forgery check refuses it.
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
# A hall with one laptop and no internet has no certificate: there the four HTTPS checks cannot be met.
# With INTHEROOM_HTTPS=1 nothing is silenced. Both are tested.
SILENCED_SYSTEM_CHECKS = (
    [] if BEHIND_HTTPS else ["security.W004", "security.W008", "security.W012", "security.W016"]
)

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "media-src": ["'self'"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        "manifest-src": ["'self'"],
    }
}

# Where "Leave this page now" leads, on the pages of a sensitive project.
EXIT_PAGE = env.web_page("INTHEROOM_EXIT_PAGE", default="https://www.bbc.co.uk/weather")

LANGUAGE_CODE = "en-gb"
# Each by the name it gives itself. What is in all of them, and who has checked the words: docs/languages.md.
LANGUAGES = [
    ("en-gb", "English"),
    ("gd", "Gàidhlig"),
    ("sco", "Scots"),
    ("pl", "Polski"),
    ("uk", "Українська"),
    ("ar", "العربية"),
    ("ur", "اردو"),
]
# For whoever puts words into another language: pages show them before every word of the page is there.
UNFINISHED_PAGES = env.flag("INTHEROOM_UNFINISHED_PAGES")
LOCALE_PATHS = [BASE_DIR / "src" / "intheroom" / "locale"]
LANGUAGE_COOKIE_NAME = "language"
LANGUAGE_COOKIE_AGE = 60 * 60 * 24 * 365
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SECURE = BEHIND_HTTPS
TIME_ZONE = "Europe/London"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": env.static_storage()},
}

EMAIL_CONFIG = env.mail()
EMAIL_BACKEND = EMAIL_CONFIG["backend"]
EMAIL_HOST = EMAIL_CONFIG["host"]
EMAIL_PORT = EMAIL_CONFIG["port"]
EMAIL_HOST_USER = EMAIL_CONFIG["user"]
EMAIL_HOST_PASSWORD = EMAIL_CONFIG["password"]
EMAIL_USE_TLS = EMAIL_CONFIG["tls"]
EMAIL_USE_SSL = EMAIL_CONFIG["tls_at_once"]
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = EMAIL_CONFIG["sender"]

# How each channel goes outside. A channel that is not here waits for somebody to do it by hand.
GATEWAYS = gateways(EMAIL_CONFIG)
# The mailbox where answers and what cannot be delivered come in; empty where nobody reads one.
MAILBOX = mailbox()
# Seconds: how long a worker has what it took, how soon and how late it is tried again. A lease is longer than
# any try can take. Hours: how long it is tried before a person is asked. Days: how long what could not be
# sent is kept.
OUTBOX: dict[str, Any] = {
    "lease": 300,
    "first_wait": 60,
    "longest_wait": 3600,
    "patience": 48,
    "most_cut_off": 8,
    "keep_unsent": 30,
    # Nobody's phone rings at night.
    "quiet": {"sms": (datetime.time(21), datetime.time(8))},
}
# The same for tasks; and how long a worker that found nothing to do rests.
JOBS: dict[str, Any] = {"lease": 120, "first_wait": 30, "longest_wait": 900, "tries": 5, "rest": 1}

DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 600
LARGEST_FILE = env.megabytes("INTHEROOM_LARGEST_FILE", default=25, most=60)
FILE_UPLOAD_HANDLERS = [
    "intheroom.kit.keep.uploads.StopTooLarge",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

# No addresses of people, no query strings: a log line says what broke, never who or what they typed.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"without_secrets": {"()": "intheroom.kit.keep.quiet_logs.WithoutSecrets"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["without_secrets"]}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "intheroom": {"level": "INFO"},
        # One line for every request that waits a moment for a thread tells nobody anything.
        "waitress.queue": {"level": "ERROR"},
    },
}
