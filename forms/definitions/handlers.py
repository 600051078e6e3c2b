"""Where Wagtail calls us: a published form is frozen."""

from __future__ import annotations

import logging
from typing import Any

from wagtail.models import Revision

from .compiling import form_compile
from .legal_check.task import check_behind
from .models import FormDefinition
from .publishing import findings
from .services import version_check_record, version_freeze

logger = logging.getLogger(__name__)


def form_published(instance: FormDefinition, revision: Revision, **_signal: Any) -> None:
    """The editor's form lets nothing unfit through; other ways of publishing are stopped here, and the last version
    stays in force.
    """
    faults = [
        finding.message for finding in findings(form_compile(instance), instance.programme) if not finding.is_warning
    ]
    if faults:
        logger.error("form %s was published unfit and is not frozen: %s", instance.pk, "; ".join(faults))
        return
    version = version_freeze(definition=instance, user=revision.user)
    check = check_behind(revision.pk)
    if check and check.finished_by:
        version_check_record(version=version, user=check.finished_by, at=check.finished_at, comment=check.comment)
