"""The book of outgoing papers, as a paper (Nghị định 30/2020/NĐ-CP, Phụ lục IV)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from document_templates.decisions.kinds import CITY, DAY
from document_templates.library.kinds import Kind, kind_register

LINE = {
    "so": "05/QĐ-UBND",
    "ngay": "08/11/2021",
    "trich_yeu": "Quyết định về việc phê duyệt danh sách và kinh phí hỗ trợ hướng dẫn viên du lịch (đợt 1)",
    "nguoi_ky": "Lê Thu Hương",
    "noi_nhan": "Như Điều 3; CT, các PCT UBND thành phố; Sở Du lịch",
    "nguoi_luu": "VT",
    "so_ban": "4",
    "ghi_chu": "",
}
outgoing_register = kind_register(
    Kind(
        "outgoing_register",
        _("Book of outgoing papers"),
        sample={
            "co_quan": CITY,
            "van_ban": {"ngay": DAY},
            "so": {
                "nam": "2021",
                "tu_ngay": "01/01/2021",
                "den_ngay": "10/11/2021",
                "ky_hieu": "QĐ-UBND",
                "so_van_ban": "02",
            },
            "dong": [
                LINE,
                LINE
                | {"so": "06/QĐ-UBND", "trich_yeu": "Quyết định về việc khen thưởng", "ghi_chu": "Số đã hủy: ghi nhầm"},
            ],
            "ky": {"nguoi_lap": "Mai Văn Lộc"},
        },
    )
)
