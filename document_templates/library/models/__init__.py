"""Official templates, their immutable versions, the number registers, and every paper that was produced."""

from .fixed import VersionFixed
from .papers import GeneratedDocument, PdfCopy, SignedCopy, verification_code_make
from .registers import NumberRegister, OutsidePaper, RegisterEntry, Reservation, Voiding
from .steps import Act, GoldenSample, VersionStep
from .templates import DocumentTemplate, TemplateVersion

__all__ = [
    "Act",
    "DocumentTemplate",
    "GeneratedDocument",
    "GoldenSample",
    "NumberRegister",
    "OutsidePaper",
    "PdfCopy",
    "RegisterEntry",
    "Reservation",
    "SignedCopy",
    "TemplateVersion",
    "VersionFixed",
    "VersionStep",
    "Voiding",
    "verification_code_make",
]
