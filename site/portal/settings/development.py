"""One machine, embedded defaults, the demonstration cast. Secret key made on first start."""

import secrets

from .base import *  # noqa: F403
from .base import STORAGES, VAR, env

DEBUG = env.bool("PORTAL_DEBUG", False)
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
DEMONSTRATION_DATE = env.str("PORTAL_DEMONSTRATION_DATE", "2021-11-10")
DEMONSTRATION_CAST = env.bool("PORTAL_DEMONSTRATION_CAST", True)
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
WHITENOISE_USE_FINDERS = True


def _secret_key() -> str:
    file = VAR / "secret_key"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(64))
    return file.read_text()


SECRET_KEY = _secret_key()
