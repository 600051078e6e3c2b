"""For real use. Refuses to start with unsafe values, one line each (see portal.safety)."""

from .base import *  # noqa: F403
from .base import DATABASES, DEMONSTRATION_CAST, DEMONSTRATION_DATE, WAGTAILADMIN_BASE_URL, env

DEBUG = env.bool("PORTAL_DEBUG", False)
SECRET_KEY = env.str("PORTAL_SECRET_KEY", "")
ALLOWED_HOSTS = env.list("PORTAL_ALLOWED_HOSTS", default=[])
CSRF_TRUSTED_ORIGINS = [WAGTAILADMIN_BASE_URL]
SECURE_SSL_REDIRECT = env.bool("PORTAL_SSL_REDIRECT", True)
PROXY_COUNT = env.int("PORTAL_PROXY_COUNT", 1)
SECURE_HSTS_SECONDS = env.int("PORTAL_HSTS_SECONDS", 31_536_000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
SILENCED_SYSTEM_CHECKS = [
    "security.W019",  # Frames of our own: editors see their page beside its text.
    "security.W021",  # Whether browsers preload the city's whole domain is not ours to say.
]
if env.str("PORTAL_EMAIL_URL", ""):
    vars().update(env.email_url("PORTAL_EMAIL_URL"))

from portal.safety import refuse_unsafe  # noqa: E402

refuse_unsafe(
    secret_key=SECRET_KEY,
    debug=DEBUG,
    allowed_hosts=ALLOWED_HOSTS,
    base_url=WAGTAILADMIN_BASE_URL,
    demonstration_date=DEMONSTRATION_DATE,
    demonstration_cast=DEMONSTRATION_CAST,
    database=DATABASES["default"],
)
