"""Mẫu số 10 of Decision 23: request of a tour guide (facts 1.13). `tra_loi.…` are the keys of the programme's form."""

from __future__ import annotations

from .application import application_head, application_tail
from .page import A4, Sheet

PERSON = [
    "**I. THÔNG TIN CÁ NHÂN**",
    "1. Họ và tên: **{{ tra_loi.ho_ten }}**",
    "2. Ngày, tháng, năm sinh: {{ tra_loi.ngay_sinh }}; giới tính: {{ tra_loi.gioi_tinh }}",
    "3. Số căn cước công dân/chứng minh nhân dân: {{ tra_loi.so_dinh_danh }}; ngày cấp: {{ tra_loi.ngay_cap }}; "
    "nơi cấp: {{ tra_loi.noi_cap }}"
    "{% if tra_loi.so_giay_to_cu %}; số giấy tờ cũ: {{ tra_loi.so_giay_to_cu }}{% endif %}",
    "4. Nơi thường trú: {{ tra_loi.noi_thuong_tru }}",
    "5. Nơi ở hiện nay: {{ nguoi_de_nghi.noi_o }}",
    "6. Số điện thoại: {{ tra_loi.dien_thoai }}"
    "{% if tra_loi.thu_dien_tu %}; email: {{ tra_loi.thu_dien_tu }}{% endif %}",
]
CARD = [
    "**II. THẺ HƯỚNG DẪN VIÊN DU LỊCH**",
    "7. Số thẻ: **{{ tra_loi.so_the }}**; loại thẻ: {{ tra_loi.loai_the }}",
    "8. Nơi cấp: {{ tra_loi.noi_cap_the }}; ngày cấp lần đầu: {{ tra_loi.ngay_cap_the }}; "
    "có giá trị đến ngày: {{ tra_loi.ngay_het_han_the }}",
]
#: (the answer that tells the case, its lines): contract, membership, or assigned on site.
WORK = [
    (
        "tra_loi.ten_doanh_nghiep",
        [
            "9. Doanh nghiệp: {{ tra_loi.ten_doanh_nghiep }}",
            "10. Hợp đồng lao động số: {{ tra_loi.so_hop_dong }}; có hiệu lực từ ngày {{ tra_loi.hop_dong_tu_ngay }}"
            "{% if tra_loi.hop_dong_den_ngay %} đến ngày {{ tra_loi.hop_dong_den_ngay }}"
            "{% else %}, không xác định thời hạn{% endif %}",
        ],
    ),
    (
        "tra_loi.ten_hoi",
        [
            "9. Hội viên của: {{ tra_loi.ten_hoi }}",
            "10. Số thẻ hội viên: {{ tra_loi.so_the_hoi_vien }}",
        ],
    ),
    (
        "tra_loi.khu_diem_du_lich",
        [
            "9. Khu du lịch, điểm du lịch: {{ tra_loi.khu_diem_du_lich }}",
            "10. Tổ chức, cá nhân quản lý đã phân công hướng dẫn: {{ tra_loi.don_vi_quan_ly }}",
        ],
    ),
]
REQUEST = [
    "**IV. ĐỀ NGHỊ**",
    "Tôi đề nghị được hỗ trợ theo chính sách đối với hướng dẫn viên du lịch quy định tại Quyết định số 23/2021/QĐ-TTg. "
    "Tiền hỗ trợ chuyển vào tài khoản số {{ nguoi_de_nghi.so_tai_khoan }} tại ngân hàng {{ nguoi_de_nghi.ngan_hang }}, "
    "chủ tài khoản: {{ nguoi_de_nghi.chu_tai_khoan }}.",
    "{%p if tra_loi.chua_huong %}",
    "Tôi chưa được hưởng chính sách hỗ trợ nào khác theo Quyết định số 23/2021/QĐ-TTg và chính sách hỗ trợ riêng của "
    "địa phương trong năm 2021; chỉ nộp hồ sơ này ở một nơi.",
    "{%p endif %}",
]


def guide_form() -> bytes:
    sheet = Sheet(A4, "Đề nghị hỗ trợ hướng dẫn viên du lịch")
    application_head(sheet, title="ĐỀ NGHỊ HỖ TRỢ", subtitle="Dành cho hướng dẫn viên du lịch")
    for line in [*PERSON, *CARD, "**III. NƠI LÀM VIỆC**"]:
        sheet.write(line)
    for answer, lines in WORK:
        sheet.write(f"{{%p if {answer} %}}")
        for line in lines:
            sheet.write(line)
        sheet.write("{%p endif %}")
    for line in REQUEST:
        sheet.write(line)
    application_tail(sheet, confirmed_by="tra_loi.don_vi_quan_ly")
    return sheet.save()
