"""Designers carry programmes in and out in the admin: what is new, what differs, and what shall become of it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import ModelLogEntry

from content.models import Programme
from content.packaging.archives import zip_read
from forms.definitions.models import FormVersion
from people import DESIGNER, EDITOR, RECEIVING_OFFICER

UPLOAD = "content_package_upload"
SLUG = "huong-dan-vien-du-lich"


@pytest.fixture
def designer(client, cast):
    client.force_login(cast[DESIGNER])
    return client


@pytest.fixture
def exported(designer) -> bytes:
    programme = Programme.objects.get(number=9)
    response = designer.get(reverse("content_package_export", args=[programme.pk]))
    assert response["Content-Type"] == "application/zip"
    assert 'filename="09-huong-dan-vien-du-lich-20211110.zip"' in response["Content-Disposition"]
    return b"".join(response.streaming_content)


def upload(client, content: bytes, **keywords):
    return client.post(reverse(UPLOAD), {"file": SimpleUploadedFile("goi.zip", content)}, **keywords)


def test_the_ways_to_it_stand_at_the_list_and_at_the_programme(designer):
    programme = Programme.objects.get(number=9)
    list_ = designer.get(reverse(Programme.snippet_viewset.get_url_name("list"))).content.decode()
    assert "Nhập gói" in list_ and reverse(UPLOAD) in list_
    page = designer.get(reverse(Programme.snippet_viewset.get_url_name("edit"), args=[programme.pk])).content.decode()
    assert "Xuất gói" in page and reverse("content_package_export", args=[programme.pk]) in page


def test_the_download_is_a_whole_package(exported):
    assert {"package.yaml", "programme.yaml", "form.yaml", "route.yaml"} <= zip_read(exported).keys()


@pytest.mark.parametrize("username", [EDITOR, RECEIVING_OFFICER])
def test_others_find_neither(client, cast, username):
    client.force_login(cast[username])
    programme = Programme.objects.get(number=9)
    for url in (reverse(UPLOAD), reverse("content_package_export", args=[programme.pk])):
        assert client.get(url).status_code in (302, 403)
    assert upload(client, b"x").status_code in (302, 403)


def test_an_editor_sees_no_way_to_it(client, cast):
    client.force_login(cast[EDITOR])
    page = client.get(reverse(Programme.snippet_viewset.get_url_name("list"))).content.decode()
    assert "Nhập gói" not in page


def test_a_wrong_file_is_told_beside_the_field(designer):
    response = upload(designer, b"%PDF-1.7")
    assert response.status_code == 422
    assert "không phải ZIP" in response.content.decode()
    assert "Hãy chọn tệp" in designer.post(reverse(UPLOAD)).content.decode()


def test_what_differs_is_told_field_by_field_and_done_as_chosen(designer, exported, cast):
    Programme.objects.filter(number=9).update(summary="Câu đã sửa ở đây.")
    page = upload(designer, exported, follow=True)
    text = page.content.decode()
    assert "Câu đã sửa ở đây." in text and "được hỗ trợ một lần 3.710.000 đồng" in text
    assert "1 thứ khác" in text
    plan = page.redirect_chain[-1][0]
    done = designer.post(plan, {f"programme:{SLUG}": "replace"}, follow=True)
    assert "1 thứ được thay" in done.content.decode()
    assert Programme.objects.get(number=9).summary != "Câu đã sửa ở đây."
    entry = ModelLogEntry.objects.get(action="content.package_import")
    assert entry.user == cast[DESIGNER] and entry.data["parts"][f"programme:{SLUG}"] == "replace"


def test_what_shall_stay_stays(designer, exported):
    Programme.objects.filter(number=9).update(summary="Câu đã sửa ở đây.")
    plan = upload(designer, exported, follow=True).redirect_chain[-1][0]
    designer.post(plan, {f"programme:{SLUG}": "reuse"})
    assert Programme.objects.get(number=9).summary == "Câu đã sửa ở đây."


def test_without_a_choice_nothing_is_done(designer, exported):
    Programme.objects.filter(number=9).update(summary="Câu đã sửa ở đây.")
    plan = upload(designer, exported, follow=True).redirect_chain[-1][0]
    response = designer.post(plan, {})
    assert response.status_code == 200 and "Trường này là bắt buộc" in response.content.decode()
    assert not ModelLogEntry.objects.filter(action="content.package_import").exists()


def test_a_thirteenth_programme_is_made_from_the_ninth_and_people_can_apply(designer, exported, client):
    plan = upload(designer, exported, follow=True).redirect_chain[-1][0]
    page = designer.get(plan, {"code": "thuyet-minh-vien", "number": "13"}).content.decode()
    assert "số 13, mã “thuyet-minh-vien”" in page
    designer.post(plan, {"code": "thuyet-minh-vien", "number": "13"})
    programme = Programme.objects.get(number=13)
    assert programme.name == "Hỗ trợ hướng dẫn viên du lịch (bản sao)"
    assert client.get("/nop-ho-so/thuyet-minh-vien/").status_code == 404
    [form] = programme.form_definitions.all()
    form.get_latest_revision().publish()
    start = client.get("/nop-ho-so/thuyet-minh-vien/")
    assert start.status_code == 200
    overview = client.post("/nop-ho-so/thuyet-minh-vien/", follow=True).content.decode()
    assert "Người đề nghị" in overview and "Thẻ hướng dẫn viên du lịch" in overview
    assert FormVersion.objects.filter(definition__programme__number=13).count() == 1


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ({"code": SLUG, "number": "13"}, f"Đã có chính sách mang mã “{SLUG}”"),
        ({"code": "moi", "number": "4"}, "Đã có chính sách số 4"),
        ({"code": "mã lạ!", "number": "13"}, "Mã của chính sách mới"),
    ],
)
def test_a_code_or_number_that_is_taken_is_told(designer, exported, target, said):
    plan = upload(designer, exported, follow=True).redirect_chain[-1][0]
    for response in (designer.get(plan, target), designer.post(plan, target)):
        assert response.status_code == 422 and said in response.content.decode()
    assert Programme.objects.count() == 12


def test_a_package_waits_only_for_who_brought_it(designer, exported, cast, client):
    plan = upload(designer, exported, follow=True).redirect_chain[-1][0]
    client.logout()
    client.force_login(cast[DESIGNER])
    response = client.get(plan, follow=True)
    assert "Hãy tải lên lại" in response.content.decode()


def test_it_is_done_once(designer, exported):
    plan = upload(designer, exported, follow=True).redirect_chain[-1][0]
    designer.post(plan, {})
    assert "Hãy tải lên lại" in designer.post(plan, {}, follow=True).content.decode()
