"""Programmes as plain data for the API and the search: amounts in whole đồng, days in ISO, words as readers see."""

from __future__ import annotations

from datetime import date
from typing import Any

from .models import ProcedureStep, Programme, RuleVersion, SupportLevel
from .models.programmes import LegalBasis
from .selectors import programmes_in_full
from .standings import Period, standing


def programmes_data() -> list[dict[str, Any]]:
    """All programmes in the order of the Plan, in a fixed number of queries."""
    return [programme_data(programme) for programme in programmes_in_full()]


def programme_data(programme: Programme) -> dict[str, Any]:
    """One programme with the rules of the day; best read through `selectors.programmes_in_full()`."""
    today = standing(programme)
    return {
        "number": programme.number,
        "code": programme.code,
        "name": programme.name,
        "short_name": programme.short_name,
        "name_en": programme.name_en,
        "summary": programme.summary,
        "audience": {"code": programme.audience, "label": programme.get_audience_display()},
        "needs_application": programme.needs_application,
        "approver": programme.approver.name if programme.approver else None,
        "intake": {"code": today.intake.value, "label": str(today.intake.label)},
        "application_url": today.application_link,
        "guidance_url": today.guidance_page.url if today.guidance_page else None,
        "rules": rule_version_data(today.version) if today.version else None,
        "versions": [period_data(period) for period in today.periods],
    }


def rule_version_data(version: RuleVersion) -> dict[str, Any]:
    return {
        "number": version.number,
        "valid_from": iso(version.valid_from),
        "events": {"from": iso(version.event_from), "to": iso(version.event_to)},
        "applications": {"from": iso(version.submit_from), "to": iso(version.submit_to)},
        "conditions": version.condition_lines,
        "where": version.where,
        "payment": version.payment,
        "is_unsure": version.is_unsure,
        "support_levels": [support_level_data(level) for level in version.support_levels.all()],
        "papers": [
            {"key": paper.key, "name": paper.name, "form_number": paper.form_number, "when": paper.when}
            for paper in version.required_papers.all()
        ],
        "steps": [step_data(place, step) for place, step in enumerate(version.procedure_steps.all(), start=1)],
        "legal_bases": [legal_basis_data(basis) for basis in version.legal_bases.all()],
    }


def support_level_data(level: SupportLevel) -> dict[str, Any]:
    return {
        "key": level.key,
        "label": level.label,
        "amount": None if level.amount is None else int(level.amount),
        "unit": level.unit,
        "is_supplement": level.is_supplement,
        "is_unsure": level.is_unsure,
    }


def step_data(place: int, step: ProcedureStep) -> dict[str, Any]:
    return {
        "position": place,
        "organisation": step.organisation.code if step.organisation else None,
        "actor": step.actor,
        "action": step.action,
        "working_days": step.working_days,
        "is_unsure": step.is_unsure,
    }


def legal_basis_data(basis: LegalBasis) -> dict[str, Any]:
    law = basis.legal_reference
    return {
        "number": law.number,
        "kind": law.kind,
        "title": law.title,
        "issued_on": iso(law.issued_on),
        "url": law.url,
        "articles": basis.articles,
    }


def period_data(period: Period) -> dict[str, Any]:
    """Number and days of one version; the newest has no last day."""
    version = period.version
    return {"number": version.number, "valid_from": iso(version.valid_from), "valid_to": iso(period.last_day)}


def iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
