"""The submission letter and the decision (facts 4.3), and the register of all that this room draws."""

from __future__ import annotations

from collections.abc import Callable

from document_templates.dossiers.drawing import A4, Sheet, recipients_and_signature
from document_templates.dossiers.drawing.numbered import bases, numbered_paper

from .list_drawings import appendix, decision_list, decision_list_public, posting_notice
from .money_drawings import payment_sheet, recovery_decision, training_support_decision

SUBJECT = (
    "Về việc phê duyệt danh sách và kinh phí hỗ trợ {{ chinh_sach.doi_tuong }} gặp khó khăn do đại dịch COVID-19 "
    "theo {{ chinh_sach.theo }} (đợt {{ danh_sach.dot }})"
)


def submission_letter() -> bytes:
    sheet = numbered_paper(A4, "Tờ trình phê duyệt danh sách và kinh phí hỗ trợ", kind="TỜ TRÌNH", about=SUBJECT)
    sheet.write("Kính gửi: {{ kinh_gui }}", "Dòng giữa")
    bases(sheet)
    sheet.write(
        "Đại dịch COVID-19 đã ảnh hưởng trực tiếp đến việc làm, thu nhập của {{ chinh_sach.doi_tuong }} trên địa bàn "
        "thành phố. Việc hỗ trợ kịp thời, đúng đối tượng theo {{ chinh_sach.theo }} là cần thiết. "
        "{{ co_quan.ten }} đã tiếp nhận, thẩm định hồ sơ và báo cáo như sau:"
    )
    sheet.write("**1. Kết quả thẩm định**")
    sheet.write(
        "Tính đến {{ ket_qua.den_ngay }}, {{ co_quan.ten }} đã tiếp nhận {{ ket_qua.nhan }} hồ sơ đề nghị hỗ trợ, "
        "trong đó: {{ ket_qua.du }} hồ sơ đủ điều kiện; {{ ket_qua.khong_du }} hồ sơ không đủ điều kiện; "
        "{{ ket_qua.dang_xet }} hồ sơ đang được xem xét."
    )
    sheet.write("**2. Đề nghị phê duyệt**")
    sheet.write(
        "{{ co_quan.ten }} kính trình {{ kinh_gui }} xem xét, phê duyệt danh sách {{ danh_sach.so_nguoi }} người được "
        "hỗ trợ (đợt {{ danh_sach.dot }}) với tổng kinh phí **{{ danh_sach.tong.so }} đồng** "
        "(~~Bằng chữ: {{ danh_sach.tong.chu }}~~), danh sách chi tiết tại Phụ lục kèm theo."
    )
    sheet.write(
        "Nguồn kinh phí: nguồn ngân sách bố trí thực hiện các chính sách hỗ trợ người lao động và người sử dụng "
        "lao động gặp khó khăn do đại dịch COVID-19 theo quy định."
    )
    sheet.write("**3. Hồ sơ kèm theo**")
    sheet.write(
        "Dự thảo Quyết định phê duyệt; Danh sách người được hỗ trợ; hồ sơ của từng người được lưu giữ trên hệ thống "
        "và tại {{ co_quan.ten }}."
    )
    sheet.write("{{ co_quan.ten }} kính trình {{ kinh_gui }} xem xét, quyết định./.")
    recipients_and_signature(sheet)
    appendix(sheet, "Tờ trình", "ĐỀ NGHỊ HỖ TRỢ")
    return sheet.save()


def decision() -> bytes:
    sheet = numbered_paper(A4, "Quyết định phê duyệt danh sách và kinh phí hỗ trợ", kind="QUYẾT ĐỊNH", about=SUBJECT)
    sheet.write("**{{ co_quan.ten_mot_dong }}**", "Dòng giữa")
    sheet.write("{%p if co_quan.la_uy_ban %}", "Căn cứ")
    sheet.write("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", "Căn cứ")
    sheet.write(
        "Căn cứ Luật Sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương "
        "ngày 22 tháng 11 năm 2019;",
        "Căn cứ",
    )
    sheet.write("{%p endif %}", "Căn cứ")
    sheet.write("Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;", "Căn cứ")
    bases(
        sheet,
        last="Theo đề nghị của {{ don_vi_trinh.nguoi_dung_dau }} {{ don_vi_trinh.ten }}"
        "{% if to_trinh.so %} tại Tờ trình số {{ to_trinh.so }} {{ to_trinh.ngay }}{% endif %}.",
    )
    sheet.write("QUYẾT ĐỊNH:", "Tên loại")
    articles(sheet)
    recipients_and_signature(sheet)
    appendix(sheet, "Quyết định", "ĐƯỢC HỖ TRỢ")
    return sheet.save()


def articles(sheet: Sheet) -> None:
    sheet.write(
        "**Điều 1.** Phê duyệt danh sách {{ danh_sach.so_nguoi }} {{ chinh_sach.doi_tuong }} gặp khó khăn do đại dịch "
        "COVID-19 được hỗ trợ theo {{ chinh_sach.theo }} (đợt {{ danh_sach.dot }}), với tổng kinh phí hỗ trợ là "
        "**{{ danh_sach.tong.so }} đồng** (~~Bằng chữ: {{ danh_sach.tong.chu }}~~)."
    )
    sheet.write("(Danh sách chi tiết tại Phụ lục kèm theo Quyết định này)", "Căn cứ")
    sheet.write(
        "**Điều 2.** Kinh phí hỗ trợ tại Điều 1 thực hiện từ nguồn ngân sách bố trí cho các chính sách hỗ trợ người "
        "lao động và người sử dụng lao động gặp khó khăn do đại dịch COVID-19 theo quy định."
    )
    sheet.write(
        "Giao {{ chi_tra.don_vi }} tổ chức chi trả kịp thời, đúng đối tượng, đúng mức"
        "{% if chi_tra.so_ngay %} trong thời hạn {{ chi_tra.so_ngay }} ngày làm việc kể từ ngày Quyết định này được ký"
        "{% endif %}; thanh toán, quyết toán kinh phí theo quy định của pháp luật."
    )
    sheet.write(
        "**Điều 3.** {% if co_quan.la_uy_ban %}Chánh Văn phòng {{ co_quan.ten }}, Giám đốc Sở Tài chính, Giám đốc "
        "Kho bạc Nhà nước {{ co_quan.dia_danh }}, {% endif %}{{ don_vi_trinh.nguoi_dung_dau }} {{ don_vi_trinh.ten }}, "
        "Thủ trưởng các cơ quan, đơn vị liên quan và những người có tên trong danh sách chịu trách nhiệm thi hành "
        "Quyết định này./."
    )


DRAWINGS: dict[str, Callable[[], bytes]] = {
    "submission_letter": submission_letter,
    "decision": decision,
    "decision_list": decision_list,
    "decision_list_public": decision_list_public,
    "posting_notice": posting_notice,
    "payment_sheet": payment_sheet,
    "recovery_decision": recovery_decision,
    "training_support_decision": training_support_decision,
}
