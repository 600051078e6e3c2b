"""Forms that a test makes for itself, and the pages on which Ánh Tuyết answers them."""

from __future__ import annotations

from typing import Any

from django.test import Client

from applicants import Applicant
from forms.applications.drafts import draft_start
from forms.definitions.loading import definition_build
from forms.definitions.models import FormVersion
from forms.definitions.services import version_freeze

PERSON = {
    "title": "Người đề nghị",
    "fields": [
        {"type": "text", "key": "ho_ten", "label": "Họ và tên", "meaning": "beneficiary.full_name"},
        {
            "type": "citizen_identity",
            "key": "so_dinh_danh",
            "label": "Số định danh",
            "meaning": "beneficiary.identity_number",
        },
    ],
}
PROGRAMME = "huong-dan-vien-du-lich"


def form_data(*fields: dict[str, Any], slug: str = "mau-thu") -> dict[str, Any]:
    """A form of two screens: who asks, then `fields` at …/cau-hoi/."""
    return {
        "programme": PROGRAMME,
        "addressee": "so-du-lich",
        "slug": slug,
        "title": "Mẫu thử",
        "declaration": "Tôi cam đoan.",
        "steps": [PERSON, {"title": "Câu hỏi", "fields": list(fields)}],
    }


def _when(field: str, operator: str, value: str) -> list[dict[str, str]]:
    return [{"field": field, "operator": operator, "value": value}]


#: A screen whose questions depend on each other.
BRANCHES = form_data(
    {"type": "yes_no", "key": "co_so", "label": "Có cơ sở khác không?"},
    {"type": "number", "key": "so_co_so", "label": "Mấy cơ sở?", "conditions": _when("co_so", "==", "yes")},
    {"type": "text", "key": "vi_sao", "label": "Vì sao nhiều?", "conditions": _when("so_co_so", ">", "2")},
    {"type": "file", "key": "phan_cong", "label": "Giấy phân công", "conditions": _when("co_so", "==", "yes")},
    {"type": "text", "key": "ghi_chu", "label": "Ghi chú", "required_when": _when("co_so", "==", "no")},
    slug="mau-co-so",
)


def version_of(*fields: dict[str, Any], english: dict[str, str] = {}) -> FormVersion:
    definition = definition_build(form_data(*fields) | {"english": english})
    definition.live = True
    definition.full_clean()
    definition.save()
    return version_freeze(definition=definition)


def applicant_before(*fields: dict[str, Any], english: dict[str, str] = {}) -> Applicant:
    """Ánh Tuyết, whose draft stands before the screen with `fields`."""
    tuyet = Applicant(Client())
    tuyet.token = draft_start(form_version=version_of(*fields, english=english)).token
    answer = tuyet.post("nguoi-de-nghi", ho_ten=tuyet.person.name, so_dinh_danh=tuyet.person.identity_number)
    assert answer.status_code == 302
    return tuyet
