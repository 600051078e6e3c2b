"""What holds everywhere. Values that differ between machines come from the environment (PORTAL_…)."""

import tomllib
from pathlib import Path

import environ
from csp.constants import NONE, SELF, UNSAFE_INLINE
from django.utils.translation import gettext_lazy as _

ROOT = Path(__file__).resolve().parents[3]
env = environ.Env()
PRODUCT_VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]

#: Everything the running product writes: database, uploads, papers, search index, secret key. Never in Git.
VAR = Path(env.str("PORTAL_VAR", str(ROOT / "var")))

INSTALLED_APPS = [
    "portal.accounts",
    "portal",
    "search",
    "document_templates.registers",
    "document_templates.bulk",
    "document_templates.decisions",
    "document_templates.dossiers",
    "document_templates.library",
    "document_templates.reports",
    "forms.wizard",
    "forms.casework",
    "forms.applications",
    "forms.screener",
    "forms.definitions",
    "content",
    "wagtail.contrib.settings",
    "wagtail.contrib.redirects",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "formtools",
    "ninja",
    "django_tasks",
    "django_tasks_db",
    "allauth",
    "allauth.account",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "portal.middleware.no_store_middleware",
    "portal.middleware.ContentSecurityMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "portal.context_processors.frame",
            ],
        },
    },
]

# WAL, one writer at a time that waits its turn, durable commits, foreign keys: with Django's defaults 90 % of 50
# parallel writers failed, with these none.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=20000;"
    ),
}
DATABASES = {"default": env.db_url("PORTAL_DATABASE_URL", f"sqlite:///{VAR / 'portal.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("MinimumLengthValidator", "CommonPasswordValidator", "NumericPasswordValidator")
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "casework:inbox"
WAGTAILADMIN_LOGIN_URL = "account_login"
ACCOUNT_ADAPTER = "portal.accounts.adapter.StaffAccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_RATE_LIMITS = {"login": "60/m/ip", "login_failed": "60/5m/ip,10/15m/key"}
# How many proxies of ours stand before the web server, and where the nearest is. Only they are believed when they tell
# a visitor's address and that he came by HTTPS; the web server then writes both into the request.
PROXY_COUNT = env.int("PORTAL_PROXY_COUNT", 0)
PROXY_ADDRESS = env.str("PORTAL_PROXY_ADDRESS", "127.0.0.1")

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", _("Vietnamese")), ("en", _("English"))]
WAGTAIL_CONTENT_LANGUAGES = [("vi", "Tiếng Việt")]
WAGTAILADMIN_PERMITTED_LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
TIME_ZONE = "Asia/Ho_Chi_Minh"
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
USE_I18N = True
USE_TZ = True
USE_THOUSAND_SEPARATOR = True
FORMAT_MODULE_PATH = ["portal.formats"]
# Ours first: its words win over those of the packages.
LOCALE_PATHS = [str(ROOT / "site" / "locale")]

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    # Attachments and issued papers: never under a media URL, served by guarded views only.
    "private": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": str(VAR / "private"), "base_url": None, "file_permissions_mode": 0o600},
    },
}
# Production collects and compresses; elsewhere files are served from where they lie.
WHITENOISE_USE_FINDERS = False
MEDIA_ROOT = VAR / "media"
MEDIA_URL = "/media/"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp"]
FILE_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 5_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000

SESSION_COOKIE_AGE = 30 * 60
SESSION_SAVE_EVERY_REQUEST = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "portal.views.csrf_failure"
X_FRAME_OPTIONS = "SAMEORIGIN"
SECURE_REFERRER_POLICY = "same-origin"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "frame-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
        "base-uri": [NONE],
        "object-src": [NONE],
    }
}
# The desk stands in Wagtail's frame, whose scripts set styles; Wagtail's own pages also have scripts inside.
WIDER_POLICIES = {
    "/can-bo/": {"style-src": [SELF, UNSAFE_INLINE], "img-src": [SELF, "data:", "blob:"]},
    "/quan-tri/": {
        "script-src": [SELF, UNSAFE_INLINE],
        "style-src": [SELF, UNSAFE_INLINE],
        "img-src": [SELF, "data:", "blob:"],
    },
    "/api/v1/docs": {"style-src": [SELF, UNSAFE_INLINE]},
}

WAGTAIL_SITE_NAME = "Hỗ trợ COVID-19 Hải Phòng"
WAGTAILADMIN_BASE_URL = env.str("PORTAL_BASE_URL", "http://127.0.0.1:8000")
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_I18N_ENABLED = False
# As staff in Việt Nam write days; Wagtail's own is 2021-11-10.
WAGTAIL_DATE_FORMAT = "%d/%m/%Y"
WAGTAIL_DATETIME_FORMAT = "%d/%m/%Y %H:%M"
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = True
WAGTAIL_PASSWORD_RESET_ENABLED = False

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = str(VAR / "mail")
DEFAULT_FROM_EMAIL = env.str("PORTAL_FROM_EMAIL", "khong-tra-loi@haiphong.example")

# ClamAV's daemon, as host:port or /path/to/clamd.ctl: files of applicants are shown to it before they are kept.
VIRUS_SCANNER = env.str("PORTAL_CLAMD", "")
#: A folder of certificates (PEM) whose signatures under papers are trusted; nobody else's signer is known.
SIGNATURE_ROOTS = env.str("PORTAL_SIGNATURE_ROOTS", "")

# A fixed "today" for demonstrations and tests (YYYY-MM-DD); production refuses it. The programmes of Decision 23
# closed on 31/01/2022, so a demonstration lives in November 2021.
DEMONSTRATION_DATE = env.str("PORTAL_DEMONSTRATION_DATE", "")
# The officers of portal.demonstration, whose password everybody knows; production refuses it.
DEMONSTRATION_CAST = env.bool("PORTAL_DEMONSTRATION_CAST", False)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {"pikepdf": {"level": "WARNING"}},  # It says hello at each start.
}
