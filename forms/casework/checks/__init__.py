"""Checks of a case, run on its page, at appraisal, and again when a list is put forward and decided."""

from . import amount, assisted, conflict_of_interest, eligibility, same_person, shared_contacts, windows
from .base import Finding, Level, blocks_of, check_register, findings_of

__all__ = [
    "Finding",
    "Level",
    "amount",
    "assisted",
    "blocks_of",
    "check_register",
    "conflict_of_interest",
    "eligibility",
    "findings_of",
    "same_person",
    "shared_contacts",
    "windows",
]
