"""Papers about money: the payment sheet, support for training (Mẫu 04a), recovery (Mẫu 04b).

Decisions on training and recovery are templates with a sample; no act draws them up yet, for payments and what is
paid back are not kept so far.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from document_templates.dossiers.kinds import APPLICANT, OFFICE
from document_templates.library.kinds import Kind, kind_register

from .kinds import CITY, DAY, LEGAL_BASES, PROGRAMME_OF_LIST
from .list_kinds import OF_A_DECISION

PAID = {
    key: APPLICANT[key] for key in ("ho_ten", "so_dinh_danh", "dia_chi", "so_tai_khoan", "ngan_hang", "chu_tai_khoan")
}
PAID |= {"tt": 1, "so_tien": "3.710.000", "ghi_chu": ""}
CHANNELS = [
    {
        "so": "I",
        "ten": "Chuyển khoản",
        "la_tien_mat": False,
        "so_nguoi": "02",
        "tong": "7.420.000",
        "dong": [PAID, PAID | {"tt": 2, "ho_ten": "Đỗ O'Brien", "chu_tai_khoan": "DO O'BRIEN"}],
    },
    {
        "so": "II",
        "ten": "Tiền mặt",
        "la_tien_mat": True,
        "so_nguoi": "01",
        "tong": "3.710.000",
        "dong": [PAID | {"tt": 3, "ho_ten": "Lê Văn Tám", "so_tai_khoan": "", "ngan_hang": "", "chu_tai_khoan": ""}],
    },
]
LABOUR: dict[str, Any] = OFFICE | {
    "ten": "Sở Lao động - Thương binh và Xã hội",
    "ten_day_du": "Sở Lao động - Thương binh và Xã hội thành phố Hải Phòng",
    "ten_hoa": "SỞ LAO ĐỘNG -\nTHƯƠNG BINH VÀ XÃ HỘI",
    "ten_mot_dong": "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
    "ten_tat": "Sở LĐTBXH",
    "gach_chan": "_" * 11,
}

payment_sheet = kind_register(
    Kind(
        "payment_sheet",
        _("Payment sheet"),
        sample=OF_A_DECISION
        | {
            "co_quan": OFFICE,
            "van_ban": {"ngay": DAY},
            "ky": {"quyen_han": "GIÁM ĐỐC", "ho_ten": ""},
            "nguoi_lap": {"ho_ten": "Phạm Minh Châu"},
            "bang_ke": {
                "kenh": CHANNELS,
                "so_nguoi": "03",
                "tong": {"so": "11.130.000", "chu": "Mười một triệu một trăm ba mươi nghìn đồng"},
            },
        },
    )
)
recovery_decision = kind_register(
    Kind(
        "recovery_decision",
        _("Decision to recover money"),
        symbol="QĐ",
        sample={
            "co_quan": CITY,
            "van_ban": {"so": "3345/QĐ-UBND", "ngay": DAY, "do_khan": ""},
            "ky": {"quyen_han": "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "ho_ten": "Lê Thu Hương"},
            "tham_quyen": "ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG",
            "chinh_sach": PROGRAMME_OF_LIST,
            "can_cu": LEGAL_BASES,
            "to_trinh": {"so": "52/TTr-SDL", "ngay": DAY},
            "don_vi_trinh": OFFICE,
            "thu_hoi": {
                "so_doi_tuong": "02",
                "tong": {"so": "5.710.000", "chu": "Năm triệu bảy trăm mười nghìn đồng"},
                "tong_da_chi": "7.420.000",
                "tong_thuc_chi": "1.710.000",
                "han_nop": "ngày 31 tháng 12 năm 2021",
                "so_tai_khoan": "3741.0.1054321",
                "noi_nop": "Sở Du lịch thành phố Hải Phòng tại Kho bạc Nhà nước Hải Phòng",
                "don_vi_thu": "Sở Du lịch",
                "dong": [
                    {
                        "tt": 1,
                        "ten": "Nguyễn Thị Ánh Tuyết",
                        "so_dinh_danh": "031190004567",
                        "quyet_dinh": "3210/QĐ-UBND ngày 10/11/2021",
                        "da_chi": "3.710.000",
                        "thuc_chi": "0",
                        "phai_thu": "3.710.000",
                        "ly_do": "Đã hưởng hỗ trợ theo chính sách khác",
                    },
                    {
                        "tt": 2,
                        "ten": "Công ty TNHH Du lịch A & B <Hải Phòng>",
                        "so_dinh_danh": "0201234567",
                        "quyet_dinh": "3210/QĐ-UBND ngày 10/11/2021",
                        "da_chi": "3.710.000",
                        "thuc_chi": "1.710.000",
                        "phai_thu": "2.000.000",
                        "ly_do": "Số tiền không sử dụng hết",
                    },
                ],
            },
            "noi_nhan": ["Như Điều 4", "CT, các PCT UBND thành phố", "Sở Tài chính", "Lưu: VT"],
        },
    )
)
training_support_decision = kind_register(
    Kind(
        "training_support_decision",
        _("Decision on support for training (Mẫu số 04a)"),
        symbol="QĐ",
        sample={
            "co_quan": LABOUR,
            "van_ban": {"so": "410/QĐ-SLĐTBXH", "ngay": DAY, "do_khan": ""},
            "ky": {"quyen_han": "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", "ho_ten": "Nguyễn Văn Bình"},
            "tham_quyen": "GIÁM ĐỐC SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI THÀNH PHỐ HẢI PHÒNG",
            "can_cu": LEGAL_BASES,
            "ho_so": {"ma": "H24.05-211105-0003"},
            "don_vi": {
                "ten": "Công ty TNHH Thủy sản Đồ Sơn",
                "ma_so_thue": "0201234567",
                "dia_chi": "Số 8 đường Lý Thánh Tông, phường Vạn Sơn, quận Đồ Sơn, Hải Phòng",
                "so_tai_khoan": "0031000987654",
                "ngan_hang": "Vietcombank – Chi nhánh Hải Phòng",
            },
            "dao_tao": {
                "so_nguoi": "25",
                "so_thang": "03",
                "tu_ngay": "ngày 01 tháng 12 năm 2021",
                "den_ngay": "ngày 28 tháng 02 năm 2022",
                "tong": {"so": "112.500.000", "chu": "Một trăm mười hai triệu năm trăm nghìn đồng"},
                "noi_chi": "Bảo hiểm xã hội thành phố Hải Phòng",
            },
            "noi_nhan": ["Như Điều 3", "Bảo hiểm xã hội thành phố", "Lưu: VT, VLATLĐ"],
        },
    )
)
