"""Django's settings, made from Leadgate's (`leadgate.settings`)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _
from psycopg.conninfo import conninfo_to_dict

from leadgate import __version__
from leadgate.database import NAME, own_cluster
from leadgate.logs import FORMATTERS
from leadgate.mail import server_of
from leadgate.settings import settings

_own = settings()
_package = Path(__file__).parent

SECRET_KEY = _own.secret()
DEBUG = _own.debug
ALLOWED_HOSTS = [host.strip() for host in _own.allowed_hosts.split(",") if host.strip()]

INSTALLED_APPS = [
    "leadgate.accounts",
    "leadgate.leads",
    "leadgate.imports",
    "leadgate.api",
    "leadgate.web",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "django_htmx",
    "procrastinate.contrib.django",
]

MIDDLEWARE = [
    "leadgate.api.head.HeadMiddleware",
    "leadgate.api.failures.ApiFailuresMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "leadgate.accounts.preferences.PreferencesMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "leadgate.web.failures.FailuresMiddleware",
]

ROOT_URLCONF = "leadgate.urls"
WSGI_APPLICATION = "leadgate.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.template.context_processors.tz",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "leadgate.web.context.shell",
                "leadgate.imports.pages.notices.bell",
            ],
        },
    }
]


def _database() -> dict[str, Any]:
    parts = {
        "application_name": f"{NAME} {__version__}",
        # A host that is cut off finds out within half a minute, not after two hours.
        "connect_timeout": "10",
        "keepalives_idle": "10",
        "keepalives_interval": "5",
        "keepalives_count": "3",
        "tcp_user_timeout": "30000",
        **conninfo_to_dict(_own.database_url or own_cluster().url),
    }
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.pop("dbname", "leadgate"),
        "USER": parts.pop("user", ""),
        "PASSWORD": parts.pop("password", ""),
        "HOST": parts.pop("host", ""),
        "PORT": str(parts.pop("port", "") or ""),
        "OPTIONS": parts,
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        # A cursor on the server outlives its transaction: not through a pooler.
        "DISABLE_SERVER_SIDE_CURSORS": _own.database_pooled,
    }


DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "leads:list"
LOGOUT_REDIRECT_URL = "sign-in"

LANGUAGE_CODE = _own.language
LANGUAGES = [("en", _("English"))]
LOCALE_PATHS = [_package / "locale"]
TIME_ZONE = _own.time_zone
USE_TZ = True
USE_THOUSAND_SEPARATOR = True

STATIC_URL = "/static/"
STATIC_ROOT = _own.folder("static")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = DEBUG

FILE_UPLOAD_HANDLERS = ["leadgate.imports.uploading.BoundedUploadHandler"]
FILE_UPLOAD_TEMP_DIR = _own.folder("uploading")
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000  # a mapping page has several per column

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _own.https
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _own.https else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "manifest-src": [SELF],
    }
}

_mail = server_of(_own.email_url)
EMAIL_HOST, EMAIL_PORT = _mail.host, _mail.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail.user, _mail.password
EMAIL_USE_TLS, EMAIL_USE_SSL = _mail.tls == "starttls", _mail.tls == "tls"
EMAIL_TIMEOUT = 20  # seconds
DEFAULT_FROM_EMAIL = _own.email_from

PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": FORMATTERS[_own.log_format]}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"leadgate": {"level": _own.log_level.upper()}},
}
