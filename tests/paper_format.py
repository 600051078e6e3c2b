"""The format of official papers as rules that can be measured (Nghị định 30/2020/NĐ-CP; facts 4.1 and 4.2).

Each check reads a paper that is filled in and names what is wrong; none knows which program made it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from paper_reading import Line, Reading
from paper_rules import MOTTO, RULES, SMALLER_ON_A5, TITLES, letters_faults, lines_of
from paper_widths import FONT, available, text_width

SIZES_OF_PAGE = {(210, 297), (148, 210)}
#: Academic titles and ranks are not written before a name.
DEGREES = re.compile(r"^(TS|ThS|GS|PGS|CN|KS|BS|Ông|Bà|Đồng chí)[. ]")
ORDER = ("Quốc hiệu", "Tiêu ngữ", "Số, ký hiệu", "Địa danh, thời gian", "Tên loại", "Căn cứ", "Nơi nhận", "Phụ lục")


def page_faults(paper: Reading) -> Iterator[str]:
    for at, section in enumerate(paper.document.sections):
        sizes = (round(section.page_width.mm), round(section.page_height.mm))
        across = section.orientation == WD_ORIENT.LANDSCAPE
        if tuple(sorted(sizes)) not in SIZES_OF_PAGE or across != (sizes[0] > sizes[1]):
            yield f"page {at}: {sizes}, across: {across}"
        if across and not any(line.in_list for line in paper.lines if line.section == at):
            yield f"page {at} lies across without a table"
        allowed = ((20, 25), (20, 25), (30, 35), (15, 20)) if paper.is_a4 else ((10, 25), (8, 25), (15, 35), (10, 20))
        margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
        for name, margin, (low, high) in zip(("top", "bottom", "left", "right"), margins, allowed, strict=True):
            if not low <= round(margin.mm, 1) <= high:
                yield f"page {at}: {name} margin {margin.mm:.1f} mm, not {low}–{high}"


def number_faults(paper: Reading) -> Iterator[str]:
    """Arabic, centred in the top margin, hidden on the first page; each annex counts anew."""
    for at, section in enumerate(paper.document.sections):
        [number, *_] = section.header.paragraphs
        line = paper.line(number._p)
        if "PAGE" not in number._p.xml or line.align != "center" or not line.all("italic", False):
            yield f"page {at}: no page number centred on top"
        if not all((13 if paper.is_a4 else 11) <= size <= 14 for size in line.sizes):
            yield f"page {at}: page number of {line.sizes} pt"
        if section.header_distance >= section.top_margin:
            yield f"page {at}: the page number is not in the margin"
        first = section.first_page_header
        hidden = section.different_first_page_header_footer and "PAGE" not in first._element.xml
        if not hidden:
            yield f"page {at}: the first page shows its number"
        numbering = section._sectPr.find(qn("w:pgNumType"))
        if at and (numbering is None or numbering.get(qn("w:start")) != "1"):
            yield f"page {at}: the annex goes on counting the pages of the paper"


def font_faults(paper: Reading) -> Iterator[str]:
    """One font for all scripts, black; only the stamp of urgency is red."""
    for line in [*paper.lines, *margin_lines(paper)]:
        for letters in line.letters:
            if letters.text.strip() and letters.fonts != {FONT}:
                yield f"{sorted(letters.fonts)}: {letters.text[:40]}"
            black = letters.colour in ("auto", "000000")
            if not black and not re.match(RULES[-1].begins, line.text):
                yield f"colour {letters.colour}: {letters.text[:40]}"


def margin_lines(paper: Reading) -> Iterator[Line]:
    for section in paper.document.sections:
        for part in (section.header, section.footer, section.first_page_header, section.first_page_footer):
            if not part.is_linked_to_previous:
                yield from (paper.line(paragraph) for paragraph in part._element.iter(qn("w:p")))


def motto_faults(paper: Reading) -> Iterator[str]:
    """The line below is as long as the motto."""
    for line in paper.starting(MOTTO):
        ruled = available(paper, line) - line.left - line.right
        wanted = text_width(line)
        if not line.has_rule or not 0.97 <= ruled / wanted <= 1.06:
            yield f"Tiêu ngữ: a line of {ruled:.0f} mm under {wanted:.0f} mm"


def office_faults(paper: Reading) -> Iterator[str]:
    """The issuing office bold, its superior not, and under it a line of 1/3 to 1/2 of the name."""
    head = next((line for line in paper.lines if set(line.text) == {"_"}), None)
    if head is None:
        return
    column = [line for line in paper.lines if line.cell is head.cell and line.text]
    *superior, office, rule = column[: column.index(head) + 1]
    less = 0 if paper.is_a4 else SMALLER_ON_A5
    if not office.all("bold", True):
        yield f"Tên cơ quan ban hành is not bold: {office.text}"
    if paper.is_a4 and any(not line.all("bold", False) for line in superior):
        yield "Tên cơ quan chủ quản is bold"
    for line in (*superior, office):
        if any(not 12 - less <= size <= 13 for size in line.sizes) or line.align != "center":
            yield f"Tên cơ quan: {line.sizes} pt, {line.align}: {line.text}"
        if not line.all("italic", False):
            yield f"Tên cơ quan is slanted: {line.text}"
    share = text_width(rule) / text_width(office, last_line=True)
    if not 0.3 <= share <= 0.55:
        yield f"the line under the office is {share:.2f} of its name"


def subject_faults(paper: Reading) -> Iterator[str]:
    """Under the subject a line of 1/3 to 1/2 of it, or of the room it fills."""
    for at, line in enumerate(paper.lines[:-2]):
        subject, rule = paper.lines[at + 1 : at + 3]
        if line.text in TITLES:
            room = available(paper, rule)
            share = (room - rule.left - rule.right) / min(text_width(subject), room)
            if not rule.has_rule or not 0.3 <= share <= 0.55:
                yield f"Trích yếu: the line below is {share:.2f} of it"


def citation_faults(paper: Reading) -> Iterator[str]:
    """Each on its own line ended by ";", the last by "."."""
    cited = list(lines_of(paper, next(rule for rule in RULES if rule.name == "Căn cứ")))
    for line in cited:
        wanted = "." if line is cited[-1] else ";"
        if not line.text.endswith(wanted):
            yield f"Căn cứ: ends “{line.text[-1]}”, not “{wanted}”: {line.text[:40]}"


def body_of(paper: Reading) -> list[Line]:
    """The paragraphs between the title and the signature that are neither centred nor cited."""
    begin = max((at for at, line in enumerate(paper.lines) if line.text.rstrip(":") in TITLES), default=-1)
    end = paper.position("Nơi nhận:")
    if begin < 0 or end < 0:
        return []
    between = [line for line in paper.lines[begin + 1 : end] if line.cell is None and line.text]
    cited = RULES[5].begins
    return [line for line in between if line.align != "center" and not re.match(cited, line.text)]


def body_faults(paper: Reading) -> Iterator[str]:
    """Justified, first line 1 to 1.27 cm, 6 pt between, lines single to 1.5; "Điều 1." bold; "./." at the end."""
    body = body_of(paper)
    for line in body:
        shape = (line.align == "both", 10 <= line.first_indent <= 12.8, line.before + line.after >= 6)
        if not all(shape) or not 1 <= line.lines <= 1.5:
            yield f"Nội dung: justified, indented, apart: {shape}, {line.lines}: {line.text[:40]}"
        if any(not 13 <= size <= 14 for size in line.sizes):
            yield f"Nội dung: {line.sizes} pt: {line.text[:40]}"
        if (article := re.match(r"Điều \d+\.", line.text)) and not bold_text(line).startswith(article[0]):
            yield f"“{article[0]}” is not bold"
    if body and not body[-1].text.endswith("./."):
        yield f"the text does not end with “./.”: {body[-1].text[-40:]}"


def bold_text(line: Line) -> str:
    return "".join(letters.text for letters in line.letters if letters.bold).strip()


def signature_faults(paper: Reading) -> Iterator[str]:
    """Nơi nhận on the left in 11 pt, on the right the authority in capitals and the name, both bold."""
    at = paper.position("Nơi nhận:")
    if at < 0:
        return
    left = [line for line in paper.lines[at + 1 :] if line.cell is paper.lines[at].cell and line.text]
    for line in left:
        upright = line.all("bold", False) and line.all("italic", False)
        last = line is left[-1]
        end = line.text.startswith("- Lưu: VT") and line.text.endswith(".") if last else line.text.endswith(";")
        if line.sizes != {11} or not upright or not line.text.startswith("- ") or not end:
            yield f"Nơi nhận: {line.sizes} pt, “{line.text}”"
    row = next(paper.lines[at].cell.iterancestors(qn("w:tr")))
    right = [line for line in paper.lines if line.cell is not None and line.cell is row[-1] and line.text]
    for line in right:
        if not line.all("bold", True) or not line.all("italic", False) or line.align != "center" or line.sizes > {14}:
            yield f"signature: {line.text}"
    if not right or DEGREES.match(right[-1].text) or right[-1].text.isupper():
        yield "no name under the signature, or one with a title"


def list_faults(paper: Reading) -> Iterator[str]:
    """The head comes again on each page, rows are not cut, nothing is wider than the page."""
    for table in paper.document.tables:
        if table._tbl.tblPr.find(qn("w:tblBorders")) is None or len(table.columns) < 4:
            continue
        rows = [row._tr for row in table.rows]
        head = rows[0].trPr
        if head is None or head.find(qn("w:tblHeader")) is None:
            yield "the head of the list does not come again"
        if any(row.trPr is None or row.trPr.find(qn("w:cantSplit")) is None for row in rows):
            yield "a row of the list may be cut by the end of a page"
        width = sum(column.width.mm for column in table.columns)
        room = max(s.page_width.mm - s.left_margin.mm - s.right_margin.mm for s in paper.document.sections)
        if width > room + 0.6:
            yield f"the list is {width:.0f} mm wide, the page {room:.0f}"


def order_faults(paper: Reading) -> Iterator[str]:
    """From the head to the annex; the last law stands before the first recipient."""
    rules = {rule.name: rule for rule in RULES}
    found = {name: list(lines_of(paper, rules[name])) for name in ORDER}
    places = [(paper.lines.index(lines[-(name == "Căn cứ")]), name) for name, lines in found.items() if lines]
    if places != sorted(places):
        yield f"order of parts: {[name for _at, name in sorted(places)]}"


#: Of a template too, before it is filled in.
CHECKS_OF_PAGE: tuple[Callable[[Reading], Iterator[str]], ...] = (
    page_faults, number_faults, font_faults, motto_faults,
)  # fmt: skip
CHECKS: tuple[Callable[[Reading], Iterator[str]], ...] = (
    *CHECKS_OF_PAGE, letters_faults, office_faults, subject_faults, citation_faults, body_faults, signature_faults,
    list_faults, order_faults,
)  # fmt: skip


def faults_of(docx: bytes, checks=CHECKS) -> list[str]:
    paper = Reading(docx)
    return [fault for check in checks for fault in check(paper)]


def parts_missing(docx: bytes) -> set[str]:
    """What every numbered paper has."""
    paper = Reading(docx)
    rules = {rule.name: rule for rule in RULES}
    asked = ("Quốc hiệu", "Tiêu ngữ", "Số, ký hiệu", "Địa danh, thời gian", "Tên loại", "Nơi nhận")
    return {name for name in asked if next(lines_of(paper, rules[name]), None) is None}
