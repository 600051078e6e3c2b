"""People's templates are programs from outside: an upload is proved with a sample, confined, before it is kept."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from typing import Any

from document_templates.engine.errors import TemplateError
from document_templates.engine.formats import format_of
from forms.applications.confinement import ConfinementError, run_confined


def upload_prove(content: bytes, *, sample: Mapping[str, Any]) -> None:
    """Raises TemplateRefused or TemplateError (with place and nearest name) unless the sample fills the template."""
    format_of(content).inspect(content)
    request = {"sample": dict(sample), "content": base64.b64encode(content).decode()}
    try:
        finding = json.loads(
            run_confined("document_templates.library.proof_child", payload=json.dumps(request).encode())
        )
    except ConfinementError as error:
        raise TemplateError("too_slow" if error.reason in ("time", "memory") else "unfit_result") from error
    if finding:
        raise TemplateError(**finding)
