from .lists import ReferenceEntry, ReferenceList
from .organisations import Organisation
from .pages import FaqIndexPage, FaqPage, GuidancePage, HomePage, OfficesPage, ProgrammeIndexPage
from .programmes import LegalReference, ProcedureStep, Programme, RequiredPaper, RuleVersion, SupportLevel

__all__ = [
    "FaqIndexPage",
    "FaqPage",
    "GuidancePage",
    "HomePage",
    "LegalReference",
    "OfficesPage",
    "Organisation",
    "ProcedureStep",
    "Programme",
    "ProgrammeIndexPage",
    "ReferenceEntry",
    "ReferenceList",
    "RequiredPaper",
    "RuleVersion",
    "SupportLevel",
]
