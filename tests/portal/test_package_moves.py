"""A programme goes from one site to another as a file, and nothing of it is lost on the way."""

import shutil
import zipfile

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import transaction

from content.models import FaqPage, GuidancePage, LegalReference, Organisation, Programme
from content.packages import folders
from content.packaging.archives import folder_read, zip_read
from content.packaging.parts import EQUAL
from content.packaging.services import package_from_files
from document_templates.library.models import DocumentTemplate
from forms.casework.models import Route
from forms.definitions.models import FormVersion
from second_site import SecondSite

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes_loaded")]


@pytest.fixture
def exported(request, tmp_path):
    number = getattr(request, "param", "9")
    file = tmp_path / f"goi-{number}.zip"
    call_command("package_export", number, str(file), verbosity=0)
    return file


def test_the_file_holds_the_whole_programme_readable_without_us(exported):
    with zipfile.ZipFile(exported) as package:
        names = package.namelist()
        assert names[0] == "package.yaml"
        assert {
            "programme.yaml", "guidance.yaml", "faq.yaml", "organisations.yaml", "legal_references.yaml", "form.yaml",
            "route.yaml", "sample_cases.yaml", "documents/application_form.docx",
        } == {*names} - {"package.yaml"}  # fmt: skip
        assert "amount: 3710000" in package.read("programme.yaml").decode()
        assert "label: Họ và tên" in package.read("form.yaml").decode()
        manifest = package.read("package.yaml").decode()
    assert "format: 1" in manifest and "exported_on: 2021-11-10" in manifest
    assert f"product_version: '{settings.PRODUCT_VERSION}'" in manifest


@pytest.mark.parametrize("exported", ["4", "9"], indirect=True)
def test_on_an_empty_site_it_becomes_the_same_programme_byte_by_byte(exported, tmp_path):
    """Also one whose form has a list with computed values."""
    site, number = SecondSite.found(tmp_path / "noi-khac"), exported.stem.removeprefix("goi-")
    assert f"Đã nhập chính sách {number}. Hỗ trợ" in site.manage("package_import", str(exported))
    site.manage("package_export", number, str(tmp_path / "back.zip"))
    first, second = zip_read(exported.read_bytes()), zip_read((tmp_path / "back.zip").read_bytes())
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
    assert exported.read_bytes() == (tmp_path / "back.zip").read_bytes()


def test_a_second_import_changes_nothing(exported, capsys):
    models = (Programme, Organisation, LegalReference, GuidancePage, FaqPage, FormVersion, Route, DocumentTemplate)
    before = [model.objects.count() for model in models]
    call_command("package_import", str(exported))
    assert [model.objects.count() for model in models] == before
    told = capsys.readouterr().out
    assert "mới" not in told and "khác" not in told


@pytest.mark.parametrize("folder", folders(), ids=lambda folder: folder.name)
def test_the_folders_that_come_with_the_product_are_packages(folder):
    assert {item.state for item in package_from_files(folder_read(folder)).items} == {EQUAL}


def test_an_exported_package_unpacked_among_them_is_read_at_the_next_start(exported, tmp_path, monkeypatch):
    from content import packages
    from content.services import content_load
    from document_templates.library.services import templates_load
    from forms.casework.services import casework_load
    from forms.definitions.services import forms_load

    home = tmp_path / "packages"
    shutil.copytree(packages.PACKAGES / "shared", home / "shared")
    with transaction.atomic():
        call_command("package_import", str(exported), "--on-clash", "copy", "--code", "nguoi-mau", "--number", "13")
        call_command("package_export", "13", str(tmp_path / "goi-13.zip"))
        transaction.set_rollback(True)
    with zipfile.ZipFile(tmp_path / "goi-13.zip") as package:
        package.extractall(home / "13-nguoi-mau")
    assert not Programme.objects.filter(number=13).exists()
    monkeypatch.setattr(packages, "PACKAGES", home)
    for load in (content_load, forms_load, casework_load, templates_load):
        load()
    call_command("package_export", "13", str(tmp_path / "again.zip"))
    first, second = (zip_read((tmp_path / name).read_bytes()) for name in ("goi-13.zip", "again.zip"))
    shared = {"package.yaml", "faq.yaml"}  # The questions are here already and stay those of programme 9.
    assert {name: second[name] for name in first.keys() - shared} == {
        name: first[name] for name in first.keys() - shared
    }


def test_a_dry_run_tells_what_would_change_and_changes_nothing(exported, capsys):
    version = Programme.objects.get(number=9).rule_versions.get(number=1)
    version.support_levels.update(amount=4_000_000)
    call_command("package_import", str(exported), "--dry-run")
    told = capsys.readouterr().out
    assert "Số tiền (đồng): 4000000 → 3710000" in told
    assert "không có gì được ghi" in told
    assert version.support_levels.get().amount == 4_000_000


def test_what_differs_must_be_decided(exported):
    Programme.objects.filter(number=9).update(summary="Đã sửa tại đây.")
    with pytest.raises(CommandError, match="giữ thứ đang có"):
        call_command("package_import", str(exported))
    assert Programme.objects.get(number=9).summary == "Đã sửa tại đây."
    call_command("package_import", str(exported), "--on-clash", "reuse")
    assert Programme.objects.get(number=9).summary == "Đã sửa tại đây."
    call_command("package_import", str(exported), "--on-clash", "replace")
    assert Programme.objects.get(number=9).summary.startswith("Hướng dẫn viên du lịch có thẻ còn hạn")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["package_export", "99", "x.zip"], "Không có chính sách số 99"),
        (["package_export", "9", "/khong/co/x.zip"], "Không ghi được tệp"),
        (["package_import", "/khong/co/x.zip"], "Không đọc được"),
        (["package_import", "/etc/hostname"], "không phải ZIP"),
    ],
)
def test_the_commands_say_in_one_sentence_what_is_wrong(arguments, said):
    with pytest.raises(CommandError, match=said):
        call_command(*arguments)
