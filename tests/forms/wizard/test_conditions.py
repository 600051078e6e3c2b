"""Which steps a guide meets depends on his card; what belongs to the others never gets into the application."""

import pytest

from applicants import photo
from forms.wizard.journey import Journey
from people import ANH_TUYET

ALWAYS = ["nguoi-de-nghi", "giay-to-tuy-than", "noi-o", "lien-he", "the-huong-dan-vien"]
END = ["nhan-tien", "cam-doan"]
WAYS = {
    "international guide with a contract": (
        {"loai_the": "quoc_te", "can_cu": "hop_dong"}, ["noi-lam-viec", "hop-dong"]
    ),
    "domestic guide with a contract": ({"loai_the": "noi_dia", "can_cu": "hop_dong"}, ["noi-lam-viec", "hop-dong"]),
    "domestic guide of an association": ({"loai_the": "noi_dia", "can_cu": "hoi_vien"}, ["noi-lam-viec", "hoi-vien"]),
    "guide of one place": ({"loai_the": "tai_diem"}, ["khu-diem-du-lich"]),
}  # fmt: skip


def keys_of(application) -> set[str]:
    form = application.form_version.form
    return {field.key for field in form.fields() if field.id in application.answers}


@pytest.mark.parametrize("way", WAYS)
def test_a_guide_meets_the_steps_of_his_kind(way, applicant):
    applicant.changes, between = WAYS[way]
    applicant.begin().fill()
    assert [step.key for step in Journey(applicant.draft).steps] == [*ALWAYS, *between, *END]
    assert applicant.send().url == applicant.url("done")


def test_answers_of_steps_that_became_hidden_are_dropped_at_submission(applicant):
    applicant.begin().fill()
    assert applicant.draft.attachments.count() == 1
    changed = {"loai_the": "tai_diem", "so_the": ANH_TUYET.card_number, "noi_cap_the": "Sở Du lịch Hải Phòng"}
    dates = {"ngay_cap_the": (20, 6, 2019), "ngay_het_han_the": (19, 6, 2024)}
    for name, parts in dates.items():
        changed |= dict(zip((f"{name}_{part}" for part in ("day", "month", "year")), map(str, parts), strict=True))
    applicant.post("the-huong-dan-vien", **changed)
    applicant.post("khu-diem-du-lich", khu_diem_du_lich="Đồ Sơn", don_vi_quan_ly="Ban Quản lý Đồ Sơn")
    applicant.send()
    application = applicant.draft.application
    assert {"khu_diem_du_lich", "don_vi_quan_ly"} <= keys_of(application)
    assert not {"can_cu", "ten_doanh_nghiep", "so_hop_dong", "hop_dong_tu_ngay", "ban_sao_hop_dong"} & keys_of(
        application
    )
    assert not application.attachments.exists() and not applicant.draft.attachments.exists()
    assert application.beneficiaries.get().unit == "Ban Quản lý Đồ Sơn"


def test_an_answer_changed_back_finds_the_hidden_answers_again(applicant):
    applicant.begin().fill()
    card = applicant.draft.form_version.form.field_by_key("loai_the").id
    draft = applicant.draft
    for kind in ("tai_diem", "quoc_te"):
        draft.answers[card] = kind
        draft.save()
    assert Journey(applicant.draft).is_complete


def test_a_posted_value_of_a_field_of_another_step_is_ignored(applicant):
    applicant.begin()
    answer = applicant.post("lien-he", dien_thoai="0912345678", ho_ten="Kẻ Khác", khu_diem_du_lich="Đồ Sơn")
    assert answer.status_code == 302
    keys = {field.key for field in applicant.draft.form_version.form.fields() if field.id in applicant.draft.answers}
    assert keys == {"dien_thoai", "thu_dien_tu"}


def test_a_post_to_a_hidden_step_stores_nothing(applicant):
    applicant.begin().fill()
    answer = applicant.post("khu-diem-du-lich", khu_diem_du_lich="Đồ Sơn", don_vi_quan_ly="X", xac_nhan_quan_ly=photo())
    assert answer.status_code == 302 and answer.url == applicant.url("check")
    form = applicant.draft.form_version.form
    assert form.field_by_key("khu_diem_du_lich").id not in applicant.draft.answers
    assert applicant.draft.attachments.count() == 1


def test_a_choice_that_is_not_offered_is_refused(applicant):
    applicant.begin().fill(stop_at="the-huong-dan-vien")
    page = applicant.post("the-huong-dan-vien", loai_the="bo_truong")
    assert page.status_code == 200 and "loai_the" in page.context["form"].errors


def test_an_answer_that_became_wrong_since_is_found_at_the_end(applicant):
    """The card runs out between filling and sending: the check page leads back to it."""
    applicant.begin().fill()
    draft = applicant.draft
    draft.answers[draft.form_version.form.field_by_key("ngay_het_han_the").id] = "2021-11-09"
    draft.save()
    assert applicant.send().url == applicant.step_url("the-huong-dan-vien")
    assert not hasattr(applicant.draft, "application")
    page = applicant.client.get(applicant.step_url("the-huong-dan-vien"))
    assert page.status_code == 200
