"""A tour guide applies from the start page to the receipt."""

from django.urls import reverse

from people import ANH_TUYET


def test_anh_tuyet_applies_and_gets_reference_and_code(applicant):
    applicant.begin().fill()
    receipt = applicant.client.get(applicant.send().url)
    application = applicant.draft.application
    text = receipt.content.decode()
    assert application.reference == "H24.16-211110-0001"
    assert application.reference in text and application.lookup_code in text


def test_case_lies_with_the_department_of_tourism(applicant):
    assert applicant.apply().case.organisation.code == "so-du-lich"


def test_beneficiary_is_read_by_meaning(applicant):
    beneficiary = applicant.apply().beneficiaries.get()
    assert beneficiary.full_name == ANH_TUYET.name
    assert beneficiary.birth_date == ANH_TUYET.birth_date
    assert beneficiary.address == "Số 5 Hai Bà Trưng, phường Cát Dài, quận Lê Chân, Hải Phòng"
    assert {(item.kind, item.value) for item in beneficiary.identifiers.all()} == {
        ("cccd", "031190004567"), ("cmnd", "031234567"), ("guide_card", "131094567"),
    }  # fmt: skip


def test_start_page_names_the_papers_and_the_last_day(client, db, programmes_loaded):
    text = client.get(reverse("wizard:start", args=["huong-dan-vien-du-lich"])).content.decode()
    assert "Bản sao hợp đồng lao động" in text and "31/01/2022" in text


def test_no_page_of_the_way_is_stored_by_browser_or_cache(applicant):
    applicant.begin()
    for url in (applicant.url("draft"), applicant.step_url("nguoi-de-nghi"), applicant.url("save")):
        assert "no-store" in applicant.client.get(url)["Cache-Control"]
