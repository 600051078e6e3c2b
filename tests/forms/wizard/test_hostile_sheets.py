"""A file that is no list, or was made to do harm, is refused with a clear sentence, and the list stays as it was."""

import io
import zipfile

import pytest

from employers import Employer, form_data
from forms.definitions.services import form_definition_load
from people import HUE
from sheets import hand_in, line, names, text, xlsx


@pytest.fixture
def employer(client, db, programmes_loaded) -> Employer:
    form_definition_load(data=form_data())
    return Employer(client).begin()


def repacked(content: bytes, **parts: bytes) -> bytes:
    """The workbook with more parts."""
    result = io.BytesIO(content)
    with zipfile.ZipFile(result, "a", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name.replace("__", "/"), part)
    return result.getvalue()


HOSTILE = {
    "Ô A2 chứa công thức.": lambda: xlsx(["=1+1", *line(HUE)[1:]]),
    "Tệp chứa macro": lambda: repacked(xlsx(line(HUE)), **{"xl/vbaProject.bin": b"x"}),
    "Tệp tham chiếu đến tệp khác.": lambda: repacked(
        xlsx(line(HUE)), **{"xl/externalLinks/externalLink1.xml": b"<a/>"}
    ),
    "Tệp bị khóa bằng mật khẩu.": lambda: OLE + "EncryptedPackage".encode("utf-16-le"),
    "Excel đời cũ (.xls)": lambda: OLE + b"Workbook" * 100,
    "Tệp quá nặng": lambda: repacked(xlsx(line(HUE)), **{"xl/media/a.xml": b"0" * 50_000_000}),
    "Không mở được tệp": lambda: b"PK\x03\x04" + b"x" * 100,
    "Đây không phải tệp Excel": lambda: b"%PDF-1.7\n",
    "hơn 100 cột": lambda: xlsx(["x"] * 101),
    "hơn 200 dòng": lambda: xlsx(*[["x"]] * 1_000),
    "Tệp lớn hơn 5 MB.": lambda: b"x" * (5 * 1024 * 1024 + 1),
    "Không tìm thấy dòng tên cột.": lambda: b"\xff" * 1000,
}
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize("said", HOSTILE, ids=range(len(HOSTILE)))
def test_a_file_that_cannot_be_taken_is_refused_with_what_to_do_and_the_list_stays(employer, said):
    hand_in(employer, xlsx(line(HUE)))
    assert said in text(hand_in(employer, HOSTILE[said]()))
    assert names(employer) == [HUE.name]


def test_a_sheet_that_claims_a_million_lines_is_read_or_refused_in_time(employer):
    content = io.BytesIO(xlsx(line(HUE)))
    with zipfile.ZipFile(content) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    far = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace(b"</sheetData>", far)
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    assert "hơn 100 cột" in text(hand_in(employer, result.getvalue()))
