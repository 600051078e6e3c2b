"""What an office tells of a period: the follow-up book (Mẫu số 06 of the one-stop shop) and its report (facts 3.2).

The report is a template with a sample; no act draws it up yet, for its figures are not counted so far.
"""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from document_templates.dossiers.kinds import HEAD, OFFICE
from document_templates.library.kinds import Kind, kind_register

DAY = "ngày 19 tháng 11 năm 2021"
BOOK_LINE = {
    "tt": 1,
    "ma": "H24.16-211110-0001",
    "thu_tuc": "Hỗ trợ hướng dẫn viên du lịch",
    "so_bo": "01",
    "ho_ten": "Nguyễn Thị Ánh Tuyết",
    "dia_chi": "Số 12 ngõ 45 đường Trần Nguyên Hãn, phường Cát Dài, quận Lê Chân, Hải Phòng; 0912345678",
    "chu_tri": "Sở Du lịch",
    "nhan": "10/11/2021",
    "hen_tra": "16/11/2021",
    "tra": "15/11/2021",
    "ghi_chu": "Đã xử lý xong",
}
follow_up_book = kind_register(
    Kind(
        "follow_up_book",
        _("Follow-up book of applications"),
        sample={
            "co_quan": OFFICE,
            "van_ban": {"ngay": DAY},
            "so_theo_doi": {
                "tu_ngay": "ngày 01 tháng 11 năm 2021",
                "den_ngay": "ngày 19 tháng 11 năm 2021",
                "so_ho_so": "02",
                "dong": [BOOK_LINE, BOOK_LINE | {"tt": 2, "ho_ten": "Đỗ O'Brien", "tra": "", "ghi_chu": ""}],
            },
        },
    )
)
FIGURES = {
    "de_nghi": {"don_vi": "0", "nguoi": "1.240", "tien": "4.600.400.000"},
    "phe_duyet": {"don_vi": "0", "nguoi": "1.198", "tien": "4.444.580.000"},
    "chi_tra": {"nguoi": "1.150", "tien": "4.266.500.000", "ty_le": "96,0"},
    "khong_du": "30",
    "trong_han": "12",
    "qua_han": "0",
    "thu_hoi": {"nguoi": "01", "tien": "3.710.000"},
    "luy_ke": {"nguoi": "1.402", "tien": "5.201.420.000"},
    "ghi_chu": "",
}
period_report = kind_register(
    Kind(
        "period_report",
        _("Report of a period"),
        symbol="BC",
        sample={
            "co_quan": OFFICE,
            "van_ban": {"so": "120/BC-SDL", "ngay": DAY, "do_khan": ""},
            "ky": HEAD,
            "kinh_gui": "Sở Lao động - Thương binh và Xã hội thành phố Hải Phòng",
            "bao_cao": {
                "ky": "tháng 11 năm 2021",
                "den_ngay": DAY,
                "chi_dao": ["Sở đã công khai thủ tục, cử cán bộ hướng dẫn và tiếp nhận hồ sơ trực tuyến."],
                "thuan_loi": ["Người đề nghị nộp hồ sơ trực tuyến, không phải đi lại trong thời gian giãn cách."],
                "kho_khan": ["Một số thẻ hướng dẫn viên do tỉnh khác cấp, phải chờ xác minh."],
                "nguyen_nhan": ["Chưa có kết nối dữ liệu thẻ giữa các địa phương."],
                "phuong_huong": ["Hoàn thành chi trả các hồ sơ đã phê duyệt trước ngày 30 tháng 11 năm 2021."],
                "kien_nghi": ["Đề nghị Tổng cục Du lịch chia sẻ dữ liệu thẻ hướng dẫn viên."],
                "dong": [{"tt": 1, "ten": "Hỗ trợ hướng dẫn viên du lịch"} | FIGURES],
                "tong": FIGURES,
                "tong_chi": {
                    "so": "4.266.500.000",
                    "chu": "Bốn tỷ hai trăm sáu mươi sáu triệu năm trăm nghìn đồng",
                },
            },
            "noi_nhan": ["Như trên", "UBND thành phố", "Lưu: VT, SDL"],
        },
    )
)
