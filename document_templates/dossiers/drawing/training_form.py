"""Mẫu số 03 of Decision 23, request for the costs of training, and behind it the plan of Mẫu số 02 (facts 1.13)."""

from __future__ import annotations

from . import letters
from .employers import CENTRE, INSURANCE, RIGHT, person_columns, workers_table
from .page import Sheet
from .persons import numbered_lines
from .tables import Column

REVENUE = [
    "Doanh thu {{ tra_loi.quy_truoc }}: {{ tra_loi.doanh_thu_quy }}; doanh thu cùng kỳ ({{ tra_loi.nam_so_sanh }}): "
    "{{ tra_loi.doanh_thu_cung_ky }}",
    "Tỷ lệ giảm: **{{ tra_loi.ty_le_giam }}%**",
]
REQUEST = [
    "Số lao động được đào tạo: {{ tra_loi.tong_so_nguoi }} người, trên tổng số {{ tra_loi.so_lao_dong }} lao động của "
    "đơn vị; thời gian và nội dung theo phương án kèm theo",
    "Kinh phí đề nghị hỗ trợ: **{{ tra_loi.tong_de_nghi }}** (Bằng chữ: {{ tra_loi.tong_de_nghi|bang_chu }}).",
    letters.ACCOUNT,
]
PLAN = [
    "Tên đơn vị: **{{ tra_loi.ten_don_vi }}**; mã số thuế: {{ tra_loi.ma_so_thue }}; địa chỉ: "
    "{{ tra_loi.tru_so_chinh }}",
    "Ngành, nghề: {{ tra_loi.nganh_nghe }}; tổng số lao động: {{ tra_loi.so_lao_dong }} người; cách đào tạo: "
    "{{ tra_loi.cach_dao_tao }}",
    "Lý do thay đổi cơ cấu, công nghệ: {{ tra_loi.ly_do_thay_doi }}",
]
AFTER = [
    "Tổng kinh phí đào tạo: {{ tra_loi.tong_kinh_phi }}; trong đó đề nghị Quỹ bảo hiểm thất nghiệp hỗ trợ: "
    "{{ tra_loi.tong_de_nghi }}; đơn vị tự trả: {{ tra_loi.don_vi_tra }}",
    "Sử dụng lao động sau đào tạo: {{ tra_loi.cam_ket_su_dung }}",
]
#: In mm, 252 in all.
COURSES = [
    Column("TT", 8, "{{ loop.index }}", CENTRE),
    Column("Nghề, khóa đào tạo", 40, "{{ khoa.ten_khoa }}"),
    Column("Số người", 12, "{{ khoa.so_nguoi }}", CENTRE),
    Column("Cơ sở đào tạo", 38, "{{ khoa.co_so }}"),
    Column("Hình thức, địa điểm", 36, "{{ khoa.hinh_thuc_dia_diem }}"),
    Column("Bắt đầu, kết thúc", 19, "{{ khoa.tu_ngay }} {{ khoa.den_ngay }}", CENTRE),
    Column("Số tháng", 11, "{{ khoa.so_thang }}", CENTRE),
    Column("Chi phí/ người/ tháng (đồng)", 22, "{{ khoa.chi_phi|so }}", RIGHT),
    Column("Mức đề nghị hỗ trợ/ người/ tháng (đồng)", 22, "{{ khoa.muc_ho_tro|so }}", RIGHT),
    Column("Tổng chi phí (đồng)", 22, "{{ khoa.tong_chi_phi|so }}", RIGHT),
    Column("Đề nghị hỗ trợ (đồng)", 22, "{{ khoa.de_nghi|so }}", RIGHT),
]
#: In mm, 252 in all.
TRAINED = [
    *person_columns(46, 20, 12, 25),
    Column("Số sổ BHXH", 22, "{{ nguoi.so_so_bhxh }}", CENTRE),
    Column("Vị trí làm việc", 37, "{{ nguoi.vi_tri }}"),
    Column("Thời gian đóng BHTN (tháng)", 20, "{{ nguoi.thang_bhtn }}", CENTRE),
    Column("Khóa đào tạo", 48, "{{ nguoi.khoa_hoc }}"),
    Column("Số tháng", 16, "{{ nguoi.so_thang }}", CENTRE),
]


def training_form() -> bytes:
    subtitle = "Hỗ trợ kinh phí đào tạo, bồi dưỡng, nâng cao trình độ kỹ năng nghề để duy trì việc làm"
    sheet = letters.letter_sheet(
        subtitle,
        number="Mẫu số 03",
        title="ĐỀ NGHỊ",
        subtitle=subtitle,
        addressee="Sở Lao động - Thương binh và Xã hội thành phố Hải Phòng",
    )
    sheet.write("**I. THÔNG TIN VỀ ĐƠN VỊ**")
    number = numbered_lines(sheet, [*letters.EMPLOYER_LINES, letters.REGISTERED])
    sheet.write("**II. DOANH THU**")
    number = numbered_lines(sheet, REVENUE, number)
    sheet.write("**III. ĐỀ NGHỊ**")
    numbered_lines(sheet, REQUEST, number)
    letters.letter_tail(sheet)
    plan(sheet)
    return letters.appendix_tail(sheet, INSURANCE)


def plan(sheet: Sheet) -> None:
    """Mẫu số 02."""
    title = ("PHƯƠNG ÁN", "Đào tạo, bồi dưỡng, nâng cao trình độ kỹ năng nghề để duy trì việc làm")
    letters.appendix(sheet, number="Mẫu số 02", title=title)
    number = numbered_lines(sheet, PLAN)
    sheet.write(f"{number}. Các khóa đào tạo:").paragraph_format.keep_with_next = True
    letters.rows_table(sheet, COURSES, "khoa", "khoa")
    number = numbered_lines(sheet, AFTER, number + 1)
    sheet.write(f"{number}. Danh sách người lao động được đào tạo:").paragraph_format.keep_with_next = True
    workers_table(sheet, TRAINED, total="Tổng cộng: {{ tra_loi.tong_so_nguoi }} người")
