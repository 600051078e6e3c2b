"""What a filled-in spreadsheet of 10,000 rows costs beside writing the same cells with openpyxl, by CPU time."""

import statistics
import time
from io import BytesIO

from openpyxl import Workbook

from document_templates.engine import xlsx
from spreadsheets import spreadsheet

ROWS, ROUNDS, MOST = 10_000, 3, 2.0
COLUMNS = {"A": "{{ loop.index }}", "B": "{{ r.ten }}", "C": "{{ r.so }}", "D": "{{ r.tien }}", "E": "=D2*2"}
TEMPLATE = spreadsheet(
    {"A1": "{%tr for r in rows %}", "A3": "{%tr endfor %}", "D4": "=SUM(D2:D2)"}
    | {f"{column}2": value for column, value in COLUMNS.items()}
)
DATA = [{"ten": f"Nguyễn Thị Ánh Tuyết {at}", "so": f"{at:012d}", "tien": 3_710_000} for at in range(ROWS)]


def with_openpyxl() -> bytes:
    workbook = Workbook()
    sheet = workbook.active
    for at, row in enumerate(DATA, start=1):
        sheet.append([at, row["ten"], row["so"], row["tien"], f"=D{at}*2"])
    sheet.append([None, None, None, f"=SUM(D1:D{ROWS})"])
    target = BytesIO()
    workbook.save(target)
    return target.getvalue()


def test_ten_thousand_rows_cost_no_more_than_writing_them():
    costs: dict[str, list[float]] = {"openpyxl": [], "template": []}
    for name, make in (
        ("openpyxl", with_openpyxl),
        ("template", lambda: xlsx.render(TEMPLATE, {"rows": DATA})),
    ) * ROUNDS:
        started = time.process_time()
        make()
        costs[name].append(time.process_time() - started)
    plain, filled = (statistics.median(costs[name]) for name in ("openpyxl", "template"))
    print(f"\nspreadsheet of {ROWS} rows: {filled:.2f} s of CPU, {filled / plain:.1f} x openpyxl ({plain:.2f} s)")
    assert filled / plain <= MOST
