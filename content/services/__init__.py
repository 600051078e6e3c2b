"""Writes of the public content. What exists stays as staff changed it."""

from django.db import transaction

from .editors import editor_permissions_grant
from .lists import reference_entries_paste, reference_lists_load
from .page_tree import pages_load
from .places import places_load
from .policies import legal_references_load, organisations_load, programmes_load

__all__ = ["content_load", "editor_permissions_grant", "reference_entries_paste"]


@transaction.atomic
def content_load() -> None:
    """Loads the packages: creates what is missing (by code, pages by kind and code), changes nothing that exists.

    A page that staff no longer want is taken off by unpublishing it; a deleted one comes back with the next load.
    """
    organisations_load()
    reference_lists_load()
    places_load()
    legal_references_load()
    programmes_load()
    pages_load()
