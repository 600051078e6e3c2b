"""What an office writes about its own work on a case (Mẫu số 04, 05 of the one-stop shop; notice of facts 4.3)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from document_templates.library.kinds import Kind, kind_register

from .kinds import HEAD, OFFICER, SHARED

DAY = "ngày 10 tháng 11 năm 2021"
HANDED_OVER = {
    "giao": "Sở Du lịch, Tiếp nhận hồ sơ (Phạm Minh Châu)",
    "nhan": "Sở Du lịch, Thẩm định hồ sơ",
    "luc": "08 giờ 30 phút, ngày 10 tháng 11 năm 2021",
    "ket_qua": "Đúng hạn",
    "ghi_chu": "",
}
apology = kind_register(
    Kind(
        "apology",
        _("Slip of apology with a new day"),
        sample=SHARED
        | {
            "ky": HEAD,
            "xin_loi": {
                "ngay_nhan": "ngày 03 tháng 11 năm 2021",
                "ngay_hen": "ngày 09 tháng 11 năm 2021",
                "ngay_hen_lai": "ngày 12 tháng 11 năm 2021",
                "ly_do": "Số hồ sơ tăng đột biến, Sở phải xác minh thẻ hướng dẫn viên tại địa phương khác.",
            },
        },
    )
)
control_sheet = kind_register(
    Kind(
        "control_sheet",
        _("Control sheet of the handling"),
        sample=SHARED
        | {
            "kiem_soat": {
                "co_quan": "Sở Du lịch thành phố Hải Phòng",
                "phoi_hop": ["Ủy ban nhân dân thành phố Hải Phòng"],
                "hen_tra": "ngày 16 tháng 11 năm 2021",
                "ket_luan": "Kết thúc: Đã xử lý xong, ngày 15 tháng 11 năm 2021.",
                "dong": [
                    HANDED_OVER,
                    HANDED_OVER
                    | {
                        "giao": "Sở Du lịch, Thẩm định hồ sơ (Phạm Minh Châu)",
                        "nhan": "Sở Du lịch, Tổng hợp danh sách",
                        "luc": "16 giờ 45 phút, ngày 12 tháng 11 năm 2021",
                        "ket_qua": "Quá hạn 01 ngày",
                        "ghi_chu": "Chờ xác nhận của đơn vị quản lý khu du lịch",
                    },
                ],
            }
        },
    )
)
ineligibility_notice = kind_register(
    Kind(
        "ineligibility_notice",
        _("Notice that the conditions are not met"),
        symbol="TB",
        sample=SHARED
        | {
            "van_ban": {"so": "15/TB-SDL", "ngay": DAY, "do_khan": ""},
            "ky": HEAD,
            "can_bo": OFFICER,
            "can_cu": [
                "Quyết định số 23/2021/QĐ-TTg ngày 07 tháng 7 năm 2021 của Thủ tướng Chính phủ quy định về việc thực "
                "hiện một số chính sách hỗ trợ người lao động và người sử dụng lao động gặp khó khăn do đại dịch "
                "COVID-19"
            ],
            "thong_bao": {"ngay_nhan": "ngày 03 tháng 11 năm 2021"},
            "tu_choi": {
                "ly_do": "Thẻ hướng dẫn viên du lịch đã hết hạn trước ngày nộp hồ sơ.",
                "dieu_khoan": "Điều 32 Quyết định số 23/2021/QĐ-TTg",
            },
            "noi_nhan": ["Như trên", "Lưu: VT, SDL"],
        },
    )
)
