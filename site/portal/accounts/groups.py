"""What kinds of staff may do in the admin. Made once; from then on administrators change it there."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib.auth.models import Group, Permission
from django.db import transaction

from content.services import editor_permissions_grant

OFFICERS = "Cán bộ"
EDITORS = "Biên tập"
DESIGNERS = "Thiết kế"

#: app label → models of which designers may do everything.
DESIGNED = {
    "content": ("programme", "ruleversion", "legalreference", "organisation"),
    "definitions": ("formdefinition",),
    "casework": ("route", "holiday"),
    "library": ("documenttemplate", "templateversion"),
}


def _entry() -> Permission:
    return Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")


def _of_models(models: dict[str, Sequence[str]]) -> list[Permission]:
    return [
        permission
        for label, names in models.items()
        for permission in Permission.objects.filter(content_type__app_label=label, content_type__model__in=names)
    ]


@transaction.atomic
def staff_groups_load() -> None:
    """Makes the groups that do not exist yet; those that do are left as they are."""
    for name in (OFFICERS, EDITORS, DESIGNERS):
        group, is_new = Group.objects.get_or_create(name=name)
        if not is_new:
            continue
        group.permissions.add(_entry())
        if name == EDITORS:
            editor_permissions_grant(group=group)
        if name == DESIGNERS:
            group.permissions.add(*_of_models(DESIGNED))
