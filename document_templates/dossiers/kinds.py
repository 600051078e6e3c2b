"""The papers of one case. Each sample is complete: it names every placeholder and proves an upload."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from content.models import Programme
from document_templates.library.kinds import Kind, kind_register
from forms.definitions.compiling import form_compile
from forms.definitions.field_types.base import field_type
from forms.definitions.models import FormDefinition
from forms.definitions.schema import FieldSchema
from forms.definitions.selectors import definition_standing, open_form_of, version_current

OFFICE = {
    "ten": "Sở Du lịch",
    "ten_day_du": "Sở Du lịch thành phố Hải Phòng",
    "ten_hoa": "SỞ DU LỊCH",
    "ten_mot_dong": "SỞ DU LỊCH",
    "ten_tat": "Sở Du lịch",
    "cap_tren": "UBND THÀNH PHỐ HẢI PHÒNG",
    "gach_chan": "_" * 6,
    "dia_danh": "Hải Phòng",
    "nguoi_dung_dau": "Giám đốc",
    "la_uy_ban": False,
    "dia_chi": "Số 18 Hoàng Văn Thụ, quận Hồng Bàng, thành phố Hải Phòng",
    "dien_thoai": "0225 3 822 616",
    "email": "sodulich@haiphong.example",
}
PROGRAMME = {
    "so": 9,
    "ten": "Hỗ trợ hướng dẫn viên du lịch",
    "ten_tat": "Hướng dẫn viên du lịch",
    "doi_tuong": "hướng dẫn viên du lịch",
}
APPLICANT = {
    "ho_ten": "Nguyễn Thị Ánh Tuyết",
    "ngay_sinh": "08/03/1990",
    "gioi_tinh": "Nữ",
    "so_dinh_danh": "031190004567",
    "so_cu": "031234567",
    "dia_chi": "Số 12 ngõ 45 đường Trần Nguyên Hãn, phường Cát Dài, quận Lê Chân, Hải Phòng",
    "noi_o": "Số 7 phố Phan Bội Châu, phường Quang Trung, quận Hồng Bàng, Hải Phòng",
    "don_vi": "Công ty TNHH Du lịch A & B <Hải Phòng>",
    "dien_thoai": "0912345678",
    "email": "anhtuyet@example.com",
    "so_tai_khoan": "0031000123456",
    "ngan_hang": "Vietcombank",
    "chu_tai_khoan": "NGUYEN THI ANH TUYET",
}
DOSSIER = {
    "ma": "H24.16-211110-0001",
    "ma_tra_cuu": "K7M4QX2A",
    "dia_chi_tra_cuu": "https://hotro.haiphong.example/tra-cuu/",
    "nop_luc": "08 giờ 30 phút, ngày 10 tháng 11 năm 2021",
    "ngay_nop": "ngày 10 tháng 11 năm 2021",
    "giay_to": [
        "Đề nghị hỗ trợ hướng dẫn viên du lịch (Mẫu số 10)",
        "Bản sao hợp đồng lao động (03 tệp)",
    ],
    "tep_kem": ["Bản sao hợp đồng lao động (03 tệp)"],
}
SHARED: dict[str, Any] = {
    "co_quan": OFFICE,
    "van_ban": {"ngay": "ngày 10 tháng 11 năm 2021"},
    "chinh_sach": PROGRAMME,
    "ho_so": DOSSIER,
    "nguoi_de_nghi": APPLICANT,
    "ma_qr": {"tra_cuu": "https://hotro.haiphong.example/tra-cuu/?ma=H24.16-211110-0001"},
}
HEAD = {"quyen_han": "GIÁM ĐỐC", "ho_ten": "Vũ Hải Yến"}
OFFICER = {"ho_ten": "Phạm Minh Châu", "chuc_vu": "Chuyên viên Sở Du lịch"}
FORM = {
    "tieu_de": "Đề nghị hỗ trợ hướng dẫn viên du lịch",
    "mau_so": "Mẫu số 10",
    "cam_doan": "Tôi cam đoan những nội dung khai trong đơn này là đúng sự thật.",
    "buoc": [
        {
            "ten": "Người đề nghị",
            "dong": [
                {"nhan": "Họ và tên", "tra_loi": "Nguyễn Thị Ánh Tuyết"},
                {"nhan": "Ngày sinh", "tra_loi": "08/03/1990"},
            ],
        }
    ],
}


def fields_of_form(programme: Programme) -> list[FieldSchema]:
    """Of the open form; of one that waits to be published, as it stands."""
    if form := open_form_of(programme):
        return list(version_current(form.slug).form.fields())
    waiting = FormDefinition.objects.filter(programme=programme).first()
    return list(form_compile(definition_standing(waiting)).fields()) if waiting else []


def application_form_sample(programme: Programme) -> dict[str, Any]:
    """With one answer for every field of the programme's form: `tra_loi.<key of the field>`."""
    fields = fields_of_form(programme)
    answers = {field.key: field_type(field.type).paper(field, field_type(field.type).sample(field)) for field in fields}
    return SHARED | {"don": FORM, "tra_loi": answers}


application_form = kind_register(
    Kind(
        "application_form",
        _("Application form"),
        sample=SHARED | {"don": FORM, "tra_loi": {}},
        sample_of_programme=application_form_sample,
    )
)
receipt = kind_register(
    Kind(
        "receipt",
        _("Receipt of the application with the day of the result"),
        sample=SHARED
        | {
            "ho_so": DOSSIER
            | {
                "so_bo": "01",
                "so_ngay": "04",
                "nhan_luc": "08 giờ 30 phút, ngày 10 tháng 11 năm 2021",
                "hen_tra": "ngày 16 tháng 11 năm 2021",
                "nhan_ket_qua": "Sở Du lịch thành phố Hải Phòng",
            },
            "can_bo": OFFICER,
        },
    )
)
supplement_request = kind_register(
    Kind(
        "supplement_request",
        _("Request to supplement"),
        sample=SHARED
        | {
            "can_bo": OFFICER,
            "yeu_cau": {
                "giay_to": ["Bản sao hợp đồng lao động đủ các trang", "Bản sao thẻ hướng dẫn viên du lịch"],
                "ly_do": "Ảnh chụp hợp đồng thiếu trang có chữ ký của người sử dụng lao động.",
            },
        },
    )
)
refusal = kind_register(
    Kind(
        "refusal",
        _("Refusal of the application"),
        sample=SHARED
        | {
            "can_bo": OFFICER,
            "tu_choi": {
                "ly_do": "Thẻ hướng dẫn viên du lịch đã hết hạn trước ngày nộp hồ sơ.",
                "dieu_khoan": "Điều 32 Quyết định số 23/2021/QĐ-TTg",
            },
        },
    )
)
