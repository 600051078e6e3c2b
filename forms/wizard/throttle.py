"""Limits on guessing: so many attempts in so many seconds for one key. Fails open, with an alarm in the log."""

from __future__ import annotations

import logging

from django.core.cache import cache
from django.utils.crypto import salted_hmac

logger = logging.getLogger(__name__)


def attempt_allowed(kind: str, key: str, *, most: int, seconds: int) -> bool:
    """Counts one attempt and says whether it is still allowed. The key is stored as an HMAC, for it may be personal."""
    name = f"throttle-{kind}-{salted_hmac('throttle', key).hexdigest()}"
    try:
        cache.add(name, 0, timeout=seconds)
        return cache.incr(name) <= most
    except ValueError:
        return True  # the window ended between the two calls
    except Exception:
        logger.exception("the cache does not answer: attempts at %s are not limited", kind)
        return True
