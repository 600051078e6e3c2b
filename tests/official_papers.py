"""Cases of the tour guides' programme without the wizard, and what stands on a finished paper."""

from __future__ import annotations

import io
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentObject

from people import ANH_TUYET, COMPANY, Citizen

SLUG = "huong-dan-vien-du-lich"
HOME = {
    "province": "Hải Phòng",
    "district": "quận Lê Chân",
    "commune": "phường Cát Dài",
    "street": "Số 12 ngõ 45 đường Trần Nguyên Hãn",
}


def guide_answers(person: Citizen, unit: str = COMPANY) -> dict[str, object]:
    """Encoded answers of an on-site guide, by key: that needs no attachment."""
    return {
        "ho_ten": person.name,
        "ngay_sinh": person.birth_date.isoformat(),
        "gioi_tinh": person.sex,
        "so_dinh_danh": person.identity_number,
        "ngay_cap": "2021-04-15",
        "noi_cap": "Cục Cảnh sát quản lý hành chính về trật tự xã hội",
        "noi_thuong_tru": HOME,
        "dien_thoai": person.phone,
        "thu_dien_tu": person.email,
        "so_the": person.card_number or "331099001",
        "loai_the": "tai_diem",
        "noi_cap_the": "Sở Du lịch thành phố Hải Phòng",
        "ngay_cap_the": "2019-06-20",
        "ngay_het_han_the": "2024-06-19",
        "khu_diem_du_lich": "Khu di tích Tràng Kênh – Bạch Đằng",
        "don_vi_quan_ly": unit,
        "tai_khoan": {"number": "0031000123456", "bank": "Vietcombank", "holder": person.name.upper()},
        "chua_huong": True,
        "thong_bao_du_lieu": True,
    }


@dataclass
class Office:
    """The two offices at work: each method is what they do, up to there."""

    chau: object
    yen: object
    khanh: object
    huong: object
    serial: list = field(default_factory=list)

    def application(self, person: Citizen = ANH_TUYET, unit: str = COMPANY):
        from forms.applications.models import Draft
        from forms.definitions.selectors import version_current
        from forms.wizard.services import draft_submit

        version = version_current(SLUG)
        answers = guide_answers(person, unit)
        by_id = {item.id: answers[item.key] for item in version.form.fields() if item.key in answers}
        return draft_submit(draft=Draft.objects.create(form_version=version, answers=by_id))

    def received(self, person: Citizen = ANH_TUYET, unit: str = COMPANY):
        from forms.casework import services

        return services.case_receive(case=self.application(person, unit).case, user=self.chau)

    def listed(self, *people: Citizen, unit: str = COMPANY):
        """A list of these people, drawn up and not yet put forward."""
        from forms.casework import services

        for person in people or (ANH_TUYET,):
            case = services.case_appraise(case=self.received(person, unit), user=self.chau, eligible=True)
            services.case_forward(case=case, user=self.chau)
        programme = case.application.programme
        return services.batch_create(programme=programme, organisation=case.organisation, user=self.chau)

    def drafted(self, *people: Citizen, unit: str = COMPANY):
        """A decision drafted on a list that was put forward with its letter."""
        from document_templates.decisions.services import submission_letter_issue
        from forms.casework import services

        batch = self.listed(*people, unit=unit)
        submission_letter_issue(batch=batch, user=self.yen)
        batch.refresh_from_db()
        return services.decision_draft(batch=batch, user=self.khanh)


def opened(content: bytes) -> DocumentObject:
    return Document(io.BytesIO(bytes(content)))


def text_of(content: bytes) -> str:
    """All text of the body in its order, tables too, one paragraph a line."""
    body = opened(content).element.body
    return "\n".join("".join(part.itertext()) for part in body.iter() if part.tag.endswith("}p"))


def foot_text(content: bytes) -> str:
    """What stands at the foot of every page but the first; the same stands there too."""
    return "\n".join(table.rows[0].cells[0].text for table in opened(content).sections[0].footer.tables)


def pdf_text(content: bytes, folder: Path) -> str:
    path = folder / "paper.pdf"
    path.write_bytes(content)
    command = ["pdftotext", "-layout", str(path), "-"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def placeholder_put(template: bytes, text: str) -> bytes:
    """The same template with one more paragraph at its end."""
    document = opened(template)
    document.add_paragraph(text)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()
