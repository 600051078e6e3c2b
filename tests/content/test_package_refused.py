"""A package comes from outside: whatever is wrong with it is said in a sentence, and nothing of it is taken."""

import stat
import warnings
import zipfile
from itertools import pairwise

import pytest

from content.models import LegalReference, Organisation, Programme
from content.packaging.manifests import manifest_write
from content.packaging.services import package_files

pytestmark = pytest.mark.django_db


def test_a_file_that_is_no_zip(refusal, guides):
    assert "không phải ZIP" in refusal(b"%PDF-1.7 not at all")


def test_a_zip_that_is_something_else(refusal, zipped, guides):
    assert "package.yaml" in refusal(zipped(("programme.yaml", b"programme: {}")))


def test_a_damaged_zip(refusal, package):
    content = package()
    half = len(content) // 2
    assert "đã hỏng" in refusal(content[:half] + b"\0" * 40 + content[half + 40 :])


def test_a_bomb_that_unpacks_to_very_much(refusal, zipped, guides):
    assert "nén dày" in refusal(zipped(("faq.yaml", b"\n" * 900_000)))
    assert "quá lớn" in refusal(zipped(*((f"documents/k{number}.docx", b"0" * 9_000_000) for number in range(4))))


def test_more_files_than_a_programme_has(refusal, zipped, guides):
    assert "quá lớn" in refusal(zipped(*((f"form-{number}.yaml", b"") for number in range(100))))


@pytest.mark.parametrize("name", ["../../etc/cron.d/x", "/etc/passwd", "documents/../form.yaml", "a\\b.yaml", "x.py"])
def test_a_name_that_leads_elsewhere(refusal, zipped, guides, name):
    assert "Tên tệp này không dùng trong gói" in refusal(zipped((name, b"x")))


def test_a_link_instead_of_a_file(refusal, zipped, guides):
    link = zipfile.ZipInfo("form.yaml")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert "liên kết đến một tệp khác" in refusal(zipped((link, b"/etc/passwd")))


def test_one_file_twice(refusal, zipped, guides):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        content = zipped(("form.yaml", b"a"), ("form.yaml", b"b"))
    assert "hai lần" in refusal(content)


def test_a_text_changed_after_the_export(refusal, zipped, guides):
    files = package_files(guides)
    files["programme.yaml"] = files["programme.yaml"].replace(b"3710000", b"9710000")
    said = refusal(zipped(*files.items()))
    assert "programme.yaml" in said and "SHA-256" in said


def test_a_file_added_or_lost_after_the_export(refusal, zipped, guides):
    files = package_files(guides)
    assert "được thêm vào sau khi xuất" in refusal(zipped(*files.items(), ("form-2.yaml", b"form: {}")))
    del files["guidance.yaml"]
    assert "guidance.yaml: Gói thiếu tệp này" in refusal(zipped(*files.items()))


def test_a_format_of_tomorrow(refusal, zipped, guides):
    files = package_files(guides)
    files["package.yaml"] = files["package.yaml"].replace(b"format: 1", b"format: 99")
    assert "định dạng số 99" in refusal(zipped(*files.items()))


def test_a_file_of_an_unknown_kind(refusal, zipped, guides):
    files = package_files(guides) | {"macros.yaml": b"a: 1"}
    del files["package.yaml"]
    files = {"package.yaml": manifest_write(guides, files)} | files
    assert "macros.yaml" in refusal(zipped(*files.items()))


def test_yaml_that_makes_objects(refusal, package):
    said = refusal(
        package(("programme.yaml", "name: Hỗ trợ", "name: !!python/object/apply:os.system [ls]\n  x: Hỗ trợ"))
    )
    assert "programme.yaml" in said and "Dòng" in said


def test_yaml_that_grows_by_itself(refusal, package):
    bomb = "questions:\n- &a [x, x, x, x, x, x, x, x, x]\n"
    bomb += "".join(f"- &{after} [{', '.join([f'*{before}'] * 9)}]\n" for before, after in pairwise("abcdefghi"))
    assert "lớn hơn hoặc lồng nhiều tầng hơn" in refusal(package(("faq.yaml", "questions:", bomb)))


def test_a_misspelt_key_is_named_with_its_place_and_the_nearest_right_one(refusal, package):
    said = refusal(package(("programme.yaml", "    amount:", "    ammount:")))
    assert "programme.yaml › rule_versions › 1 › support_levels › 1" in said
    assert "“ammount”" in said and "“amount”" in said


def test_a_missing_key_is_named(refusal, package):
    assert "Thiếu khóa “valid_from”" in refusal(package(("programme.yaml", "  valid_from: 2021-07-07\n", "")))


def test_a_key_that_stands_twice(refusal, package):
    said = refusal(package(("programme.yaml", "  audience: guide", "  audience: guide\n  audience: worker")))
    assert "Dòng 8: Khóa này đứng ở đây hai lần" in said


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("number: 9", "number: chín", "số nguyên"),
        ("number: 9", "number: 9.5", "số nguyên"),
        ("is_cash_regime: true", 'is_cash_regime: "có"', "true hoặc false"),
        ("valid_from: 2021-07-07", "valid_from: 2021-02-31", "không có trong lịch"),
        ("valid_from: 2021-07-07", 'valid_from: "hôm nay"', "2021-07-07"),
        ("amount: 3710000", "amount: -1", "0"),
        ("audience: guide", "audience: guides", "không phải là lựa chọn"),
        ("name: Hỗ trợ", 'name: "\\0Hỗ trợ', "YAML"),
    ],
)  # fmt: skip
def test_a_value_of_the_wrong_kind(refusal, package, before, after, said):
    answer = refusal(package(("programme.yaml", before, after)))
    assert "programme.yaml" in answer and said in answer


def test_a_script_in_a_text_for_the_public(refusal, package):
    assert "<script>" in refusal(package(("guidance.yaml", "<ul>", "<script>alert(1)</script><ul>")))
    assert "onclick" in refusal(package(("guidance.yaml", "<ul>", '<ul onclick="x()">')))
    assert "javascript:" in refusal(package(("faq.yaml", "<ul>", '<ul><a href="javascript:x()">x</a>')))


def test_an_unknown_office_is_named_with_the_nearest_known_one(refusal, package):
    said = refusal(package(("programme.yaml", "  - organisation: so-du-lich", "  - organisation: so-du-lic")))
    assert "“so-du-lic”" in said and "“so-du-lich”" in said


def test_an_unknown_legal_document_is_named(refusal, package):
    said = refusal(package(("programme.yaml", "legal_reference: cv-979-2021", "legal_reference: cv-999-2021")))
    assert "Văn bản pháp lý “cv-999-2021”" in said


def test_an_amount_with_a_condition_that_cannot_be_judged(refusal, package):
    said = refusal(package(("programme.yaml", "amount: 3710000", "amount: 3710000\n    condition: {bằng: [1, 2]}")))
    assert "programme.yaml › rule_versions › 1 › support_levels › 1" in said and "bằng" in said


def test_nothing_of_a_refused_package_is_taken(refusal, package):
    before = [model.objects.count() for model in (Programme, Organisation, LegalReference)]
    refusal(package(("organisations.yaml", "- code: so-du-lich", "- code: so-moi"), ("faq.yaml", "<ul>", "<script>")))
    assert [model.objects.count() for model in (Programme, Organisation, LegalReference)] == before
