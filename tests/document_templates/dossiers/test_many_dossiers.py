"""Many dossiers in one ZIP, under names that the office chooses and every computer takes."""

import re
import unicodedata
import zipfile
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.urls import reverse
from pypdf import PdfReader

from content import clock
from document_templates.dossiers import many
from document_templates.dossiers.forms import MOST_AT_ONCE
from document_templates.dossiers.naming import Names, RuleRefused, rule_check
from document_templates.engine.errors import ConversionFailed, ConversionUnavailable
from people import ANH_TUYET, O_BRIEN

BOTH = "{ma_ho_so}_{ho_ten}"


def case_of(name: str, reference: str = "H24.16-211110-0001"):
    programme = SimpleNamespace(short_name="Hướng dẫn viên du lịch")
    application = SimpleNamespace(
        reference=reference, applicant_name=name, programme=programme, submitted_at=clock.now()
    )
    return SimpleNamespace(application=application)


@pytest.mark.parametrize(
    ("name", "rule", "file"),
    [
        ("Nguyễn Thị Ánh Tuyết", BOTH, "H24.16-211110-0001_Nguyễn Thị Ánh Tuyết.pdf"),
        ("Nguyễn Thị Ánh Tuyết", "{so_thu_tu} {ho_ten_khong_dau}", "007 nguyen thi anh tuyet.pdf"),
        ("../../etc/passwd", "{ho_ten}", "-..-etc-passwd.pdf"),
        ("C:\\x*?", "{ho_ten}", "C-x-.pdf"),
        ("...", "{ho_ten}", "ho-so.pdf"),
        ("con", "{ho_ten}", "_con.pdf"),
        ("Đỗ\nO'Brien\u202e", "{ho_ten}", "Đỗ-O'Brien-.pdf"),
    ],
)
def test_names_are_safe_on_every_system(name, rule, file):
    assert Names(rule).of(case_of(name), 7) == file


def test_names_are_composed_short_and_never_the_same():
    names = Names("{ho_ten}")
    long = unicodedata.normalize("NFD", "Nguyễn Thị Ánh Tuyết " * 20)
    files = [names.of(case_of(name), 1) for name in (long, long.upper(), long, "A", "a")]
    assert len({file.casefold() for file in files}) == 5
    assert all(len(file) <= 120 and len(file.encode()) <= 255 for file in files)
    assert all(unicodedata.is_normalized("NFC", file) for file in files)
    assert files[3:] == ["A.pdf", "a (2).pdf"]


@pytest.mark.parametrize(
    ("rule", "said"), [("{ma_hoso}", "{ma_ho_so}"), ("ho-so", "{ma_ho_so}"), ("{0.__class__}", "{0.__class__}")]
)
def test_a_rule_that_names_nothing_is_refused(rule, said):
    with pytest.raises(RuleRefused, match=re.escape(said)):
        rule_check(rule)


@pytest.fixture
def cases(office):
    return [office.received(ANH_TUYET), office.received(O_BRIEN)]


def ticked(*cases) -> dict:
    return {"cases": [case.pk for case in cases]}


def test_an_officer_ticks_cases_names_the_files_and_gets_them(office, cases, client):
    client.force_login(office.chau)
    inbox = client.get(reverse("casework:inbox"), {"tab": "don-vi"}).content.decode()
    assert all(f'name="cases" value="{case.pk}"' in inbox for case in cases)
    page = client.get(reverse("dossiers:dossiers"), ticked(*cases)).content.decode()
    assert all(case.application.reference in page for case in cases)
    answer = client.post(reverse("dossiers:dossiers"), ticked(*cases) | {"rule": "{so_thu_tu}. {ho_ten}"})
    assert (answer["Content-Type"], "no-store" in answer["Cache-Control"]) == ("application/zip", True)
    with zipfile.ZipFile(BytesIO(b"".join(answer))) as package:
        assert package.namelist() == ["001. Nguyễn Thị Ánh Tuyết.pdf", "002. Đỗ O'Brien.pdf"]
        for case, name in zip(cases, package.namelist(), strict=True):
            assert case.application.reference in PdfReader(BytesIO(package.read(name))).pages[0].extract_text()
    assert [case.access_records.filter(what="Toàn bộ hồ sơ").count() for case in cases] == [1, 1]
    assert "{so_thu_tu}. {ho_ten}" in client.get(reverse("dossiers:dossiers"), ticked(*cases)).content.decode()


def test_a_wrong_rule_is_told_beside_the_field_and_the_choice_stays(office, cases, client):
    client.force_login(office.chau)
    page = client.post(reverse("dossiers:dossiers"), ticked(*cases) | {"rule": "{ma_hoso}"}).content.decode()
    assert "{ma_ho_so}" in page
    assert "{ma_hoso}" in page
    assert all(f'name="cases" value="{case.pk}"' in page for case in cases)


def test_too_many_or_none_are_told(office, cases, client):
    client.force_login(office.chau)
    none = client.get(reverse("dossiers:dossiers"))
    assert "đánh dấu" in none.content.decode()
    many_of_them = client.post(reverse("dossiers:dossiers"), {"cases": range(1, MOST_AT_ONCE + 2), "rule": BOTH})
    assert f"tối đa {MOST_AT_ONCE}" in many_of_them.content.decode()


@pytest.mark.parametrize("extra", ["999999", "x", "-1", "9" * 30])
def test_another_offices_case_is_not_there(office, cases, client, extra):
    client.force_login(office.khanh)
    assert client.get(reverse("dossiers:dossiers"), ticked(*cases)).status_code == 404
    client.force_login(office.chau)
    status = client.post(reverse("dossiers:dossiers"), {"cases": [cases[0].pk, extra], "rule": BOTH}).status_code
    assert status in (200, 404)
    assert not cases[0].access_records.filter(what="Toàn bộ hồ sơ").exists()


def test_one_that_cannot_be_made_is_named_in_the_zip(office, cases, tmp_path, monkeypatch):
    def build(*, case, user):
        if case == cases[0]:
            raise ConversionFailed("LibreOffice không lập được.")
        return b"%PDF"

    monkeypatch.setattr(many, "dossier_build", build)
    outcome = many.dossiers_zip(cases, BOTH, tmp_path / "hs.zip", user=office.chau)
    assert (list(outcome.files), outcome.faults) == ([cases[1].pk], {cases[0].pk: "LibreOffice không lập được."})
    with zipfile.ZipFile(tmp_path / "hs.zip") as package:
        assert cases[0].application.reference in package.read(many.FAULTS_FILE).decode()


def test_nothing_half_written_stays_behind(office, cases, tmp_path, monkeypatch):
    def build(*, case, user):
        raise ConversionUnavailable("không có LibreOffice")

    monkeypatch.setattr(many, "dossier_build", build)
    with pytest.raises(ConversionUnavailable):
        many.dossiers_zip(cases, BOTH, tmp_path / "hs.zip", user=office.chau)
    assert list(Path(tmp_path).iterdir()) == []
