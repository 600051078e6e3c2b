"""An employer's list as a spreadsheet, and how it is handed in before Django's test client."""

from __future__ import annotations

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import Workbook

HEADER = [
    "Họ và tên", "Ngày sinh", "Giới tính", "Số định danh", "Số ngày nghỉ không lương", "Tiền lương tháng liền kề",
    "Đang mang thai", "Số con dưới 6 tuổi",
]  # fmt: skip


def line(worker, **changes) -> list:
    cells = {
        "ho_ten": worker.name,
        "ngay_sinh": f"{worker.birth_date:%d/%m/%Y}",
        "gioi_tinh": "Nữ" if worker.sex == "nu" else "Nam",
        "so_dinh_danh": worker.identity_number,
        "so_ngay": "31",
        "tien_luong": "6.500.000",
        "mang_thai": "",
        "con_nho": "",
    }
    return list((cells | changes).values())


def xlsx(*rows, header=HEADER) -> bytes:
    book = Workbook()
    for row in ([header] if header else []) + list(rows):
        book.active.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def list_url(employer, name="list") -> str:
    return reverse(f"wizard:{name}", args=[employer.token, "danh-sach"])


def hand_in(employer, content=b"", name="danh-sach.xlsx", paste="", way="replace", revision=None):
    data = {"way": way, "paste": paste, "revision": str(employer.draft.revision if revision is None else revision)}
    files = {"file": SimpleUploadedFile(name, content)} if content else {}
    return employer.client.post(list_url(employer), data | files, follow=True)


def text(answer) -> str:
    return " ".join(answer.content.decode().split())


def names(employer) -> list[str]:
    return [row["ho_ten"] for row in employer.rows_by_key()]
