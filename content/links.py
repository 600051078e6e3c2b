"""Where a programme's application form is, and the screener. Rooms above tell it here, for content cannot know them."""

from collections.abc import Callable

from .models import Programme

Provider = Callable[[Programme], str | None]

_providers: list[Provider] = []


def application_link_register(provider: Provider) -> None:
    """`provider(programme)` gives the address of the open form, or None."""
    if provider not in _providers:
        _providers.append(provider)


def application_link(programme: Programme) -> str | None:
    return next((link for provider in _providers if (link := provider(programme))), None)


_screeners: list[Callable[[], str | None]] = []


def screener_link_register(provider: Callable[[], str | None]) -> None:
    """`provider()` gives the address of the published screener, or None."""
    if provider not in _screeners:
        _screeners.append(provider)


def screener_link() -> str | None:
    return next((link for provider in _screeners if (link := provider())), None)
