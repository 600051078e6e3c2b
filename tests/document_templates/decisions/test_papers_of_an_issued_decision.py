"""After the decision: its list in full and for everybody, the notice of posting, and the payment sheet."""

import pytest
from django.urls import reverse

from document_templates.decisions.areas import area_of, commune_of
from document_templates.decisions.papers import (
    decision_list_make,
    payment_sheet_make,
    posting_notice_issue,
)
from document_templates.decisions.services import decision_issue
from document_templates.library.models import RegisterEntry
from forms.casework.permissions import NotAllowed
from official_papers import opened, text_of
from people import ANH_TUYET, H_HEN, O_BRIEN


@pytest.fixture
def decision(office):
    draft = office.drafted(ANH_TUYET, O_BRIEN)
    decision_issue(decision=draft, user=office.huong)
    return draft


def test_the_full_list_is_a_paper_of_its_own_with_the_number_of_the_decision(office, decision):
    text = text_of(decision_list_make(decision=decision, user=office.khanh).content)
    assert "(Kèm theo Quyết định số 01/QĐ-UBND ngày 10 tháng 11 năm 2021 của Ủy ban nhân dân" in text
    assert ANH_TUYET.identity_number in text
    assert "Tổng cộng: 02 người" in text
    assert "Bằng chữ: Bảy triệu bốn trăm hai mươi nghìn đồng./." in text


def test_the_notice_tells_where_and_how_long_by_working_days(office, decision):
    paper = posting_notice_issue(decision=decision, days=5, user=office.yen)
    text = text_of(paper.content)
    assert "Số: 01/TB-SDL" in text
    assert "Căn cứ Quyết định số 01/QĐ-UBND ngày 10 tháng 11 năm 2021 của Ủy ban nhân dân thành phố Hải Phòng." in text
    assert "05 ngày làm việc, từ ngày 11 tháng 11 năm 2021 đến hết ngày 17 tháng 11 năm 2021" in text
    assert "Vũ Hải Yến" in text
    assert "phường Cát Dài, quận Lê Chân, Hải Phòng" in text
    hidden = (ANH_TUYET.identity_number, "08/03/1990", "Trần Nguyên Hãn", ANH_TUYET.phone, "0031000123456")
    assert [secret for secret in hidden if secret in text + str(paper.data)] == []


def test_only_a_leader_signs_the_notice_and_no_number_is_lost(office, decision):
    with pytest.raises(NotAllowed, match="lãnh đạo Sở Du lịch"):
        posting_notice_issue(decision=decision, days=5, user=office.chau)
    assert not RegisterEntry.objects.filter(register__symbol="TB-SDL").exists()


def test_who_named_no_account_signs_for_cash(office, decision):
    row = decision.batch.rows.select_related("beneficiary").last()
    row.beneficiary.bank_account = ""
    row.beneficiary.save()
    paper = payment_sheet_make(decision=decision, user=office.chau)
    assert [channel["ten"] for channel in paper.data["bang_ke"]["kenh"]] == ["Chuyển khoản", "Tiền mặt"]
    assert [line["tt"] for channel in paper.data["bang_ke"]["kenh"] for line in channel["dong"]] == [1, 2]
    by_transfer, in_cash = [table for table in opened(paper.content).tables if len(table.columns) == 8]
    assert "Số tài khoản" in by_transfer.rows[0].cells[3].text
    assert "Ký nhận" in in_cash.rows[0].cells[6].text
    text = text_of(paper.content)
    assert "Tổng cộng: 02 người, 7.420.000 đồng." in text
    assert "Phạm Minh Châu" in text


def test_asked_again_each_is_the_same_paper(office, decision):
    acts = [
        lambda: decision_list_make(decision=decision, user=office.chau),
        lambda: payment_sheet_make(decision=decision, user=office.chau),
        lambda: posting_notice_issue(decision=decision, days=3, user=office.yen),
    ]
    assert [act().pk for act in acts] == [act().pk for act in acts]


def test_before_it_is_issued_there_are_none(office, client):
    draft = office.drafted(H_HEN)
    with pytest.raises(NotAllowed, match="ban hành trước"):
        decision_list_make(decision=draft, user=office.khanh)
    client.force_login(office.khanh)
    assert client.get(reverse("decisions:papers", args=[draft.pk])).status_code == 404


def test_the_page_draws_up_hands_out_and_says_what_is_wrong(office, decision, client):
    client.force_login(office.yen)
    address = reverse("decisions:papers", args=[decision.pk])
    assert address in client.get(reverse("casework:decision", args=[decision.pk])).content.decode()
    wrong = client.post(address, {"paper": "posting_notice", "days": ""}).content.decode()
    assert "Nhập số ngày làm việc niêm yết danh sách." in wrong
    page = client.post(address, {"paper": "posting_notice", "days": "7"}, follow=True).content.decode()
    paper = decision.documents.get(kind="posting_notice")
    assert paper.data["niem_yet"]["so_ngay"] == "07"
    assert reverse("library:document", args=[paper.verification_code, "docx"]) in page
    client.force_login(office.chau)
    client.post(address, {"paper": "decision_list"})
    assert decision.documents.filter(kind="decision_list").exists()


@pytest.mark.parametrize(
    ("address", "area", "commune"),
    [
        (
            "Số 12 ngõ 45 đường Trần Nguyên Hãn, phường Cát Dài, quận Lê Chân, Hải Phòng",
            "phường Cát Dài, quận Lê Chân, Hải Phòng",
            "phường Cát Dài, quận Lê Chân",
        ),
        ("Xã Đại Hợp, huyện Kiến Thụy", "Xã Đại Hợp, huyện Kiến Thụy", "Xã Đại Hợp, huyện Kiến Thụy"),
        ("Số 3 phố Phường Cũ, Hải Phòng", "", ""),
        ("12 Trần Phú", "", ""),
        ("", "", ""),
    ],
)
def test_no_house_is_named_whatever_the_address(address, area, commune):
    assert (area_of(address), commune_of(address)) == (area, commune)


def test_an_urgent_decision_bears_the_stamp_its_signer_chose(office, client):
    draft = office.drafted()
    client.force_login(office.huong)
    assert 'name="urgency"' in client.get(reverse("casework:decision", args=[draft.pk])).content.decode()
    client.post(reverse("decisions:decision_issue", args=[draft.pk]), {"urgency": "HỎA TỐC"})
    assert "HỎA TỐC" in text_of(draft.documents.get(kind="decision").content)


def test_a_word_there_is_no_stamp_for_is_not_printed(office, client):
    draft = office.drafted()
    client.force_login(office.huong)
    client.post(reverse("decisions:decision_issue", args=[draft.pk]), {"urgency": "RẤT GẤP"})
    text = text_of(draft.documents.get(kind="decision").content)
    assert "GẤP" not in text
    assert "KHẨN" not in text
