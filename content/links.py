"""Where a programme's application form is. Rooms above tell it here, for content cannot know them."""

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
