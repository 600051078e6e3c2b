"""Mẫu số 05 of Decision 23: an employer's list of workers on unpaid leave (facts 1.13), across the page.

`tra_loi.…` are the keys of the programme's form, `nguoi.…` those of a row of its list.
"""

from __future__ import annotations

from docx.enum.text import WD_ALIGN_PARAGRAPH

from .elements import Signer, header, signature_columns, verification_line
from .page import A4_ACROSS, Sheet
from .tables import Column, control_row, list_table, sum_row, value_row

LINE = "Nội dung không lùi"
CENTRE, RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
UNIT = [
    "**I. THÔNG TIN VỀ ĐƠN VỊ**",
    "1. Tên đơn vị: **{{ tra_loi.ten_don_vi }}**; mã số thuế: {{ tra_loi.ma_so_thue }}; mã đơn vị tham gia bảo hiểm xã "
    "hội: {{ tra_loi.ma_don_vi_bhxh }}",
    "2. Trụ sở chính: {{ tra_loi.tru_so_chinh }}",
    "3. Người đại diện: {{ tra_loi.nguoi_dai_dien }}; chức vụ: {{ tra_loi.chuc_vu }}; điện thoại: "
    "{{ tra_loi.dien_thoai }}{% if tra_loi.thu_dien_tu %}; email: {{ tra_loi.thu_dien_tu }}{% endif %}",
    "4. Tài khoản: {{ tra_loi.tai_khoan_don_vi.number }} tại ngân hàng {{ tra_loi.tai_khoan_don_vi.bank }}, chủ tài "
    "khoản: {{ tra_loi.tai_khoan_don_vi.holder }}",
    "5. Lý do tạm hoãn, nghỉ việc: {{ tra_loi.truong_hop }}{% if tra_loi.so_van_ban %}; theo văn bản số "
    "{{ tra_loi.so_van_ban }} ngày {{ tra_loi.ngay_van_ban }} của {{ tra_loi.co_quan_van_ban }}{% endif %}.",
]
ON_TOP = "nguoi.them and nguoi.them != '0 đồng'"
#: In mm, 252 in all.
COLUMNS = [
    Column("TT", 6, "{{ loop.index }}", CENTRE),
    Column("Họ và tên", 23, "{{ nguoi.ho_ten }}"),
    Column("Ngày sinh", 15, "{{ nguoi.ngay_sinh }}", CENTRE),
    Column("Nam/ nữ", 8, "{{ nguoi.gioi_tinh }}", CENTRE),
    Column("Số CCCD/ CMND", 19, "{{ nguoi.so_dinh_danh }}", CENTRE),
    Column("Số sổ BHXH", 16.5, "{{ nguoi.so_so_bhxh }}", CENTRE),
    Column("Phòng ban, vị trí", 15.5, "{{ nguoi.vi_tri }}"),
    Column("Loại HĐLĐ", 13, "{{ nguoi.loai_hop_dong }}"),
    Column("Ngày bắt đầu HĐLĐ", 15, "{{ nguoi.ngay_hop_dong }}", CENTRE),
    Column("Tạm hoãn, nghỉ từ ngày, đến ngày", 15, "{{ nguoi.tam_hoan_tu }} {{ nguoi.tam_hoan_den }}", CENTRE),
    Column("Số ngày", 8.5, "{{ nguoi.so_ngay }}", CENTRE),
    Column("Có thai", 8, "{% if nguoi.mang_thai %}x{% endif %}", CENTRE),
    Column(
        "Con chưa đủ 6 tuổi",
        15.5,
        "{% if nguoi.con_nho %}{{ nguoi.so_con }}: {{ nguoi.con_nho }}{% endif %}",
    ),
    Column("Mức hỗ trợ (đồng)", 13.5, "{% if nguoi.muc %}{{ nguoi.muc|so }}{% endif %}", RIGHT),
    Column("Hỗ trợ thêm (đồng)", 13.5, f"{{% if {ON_TOP} %}}{{{{ nguoi.them|so }}}}{{% endif %}}", RIGHT),
    Column("Tổng cộng (đồng)", 14.5, "{% if nguoi.tong %}{{ nguoi.tong|so }}{% endif %}", RIGHT),
    Column("Tài khoản", 22.5, "{{ nguoi.tai_khoan.number }} {{ nguoi.tai_khoan.bank }}"),
    Column("Ghi chú", 10, "{{ nguoi.ghi_chu }}"),
]
EMPLOYER = Signer("ĐẠI DIỆN NGƯỜI SỬ DỤNG LAO ĐỘNG", "(Ký, ghi rõ họ tên, đóng dấu)", "{{ tra_loi.nguoi_dai_dien }}")
INSURANCE = Signer("XÁC NHẬN CỦA CƠ QUAN BẢO HIỂM XÃ HỘI", "(Ký, ghi rõ họ tên, đóng dấu)")


def workers_form() -> bytes:
    sheet = Sheet(A4_ACROSS, "Danh sách người lao động tạm hoãn hợp đồng lao động, nghỉ việc không hưởng lương")
    verification_line(sheet)
    office = [("{{ tra_loi.ten_don_vi|hoa }}", "Cơ quan ban hành"), ("___________", "Kẻ dưới cơ quan")]
    header(sheet, office=office, number="{{ don.mau_so }} – Mã hồ sơ: {{ ho_so.ma }}")
    sheet.write("DANH SÁCH NGƯỜI LAO ĐỘNG", "Tên loại")
    sheet.write("TẠM HOÃN THỰC HIỆN HỢP ĐỒNG LAO ĐỘNG, NGHỈ VIỆC KHÔNG HƯỞNG LƯƠNG", "Trích yếu")
    sheet.write("Kính gửi: {{ co_quan.ten_day_du }}; Ủy ban nhân dân quận, huyện nơi đặt trụ sở chính", "Dòng giữa")
    for line in UNIT:
        sheet.write(line, LINE)
    sheet.write("**II. DANH SÁCH NGƯỜI LAO ĐỘNG ĐỀ NGHỊ HỖ TRỢ**", LINE).paragraph_format.keep_with_next = True
    workers(sheet)
    sheet.write("Bằng chữ: {{ tra_loi.tong_so_tien|bang_chu }}.", "Bằng chữ")
    papers(sheet)
    sheet.write("{{ don.cam_doan }}", LINE)
    signature_columns(sheet, INSURANCE, EMPLOYER)
    return sheet.save()


def workers(sheet: Sheet) -> None:
    table = list_table(sheet, COLUMNS)
    control_row(sheet, table, "{%tr for nguoi in tra_loi.nguoi_lao_dong %}")
    value_row(sheet, table, COLUMNS)
    control_row(sheet, table, "{%tr endfor %}")
    total = "Tổng cộng: {{ tra_loi.tong_so_nguoi }} người; {{ tra_loi.tong_so_tien }}"
    sum_row(sheet, table, COLUMNS, total, {}, len(COLUMNS))


def papers(sheet: Sheet) -> None:
    sheet.write("{%p if ho_so.tep_kem %}", LINE)
    sheet.write("Giấy tờ gửi kèm: {{ ho_so.tep_kem|noi('; ') }}.", LINE)
    sheet.write("{%p endif %}", LINE)
