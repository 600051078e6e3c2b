"""Papers of the list of an issued decision: in full, for everybody, and the notice that it is posted."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from document_templates.dossiers.kinds import OFFICE
from document_templates.library.kinds import Kind, kind_register

from .kinds import DAY, GROUPS, LEGAL_BASES, LIST, PROGRAMME_OF_LIST

DECISION = {
    "so": "3210/QĐ-UBND",
    "ngay": DAY,
    "co_quan": "Ủy ban nhân dân thành phố Hải Phòng",
}
PUBLIC_LINE = {
    "nam_sinh": "1990",
    "so_che": "*********567",
    "dia_ban": "phường Cát Dài, quận Lê Chân, Hải Phòng",
}
PUBLIC_LIST = LIST | {
    "nhom": [
        {key: group[key] for key in ("so", "ten", "so_nguoi", "tong")}
        | {
            "dong": [
                {key: line[key] for key in ("tt", "ho_ten", "gioi_tinh", "don_vi", "tong")} | PUBLIC_LINE
                for line in group["dong"]
            ]
        }
        for group in GROUPS
    ]
}
OF_A_DECISION: dict[str, Any] = {"chinh_sach": PROGRAMME_OF_LIST, "quyet_dinh": DECISION}

decision_list = kind_register(
    Kind("decision_list", _("List of the decision, in full"), sample=OF_A_DECISION | {"danh_sach": LIST})
)
decision_list_public = kind_register(
    Kind(
        "decision_list_public",
        _("List of the decision, public copy"),
        sample=OF_A_DECISION | {"danh_sach": PUBLIC_LIST},
    )
)
posting_notice = kind_register(
    Kind(
        "posting_notice",
        _("Notice of the public posting"),
        symbol="TB",
        sample=OF_A_DECISION
        | {
            "co_quan": OFFICE,
            "van_ban": {"so": "12/TB-SDL", "ngay": DAY, "do_khan": ""},
            "ky": {"quyen_han": "GIÁM ĐỐC", "ho_ten": "Vũ Hải Yến"},
            "can_cu": [*LEGAL_BASES, f"Quyết định số {DECISION['so']} {DAY} của {DECISION['co_quan']}"],
            "danh_sach": PUBLIC_LIST,
            "niem_yet": {
                "noi": "trụ sở Sở Du lịch thành phố Hải Phòng và trang thông tin điện tử của cơ quan",
                "so_ngay": "05",
                "tu_ngay": "ngày 11 tháng 11 năm 2021",
                "den_ngay": "ngày 17 tháng 11 năm 2021",
            },
            "noi_nhan": ["UBND thành phố", "Ủy ban Mặt trận Tổ quốc thành phố", "Lưu: VT, SDL"],
        },
    )
)
