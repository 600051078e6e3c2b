"""Official templates, their immutable versions, the number registers, and every paper that was produced."""

from .fixed import VersionFixed
from .papers import GeneratedDocument, PdfCopy, verification_code_make
from .registers import NumberRegister, RegisterEntry
from .templates import DocumentTemplate, TemplateVersion

__all__ = [
    "DocumentTemplate",
    "GeneratedDocument",
    "NumberRegister",
    "PdfCopy",
    "RegisterEntry",
    "TemplateVersion",
    "VersionFixed",
    "verification_code_make",
]
