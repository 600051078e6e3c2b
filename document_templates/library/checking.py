"""A second pair of eyes: a template is used for papers when somebody else than its author has looked at it.

Not a workflow of Wagtail: that publishes revisions of a row, and here the row, a version, never changes.
"""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from .golden import golden_check
from .kinds import kind_by_key
from .models import Act, DocumentTemplate, TemplateVersion, VersionStep
from .proofing import upload_prove

MAY_CHANGE = "document_library.change_documenttemplate"
MAY_CHECK = "document_library.publish_documenttemplate"


class StepRefused(RuntimeError):
    """In a sentence: why this user may not do this with the version as it stands now."""


def acts_open(user: Any, version: TemplateVersion) -> set[Act]:
    """What this user may do with the version now. Nobody checks what he uploaded or sent in himself."""
    in_use = version.template.version_in_use
    if in_use and in_use.number > version.number:
        return set()
    stands_at = version.stands_at
    if stands_at in ("", Act.RETURNED):
        return {Act.SENT} if user.has_perm(MAY_CHANGE) else set()
    if stands_at == Act.SENT and user.has_perm(MAY_CHECK) and user.pk not in authors_of(version):
        return {Act.PUBLISHED, Act.RETURNED}
    return set()


def authors_of(version: TemplateVersion) -> set[int | None]:
    """The ids of who uploaded it and of who sent it in."""
    return {version.created_by_id, *(step.by_id for step in version.steps.all() if step.act == Act.SENT)}


@transaction.atomic
def version_step(*, version: TemplateVersion, act: Act, user: Any, reason: str = "") -> VersionStep:
    """Sends a version in, puts it into use, or sends it back with a reason.

    Raises StepRefused; TemplateError if the sample no longer fills a version that is to be used.
    """
    template = DocumentTemplate.objects.select_for_update().get(pk=version.template_id)
    version = template.versions.get(pk=version.pk)
    if act not in acts_open(user, version):
        raise StepRefused(_("This cannot be done with the version as it stands now. Read the page once more."))
    if act == Act.PUBLISHED:
        upload_prove(bytes(version.content), sample=kind_by_key(template.kind).sample_for(template.programme))
    step = VersionStep.objects.create(version=version, act=act, by=user, reason=reason)
    if act == Act.PUBLISHED:
        golden_check(version)
    return step


def version_adopt(*, version: TemplateVersion, user: Any = None) -> None:
    """Puts into use what came in a package; what is in use already stays so."""
    VersionStep.objects.get_or_create(version=version, act=Act.PUBLISHED, defaults={"by": user})
