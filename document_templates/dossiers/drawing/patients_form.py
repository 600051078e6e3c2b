"""Mẫu số 08a and 08b of Decision 23: people in COVID-19 treatment, or in isolation (facts 1.13), across the page.

One template for both; a question that is asked of isolated people only decides its title and number.
"""

from __future__ import annotations

from .elements import Signer
from .employers import CENTRE, LINE, ON_TOP, RIGHT, list_sheet, list_tail, money, person_columns, workers_table
from .tables import Column

#: Asked for a list of isolated people only; labels of answers may be reworded by staff, so no template reads them.
ISOLATED = "tra_loi.noi_cach_ly"
FACILITY = [
    "**I. CƠ SỞ, ĐƠN VỊ LẬP DANH SÁCH**",
    "1. Tên cơ sở, đơn vị: **{{ tra_loi.ten_don_vi }}**; địa chỉ: {{ tra_loi.tru_so_chinh }}",
    "2. Thủ trưởng: {{ tra_loi.nguoi_dai_dien }}; chức vụ: {{ tra_loi.chuc_vu }}; điện thoại: {{ tra_loi.dien_thoai }}"
    "{% if tra_loi.thu_dien_tu %}; email: {{ tra_loi.thu_dien_tu }}{% endif %}",
    "{% if tra_loi.noi_cach_ly %}3. Nơi cách ly: {{ tra_loi.noi_cach_ly }}{% else %}3. Điều trị tại cơ sở hoặc tại nhà "
    "theo văn bản gửi kèm{% endif %}{% if tra_loi.tham_dinh %}; Ủy ban nhân dân quận, huyện đã thẩm định tại văn bản "
    "số {{ tra_loi.tham_dinh }}{% endif %}",
    "**II. DANH SÁCH NGƯỜI ĐƯỢC HỖ TRỢ**",
]
#: In mm, 252 in all.
COLUMNS = [
    *person_columns(29, 15.5, 8.5, 19),
    Column("Giấy tờ khác", 22, "{{ nguoi.giay_to_khac }}"),
    Column("Địa chỉ", 33, "{{ nguoi.dia_chi }}"),
    Column("Tuổi", 8, "{{ nguoi.tuoi }}", CENTRE),
    Column("Khuyết tật", 11.5, "{% if nguoi.khuyet_tat %}x{% endif %}", CENTRE),
    Column("Từ ngày, đến ngày", 15.5, "{{ nguoi.tu_ngay }} {{ nguoi.den_ngay }}", CENTRE),
    Column("Số ngày", 8.5, "{{ nguoi.so_ngay }}", CENTRE),
    Column("Tiền ăn (đồng)", 14, money("tien_an"), RIGHT),
    Column("Hỗ trợ thêm (đồng)", 14, f"{{% if {ON_TOP} %}}{{{{ nguoi.them|so }}}}{{% endif %}}", RIGHT),
    Column("Tổng cộng (đồng)", 14.5, money("tong"), RIGHT),
    Column(
        "Tài khoản hoặc ký nhận; ghi chú",
        33,
        "{{ nguoi.tai_khoan.number }} {{ nguoi.tai_khoan.bank }} {{ nguoi.ghi_chu }}",
    ),
]
MAKER = Signer("NGƯỜI LẬP DANH SÁCH", "(Ký, ghi rõ họ tên)", "{{ tra_loi.nguoi_lap }}")
HEAD = Signer("THỦ TRƯỞNG CƠ SỞ, ĐƠN VỊ", "(Ký, ghi rõ họ tên, đóng dấu)", "{{ tra_loi.nguoi_dai_dien }}")


def patients_form() -> bytes:
    title = [
        f"DANH SÁCH {{% if {ISOLATED} %}}NGƯỜI CÁCH LY Y TẾ (F1){{% else %}}NGƯỜI ĐIỀU TRỊ COVID-19 (F0){{% endif %}}",
        "ĐỀ NGHỊ HỖ TRỢ",
    ]
    number = f"Mẫu số {{% if {ISOLATED} %}}08b{{% else %}}08a{{% endif %}}"
    name = "Danh sách người điều trị COVID-19, cách ly y tế đề nghị hỗ trợ"
    sheet = list_sheet(name, title=title, addressee="{{ co_quan.ten_day_du }}", number=number)
    for line in FACILITY:
        last = sheet.write(line, LINE)
    last.paragraph_format.keep_with_next = True
    total = "Tổng cộng: {{ tra_loi.tong_so_nguoi }} người; {{ tra_loi.tong_so_tien }}"
    workers_table(sheet, COLUMNS, rows="nguoi", total=total)
    sheet.write("Bằng chữ: {{ tra_loi.tong_so_tien|bang_chu }}.", "Bằng chữ")
    return list_tail(sheet, MAKER, HEAD)
