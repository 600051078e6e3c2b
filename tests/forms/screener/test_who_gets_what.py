"""People in one sentence each, and which of the twelve programmes fit them, may fit them, or do not."""

import pytest

from screener_asking import verdicts

WORKER = "vai=nguoi_lao_dong"
EMPLOYER = "vai=nguoi_su_dung"
FREE = "vai=lao_dong_tu_do"
HOUSEHOLD = "vai=ho_kinh_doanh"
GUIDE = "vai=huong_dan_vien"
ARTIST = "vai=nghe_si"
OTHER = "vai=khac"
NO_ILLNESS = "dich=khong"
CARD = "con_han=true ngay_cap_the_day=1 ngay_cap_the_month=6 ngay_cap_the_year=2019"
NO_CHILD = "con_nho=0 mang_thai=false"

#: sentence → (answers, numbers that fit, numbers that may fit); all others do not.
PEOPLE = {
    # Workers
    "unpaid leave of twenty days because the works had to stop": (
        f"{WORKER} viec_lam=tam_hoan so_ngay=20 ly_do=don_vi bhxh=true {NO_CHILD} {NO_ILLNESS}", {4}, set()),
    "unpaid leave of exactly fifteen days": (
        f"{WORKER} viec_lam=tam_hoan so_ngay=15 ly_do=don_vi bhxh=true {NO_CHILD} {NO_ILLNESS}", {4}, set()),
    "unpaid leave of fourteen days is a day too short": (
        f"{WORKER} viec_lam=tam_hoan so_ngay=14 ly_do=don_vi bhxh=true {NO_CHILD} {NO_ILLNESS}", set(), set()),
    "unpaid leave for family reasons": (
        f"{WORKER} viec_lam=tam_hoan so_ngay=40 ly_do=khac bhxh=true {NO_ILLNESS}", set(), set()),
    "unpaid leave, never in social insurance": (
        f"{WORKER} viec_lam=tam_hoan so_ngay=40 ly_do=phong_toa bhxh=false {NO_CHILD} {NO_ILLNESS}", set(), set()),
    "unpaid leave and then F0: the meals come on top": (
        f"{WORKER} viec_lam=tam_hoan so_ngay=40 ly_do=ban_than bhxh=true {NO_CHILD} dich=f0", {4, 7}, set()),
    "does not remember whether she was insured": (
        f"{WORKER} viec_lam=tam_hoan so_ngay=40 ly_do=ban_than bhxh=khong-ro {NO_CHILD} {NO_ILLNESS}", set(), {4}),
    "has not counted the days": (
        f"{WORKER} viec_lam=tam_hoan so_ngay=khong-ro ly_do=ban_than bhxh=true {NO_CHILD} {NO_ILLNESS}", set(), {4}),
    "stopped work for two weeks in a locked-down street": (
        f"{WORKER} viec_lam=ngung_viec so_ngay=14 ly_do=phong_toa bhxh=true {NO_CHILD} {NO_ILLNESS}", {5}, set()),
    "stopped work for thirteen days": (
        f"{WORKER} viec_lam=ngung_viec so_ngay=13 ly_do=phong_toa bhxh=true {NO_CHILD} {NO_ILLNESS}", set(), set()),
    "stopped work only because there was no material": (
        f"{WORKER} viec_lam=ngung_viec so_ngay=30 ly_do=don_vi bhxh=true {NO_CHILD} {NO_ILLNESS}", set(), set()),
    "stopped work in isolation as F1": (
        f"{WORKER} viec_lam=ngung_viec so_ngay=21 ly_do=ban_than bhxh=true {NO_CHILD} dich=f1", {5, 7}, set()),
    "lost the job, too few months for unemployment benefit": (
        f"{WORKER} viec_lam=cham_dut ly_do=don_vi bhxh=true that_nghiep=khong_du {NO_CHILD} {NO_ILLNESS}", {6}, set()),
    "lost the job and gets unemployment benefit": (
        f"{WORKER} viec_lam=cham_dut ly_do=don_vi bhxh=true that_nghiep=du {NO_CHILD} {NO_ILLNESS}", set(), set()),
    "left the job against the law": (
        f"{WORKER} viec_lam=cham_dut ly_do=don_vi bhxh=true that_nghiep=tu_y {NO_CHILD} {NO_ILLNESS}", set(), set()),
    "lost the job and draws a pension": (
        f"{WORKER} viec_lam=cham_dut ly_do=don_vi bhxh=true that_nghiep=luong_huu {NO_CHILD} {NO_ILLNESS}",
        set(), set()),
    "lost the job and does not know about the benefit": (
        f"{WORKER} viec_lam=cham_dut ly_do=don_vi bhxh=true that_nghiep=khong-ro {NO_CHILD} {NO_ILLNESS}", set(), {6}),
    "goes to work as before": (f"{WORKER} viec_lam=van_lam {NO_ILLNESS}", set(), set()),
    "cannot say what her leave is called": (f"{WORKER} viec_lam=khong-ro {NO_ILLNESS}", set(), {4, 5, 6}),
    # Free workers
    "motorbike taxi driver of Hải Phòng without work": (
        f"{FREE} cu_tru=thuong_tru nghe=liet_ke mat_viec=true da_nhan=chua {NO_ILLNESS}", {12}, set()),
    "hairdresser, temporary resident": (
        f"{FREE} cu_tru=tam_tru nghe=liet_ke mat_viec=true da_nhan=chua {NO_ILLNESS}", {12}, set()),
    "the same, but lives in Hải Dương": (
        f"{FREE} cu_tru=noi_khac nghe=liet_ke mat_viec=true da_nhan=chua {NO_ILLNESS}", set(), set()),
    "had already been paid as a worker": (
        f"{FREE} cu_tru=thuong_tru nghe=liet_ke mat_viec=true da_nhan=roi {NO_ILLNESS}", set(), set()),
    "does not find her trade in the list": (
        f"{FREE} cu_tru=thuong_tru nghe=khong-ro mat_viec=true da_nhan=chua {NO_ILLNESS}", set(), {10, 12}),
    "street vendor: household business or free worker, one of the two": (
        f"{FREE} cu_tru=thuong_tru nghe=ban_rong mat_viec=true ngung_ban=30 vi_sao_ngung=chi_thi_16 da_nhan=chua"
        f" {NO_ILLNESS}", {10, 12}, set()),
    "street vendor who stopped for ten days": (
        f"{FREE} cu_tru=thuong_tru nghe=ban_rong mat_viec=true ngung_ban=10 da_nhan=chua {NO_ILLNESS}", {12}, set()),
    "earns as before": (
        f"{FREE} cu_tru=thuong_tru nghe=liet_ke mat_viec=false da_nhan=chua {NO_ILLNESS}", set(), set()),
    # Households
    "registered eatery closed by order for a month": (
        f"{HOUSEHOLD} dang_ky=co ngung_ban=30 vi_sao_ngung=yeu_cau thue_lao_dong=false {NO_ILLNESS}", {10}, set()),
    "salt makers in an area under Directive 16": (
        f"{HOUSEHOLD} dang_ky=khong_phai ngung_ban=15 vi_sao_ngung=chi_thi_16 thue_lao_dong=false {NO_ILLNESS}",
        {10}, set()),
    "shop that never registered": (
        f"{HOUSEHOLD} dang_ky=chua ngung_ban=30 vi_sao_ngung=yeu_cau thue_lao_dong=false {NO_ILLNESS}", set(), set()),
    "only one of its trades had to stop": (
        f"{HOUSEHOLD} dang_ky=co ngung_ban=30 vi_sao_ngung=mot_nganh thue_lao_dong=false {NO_ILLNESS}", set(), set()),
    "guest house that borrows for the wages of its staff": (
        f"{HOUSEHOLD} dang_ky=co ngung_ban=30 vi_sao_ngung=yeu_cau thue_lao_dong=true vay=linh_vuc {NO_ILLNESS}",
        {1, 10, 11}, set()),
    "closed, but does not know for how many days": (
        f"{HOUSEHOLD} dang_ky=co ngung_ban=khong-ro thue_lao_dong=false {NO_ILLNESS}", set(), {10}),
    # Employers
    "garment company that lost a tenth of its workers": (
        f"{EMPLOYER} don_vi=doanh_nghiep dong_bhxh=du giam=10 dao_tao=false vay=khong", {1, 2}, set()),
    "the same with 9.9 per cent": (
        f"{EMPLOYER} don_vi=doanh_nghiep dong_bhxh=du giam=9,9 dao_tao=false vay=khong", {1}, set()),
    "owes insurance of January": (
        f"{EMPLOYER} don_vi=doanh_nghiep dong_bhxh=con_no giam=30 dao_tao=false vay=ngung_viec", {1, 11}, set()),
    "changes its technology and trains its people": (
        f"{EMPLOYER} don_vi=tu_chu dong_bhxh=du giam=0 dao_tao=true doanh_thu=true bhtn=true vay=khong", {1, 3}, set()),
    "trains, but nobody knows the turnover yet": (
        f"{EMPLOYER} don_vi=tu_chu dong_bhxh=du giam=0 dao_tao=true doanh_thu=khong-ro bhtn=true vay=khong", {1}, {3}),
    "office paid from the budget": (
        f"{EMPLOYER} don_vi=ngan_sach dong_bhxh=du giam=0 dao_tao=false vay=khong", set(), set()),
    "nobody is insured": (f"{EMPLOYER} don_vi=doanh_nghiep dong_bhxh=khong_co", set(), set()),
    "all is open": (f"{EMPLOYER} don_vi=khong-ro dong_bhxh=khong-ro", set(), {1, 2, 3, 11}),
    # Guides
    "international guide with a contract": (
        f"{GUIDE} loai_the=quoc_te {CARD} can_cu=hop_dong da_nhan=chua {NO_ILLNESS}", {9}, set()),
    "domestic guide, member of the association": (
        f"{GUIDE} loai_the=noi_dia {CARD} can_cu=hoi_vien da_nhan=chua {NO_ILLNESS}", {9}, set()),
    "on-site guide assigned by the pagoda": (
        f"{GUIDE} loai_the=tai_diem {CARD} phan_cong=true da_nhan=chua {NO_ILLNESS}", {9}, set()),
    "card first issued on 1 May 2021": (
        f"{GUIDE} loai_the=quoc_te con_han=true ngay_cap_the_day=1 ngay_cap_the_month=5 ngay_cap_the_year=2021"
        f" can_cu=hop_dong da_nhan=chua {NO_ILLNESS}", set(), set()),
    "guide without a card": (f"{GUIDE} loai_the=khong_co da_nhan=chua {NO_ILLNESS}", set(), set()),
    "guide with neither contract nor association": (
        f"{GUIDE} loai_the=quoc_te {CARD} can_cu=khong da_nhan=chua {NO_ILLNESS}", set(), set()),
    "guide already paid as a free worker": (
        f"{GUIDE} loai_the=quoc_te {CARD} can_cu=hop_dong da_nhan=roi {NO_ILLNESS}", set(), set()),
    # Artists
    "actor of grade IV of the chèo theatre": (
        f"{ARTIST} chuc_danh=hang_iv dung_dien=true da_nhan=chua {NO_ILLNESS}", {8}, set()),
    "actor of grade III": (f"{ARTIST} chuc_danh=hang_khac dung_dien=true da_nhan=chua {NO_ILLNESS}", set(), set()),
    # Others
    "child of five, F0": (f"{OTHER} dich=f0 tuoi=5 khuyet_tat=false", {7}, set()),
    "grandmother in isolation": (f"{OTHER} dich=f1 tuoi=78 khuyet_tat=khong-ro", {7}, set()),
    "student who was never ill": (f"{OTHER} {NO_ILLNESS}", set(), set()),
}  # fmt: skip


@pytest.mark.parametrize("sentence", PEOPLE)
def test_the_programmes_of(sentence, questionnaire):
    answers, fit, may_fit = PEOPLE[sentence]
    assert verdicts(questionnaire, answers) == (fit, may_fit)


@pytest.mark.parametrize("sentence", PEOPLE)
def test_every_one_of_them_has_answered_all_he_is_asked(sentence, questionnaire):
    """So that the table tells whole people, and nobody answers more than eight questions."""
    from screener_asking import reading_of

    reading = reading_of(questionnaire, PEOPLE[sentence][0])
    assert not reading.walk.open
    assert not reading.faulty
    assert len(reading.walk.asked) <= 8
    assert {question.key for question in reading.walk.asked} == set(reading.values)
