"""How office, signer and law are named on paper, for any programme and office (facts 4.2)."""

from datetime import date

import pytest

from content.models import LegalReference, Organisation
from document_templates.dossiers.official import authority_lines, citation, full_name, head_lines, organisation_on

CITY = Organisation(
    code="tp", name="Ủy ban nhân dân thành phố Hải Phòng", short_name="UBND", level="city", head_title="CHỦ TỊCH"
)
DEPARTMENT = Organisation(
    code="so", name="Sở Du lịch", short_name="Sở", level="department", head_title="GIÁM ĐỐC", parent=CITY
)


@pytest.mark.parametrize(
    ("position", "office", "lines"),
    [
        ("Chủ tịch UBND thành phố", CITY, ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
        ("Phó Chủ tịch UBND thành phố", CITY, ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
        ("Chánh Văn phòng", CITY, ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]),
        ("Giám đốc Sở Du lịch", DEPARTMENT, ["GIÁM ĐỐC"]),
        ("Phó Giám đốc Sở Du lịch", DEPARTMENT, ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
        ("Quyền Giám đốc", DEPARTMENT, ["Q. GIÁM ĐỐC"]),
    ],
)
def test_who_signs_by_which_right(position, office, lines):
    assert authority_lines(position, office) == lines


def test_the_superior_body_is_shortened_and_a_committee_stands_on_two_lines():
    assert head_lines(DEPARTMENT) == ("UBND THÀNH PHỐ HẢI PHÒNG", "SỞ DU LỊCH")
    assert head_lines(CITY) == ("", "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG")
    assert full_name(DEPARTMENT) == "Sở Du lịch thành phố Hải Phòng"


def test_a_law_is_cited_without_number_and_issuer():
    law = LegalReference(kind="Luật", title="Ngân sách nhà nước", number="83/2015/QH13", issued_on=date(2015, 6, 25))
    assert citation(law) == "Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015"


def test_a_plan_whose_number_is_not_known_is_cited_by_issuer_and_title():
    plan = LegalReference(kind="Kế hoạch", title="Triển khai Nghị quyết", issuer="Ủy ban nhân dân thành phố")
    assert citation(plan) == "Kế hoạch của Ủy ban nhân dân thành phố triển khai Nghị quyết"


@pytest.mark.django_db
def test_a_paper_names_the_body_that_holds_the_duties_on_its_day():
    old = Organisation.objects.create(code="cu", name="Sở cũ", short_name="Sở cũ", level="department")
    old.valid_to = date(2021, 12, 31)
    old.save()
    new = Organisation.objects.create(
        code="moi", name="Sở mới", short_name="Sở mới", level="department", valid_from=date(2022, 1, 1)
    )
    old.successors.add(new)
    assert organisation_on(old, date(2021, 11, 10)) == old
    assert organisation_on(old, date(2022, 2, 1)) == new
