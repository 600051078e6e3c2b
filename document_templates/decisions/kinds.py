"""The numbered papers of a list. Each sample is complete: it names every placeholder and proves an upload."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from document_templates.dossiers.kinds import OFFICE, PROGRAMME
from document_templates.library.kinds import Kind, kind_register

CITY = OFFICE | {
    "ten": "Ủy ban nhân dân thành phố Hải Phòng",
    "ten_day_du": "Ủy ban nhân dân thành phố Hải Phòng",
    "ten_hoa": "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG",
    "ten_mot_dong": "ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG",
    "ten_tat": "UBND thành phố",
    "cap_tren": "",
    "gach_chan": "_" * 11,
    "nguoi_dung_dau": "Chủ tịch",
    "la_uy_ban": True,
}
LEGAL_BASES = [
    "Nghị quyết số 68/NQ-CP ngày 01 tháng 7 năm 2021 của Chính phủ về một số chính sách hỗ trợ người lao động và người "
    "sử dụng lao động gặp khó khăn do đại dịch COVID-19",
    "Quyết định số 23/2021/QĐ-TTg ngày 07 tháng 7 năm 2021 của Thủ tướng Chính phủ quy định về việc thực hiện một số "
    "chính sách hỗ trợ người lao động và người sử dụng lao động gặp khó khăn do đại dịch COVID-19",
]
LINE = {
    "tt": 1,
    "ho_ten": "Nguyễn Thị Ánh Tuyết",
    "ngay_sinh": "08/03/1990",
    "gioi_tinh": "Nữ",
    "so_dinh_danh": "031190004567",
    "dia_chi": "Số 12 ngõ 45 đường Trần Nguyên Hãn, phường Cát Dài, quận Lê Chân, Hải Phòng",
    "don_vi": "Công ty TNHH Du lịch A & B <Hải Phòng>",
    "muc": "3.710.000",
    "them": "",
    "tong": "3.710.000",
    "ma_ho_so": "H24.16-211110-0001",
}
GROUPS = [
    {
        "so": "I",
        "ten": "Công ty TNHH Du lịch A & B <Hải Phòng>",
        "so_nguoi": "02",
        "tong": "7.420.000",
        "dong": [LINE, LINE | {"tt": 2, "ho_ten": "Đỗ O'Brien", "gioi_tinh": "Nam", "so_dinh_danh": "031079009876"}],
    },
    {
        "so": "II",
        "ten": "Hội Hướng dẫn viên Du lịch Việt Nam",
        "so_nguoi": "01",
        "tong": "3.710.000",
        "dong": [LINE | {"tt": 3, "ho_ten": "Lê Văn Tám", "gioi_tinh": "Nam", "so_dinh_danh": "031085001234"}],
    },
]
LIST = {
    "dot": 1,
    "nhom": GROUPS,
    "so_nguoi": "03",
    "tong": {"so": "11.130.000", "chu": "Mười một triệu một trăm ba mươi nghìn đồng"},
}
PROGRAMME_OF_LIST = PROGRAMME | {"theo": "Quyết định số 23/2021/QĐ-TTg"}
DAY = "ngày 10 tháng 11 năm 2021"


def title_of_letter(data: Mapping[str, Any]) -> str:
    return title_of("Tờ trình", data)


def title_of_decision(data: Mapping[str, Any]) -> str:
    return title_of("Quyết định", data)


def title_of(kind: str, data: Mapping[str, Any]) -> str:
    whom, round_ = data["chinh_sach"]["doi_tuong"], data["danh_sach"]["dot"]
    return f"{kind} về việc phê duyệt danh sách và kinh phí hỗ trợ {whom} (đợt {round_})"


submission_letter = kind_register(
    Kind(
        "submission_letter",
        _("Submission letter"),
        symbol="TTr",
        title_of=title_of_letter,
        sample={
            "co_quan": OFFICE,
            "van_ban": {"so": "45/TTr-SDL", "ngay": DAY, "do_khan": "KHẨN"},
            "ky": {"quyen_han": "GIÁM ĐỐC", "ho_ten": "Vũ Hải Yến"},
            "kinh_gui": "Ủy ban nhân dân thành phố Hải Phòng",
            "chinh_sach": PROGRAMME_OF_LIST,
            "can_cu": LEGAL_BASES,
            "ket_qua": {"nhan": "05", "du": "03", "khong_du": "01", "dang_xet": "01", "den_ngay": DAY},
            "danh_sach": LIST,
            "noi_nhan": ["Như trên", "Lưu: VT, SDL"],
        },
    )
)
decision = kind_register(
    Kind(
        "decision",
        _("Decision"),
        symbol="QĐ",
        title_of=title_of_decision,
        sample={
            "co_quan": CITY,
            "van_ban": {"so": "3210/QĐ-UBND", "ngay": DAY, "do_khan": ""},
            "ky": {"quyen_han": "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "ho_ten": "Lê Thu Hương"},
            "chinh_sach": PROGRAMME_OF_LIST,
            "can_cu": LEGAL_BASES,
            "to_trinh": {"so": "45/TTr-SDL", "ngay": DAY},
            "don_vi_trinh": OFFICE,
            "chi_tra": {"don_vi": "Sở Du lịch thành phố Hải Phòng", "so_ngay": "02"},
            "danh_sach": LIST,
            "noi_nhan": ["Như Điều 3", "CT, các PCT UBND thành phố", "Sở Du lịch", "Lưu: VT"],
        },
    )
)
