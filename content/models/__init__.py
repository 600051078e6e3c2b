from .eligibility import Effect, EligibilityCondition
from .lists import ReferenceEntry, ReferenceList
from .organisations import Organisation
from .pages import FaqIndexPage, FaqPage, GuidancePage, HomePage, OfficesPage, ProgrammeIndexPage
from .places import Place, PlaceKind
from .programmes import LegalReference, ProcedureStep, Programme, RequiredPaper, RuleVersion, SupportLevel

__all__ = [
    "Effect",
    "EligibilityCondition",
    "FaqIndexPage",
    "FaqPage",
    "GuidancePage",
    "HomePage",
    "LegalReference",
    "OfficesPage",
    "Organisation",
    "Place",
    "PlaceKind",
    "ProcedureStep",
    "Programme",
    "ProgrammeIndexPage",
    "ReferenceEntry",
    "ReferenceList",
    "RequiredPaper",
    "RuleVersion",
    "SupportLevel",
]
