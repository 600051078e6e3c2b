"""What kinds of staff may do in the admin. Made once; from then on administrators change it there."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model, Q, QuerySet

from content.models import LegalReference, Organisation, Place, Programme, ReferenceList, RuleVersion
from content.services import editor_permissions_grant
from document_templates.library.models import DocumentTemplate
from forms.casework.models import Holiday, Route
from forms.definitions.models import FormDefinition, FormIntake, SharedQuestions
from forms.definitions.services import legal_check_load
from forms.screener.models import Screener

OFFICERS = "Cán bộ"
EDITORS = "Biên tập"
DESIGNERS = "Thiết kế"
LEGAL_CHECKERS = "Pháp chế"
#: What the second pair of eyes gives.
PUBLISH = ("publish_formdefinition", "publish_documenttemplate")
CHECKED = (FormDefinition, DocumentTemplate)

#: Of these, designers may do everything; but a form is published by the legal check, and so is a template.
DESIGNED = (
    Programme,
    RuleVersion,
    LegalReference,
    Organisation,
    ReferenceList,
    Place,
    FormDefinition,
    FormIntake,
    Screener,
    SharedQuestions,
    Route,
    Holiday,
    DocumentTemplate,
)


def _entry() -> Permission:
    return Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")


def _of_models(models: Sequence[type[Model]]) -> QuerySet[Permission]:
    kinds = ContentType.objects.get_for_models(*models).values()
    return Permission.objects.filter(content_type__in=kinds)


@transaction.atomic
def staff_groups_load() -> None:
    """Makes the groups and the workflow of forms that do not exist yet; those that do are left as they are."""
    for name in (OFFICERS, EDITORS, DESIGNERS, LEGAL_CHECKERS):
        group, is_new = Group.objects.get_or_create(name=name)
        if not is_new:
            continue
        group.permissions.add(_entry())
        if name == EDITORS:
            editor_permissions_grant(group=group)
        if name == DESIGNERS:
            group.permissions.add(*_of_models(DESIGNED).exclude(codename__in=PUBLISH))
        if name == LEGAL_CHECKERS:
            seen = Q(codename__in=PUBLISH) | Q(codename__startswith="view_")
            group.permissions.add(*_of_models(CHECKED).filter(seen))
    checkers = Group.objects.get(name=LEGAL_CHECKERS)
    legal_check_load(group=checkers)
    _templates_check_load(checkers)


def _templates_check_load(checkers: Group) -> None:
    """Where groups were made before templates were checked, somebody must be able to put them into use."""
    allowed = _of_models([DocumentTemplate]).filter(codename__in=[*PUBLISH, "view_documenttemplate"])
    if not Group.objects.filter(permissions__codename=PUBLISH[1]).exists():
        checkers.permissions.add(*allowed)
