"""What the fields of a PDF form show: words in Vietnamese that fit their box, and ticks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pypdf import PageObject, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    StreamObject,
)

from .form_fields import Field, appearance_of, inherited
from .overflow import shortened
from .pdf_values import value_of
from .stamping import TURNS, enclose, named_in, stream_add
from .typeface import typeface

FONT = "/VietnameseFont"
USUAL_SIZE, SMALLEST, STEP = 12.0, 7.0, 0.5
PAD, LEADING, BASELINE = 2.0, 1.15, 0.22


@dataclass(frozen=True)
class _Box:
    """The room of a widget as it is read (points)."""

    width: float
    height: float
    turn: int

    @classmethod
    def of(cls, widget: DictionaryObject) -> _Box:
        left, bottom, right, top = (float(edge) for edge in widget["/Rect"])
        turn = int(value_of(looks_of(widget), "/R", 0)) % 360
        width, height = abs(right - left), abs(top - bottom)
        return cls(*((height, width) if turn % 180 else (width, height)), turn)


def looks_of(widget: DictionaryObject) -> DictionaryObject:
    return value_of(widget, "/MK", DictionaryObject())


def words_draw(writer: PdfWriter, field: Field, widget: DictionaryObject, words: str, font: IndirectObject) -> bool:
    """Whether there was room for all of it; else what fits is shown, with a word about the annex."""
    box = _Box.of(widget)
    appearance = str(value_of(widget, "/DA") or inherited(field.holder, "/DA") or "")
    size, colour = _size(appearance), _colour(appearance)
    shown = words if not field.most_letters else shortened(words, field.most_letters)
    lines, size = _fitted(field, box, shown, size)
    while lines is None:
        shown = shortened(words, max(len(shown) * 9 // 10, 1)) if len(shown) > 12 else ""
        lines, _size_kept = _fitted(field, box, shown, SMALLEST)
    if field.is_comb:
        drawn = _comb(box, shown, field.most_letters, size)
    else:
        drawn = _lines_drawn(field, box, lines, size, int(inherited(field.holder, "/Q") or 0))
    inside = f"0 0 {box.width:.2f} {box.height:.2f} re W n"
    content = f"{_frame(widget, box)}/Tx BMC q {inside} BT {colour} {FONT} {size} Tf {drawn} ET Q EMC"
    fonts = DictionaryObject({NameObject(FONT): font})
    _appearance_set(writer, widget, box, content, DictionaryObject({NameObject("/Font"): fonts}))
    return shown == words


def _fitted(field: Field, box: _Box, words: str, size: float) -> tuple[list[str] | None, float]:
    """Lines that fit the box, smaller if need be; None if not even the smallest do."""
    letters = typeface()
    room, high = box.width - 2 * PAD, box.height - 2
    while size >= SMALLEST:
        if field.is_comb:
            return [words], min(size, box.height * 0.8)
        lines = letters.lines(words, size, room) if field.is_multiline else [" ".join(words.split())]
        wide = max((letters.width(line, size) for line in lines), default=0)
        if wide <= room + 0.01 and (len(lines) * size * LEADING <= high or len(lines) == 1):
            return lines, size
        size -= STEP
    return None, SMALLEST


def _lines_drawn(field: Field, box: _Box, lines: list[str], size: float, alignment: int) -> str:
    letters, drawn = typeface(), []
    first = box.height - PAD - size * (1 - BASELINE) if field.is_multiline else box.height / 2 - size * 0.33
    for at, line in enumerate(lines):
        free = box.width - 2 * PAD - letters.width(line, size)
        x = PAD + free * (0, 0.5, 1)[alignment if alignment in (0, 1, 2) else 0]
        drawn.append(f"1 0 0 1 {x:.2f} {first - at * size * LEADING:.2f} Tm {letters.set(line)} Tj")
    return " ".join(drawn)


def _comb(box: _Box, words: str, cells: int, size: float) -> str:
    letters, wide = typeface(), box.width / cells
    y = box.height / 2 - size * 0.33
    places = ((at * wide + (wide - letters.width(letter, size)) / 2, letter) for at, letter in enumerate(words[:cells]))
    return " ".join(f"1 0 0 1 {x:.2f} {y:.2f} Tm {letters.set(letter)} Tj" for x, letter in places)


def _size(appearance: str) -> float:
    found = re.search(r"([\d.]+)\s+Tf", appearance)
    size = float(found[1]) if found else 0
    return max(size or USUAL_SIZE, SMALLEST)


def _colour(appearance: str) -> str:
    found = re.findall(r"(?:[\d.]+\s+){1,4}(?:g|rg|k)\b", appearance)
    return found[-1] if found else "0 g"


def _frame(widget: DictionaryObject, box: _Box) -> str:
    """The ground and the border that the form gives the field."""
    looks = looks_of(widget)
    drawn = ""
    if ground := _paint(value_of(looks, "/BG"), ("g", "rg", "k")):
        drawn += f"q {ground} 0 0 {box.width:.2f} {box.height:.2f} re f Q "
    if border := _paint(value_of(looks, "/BC"), ("G", "RG", "K")):
        drawn += f"q {border} 1 w 0.5 0.5 {box.width - 1:.2f} {box.height - 1:.2f} re S Q "
    return drawn


def _paint(colour: ArrayObject | None, operators: tuple[str, str, str]) -> str:
    if not colour or len(colour) not in (1, 3, 4):
        return ""
    return " ".join(f"{float(part):.3f}" for part in colour) + " " + operators[(1, 3, 4).index(len(colour))]


def tick_draw(writer: PdfWriter, field: Field, widget: DictionaryObject, words: str, *, is_tick: bool) -> None:
    """Ticked when the value is yes, or names the tick of this box."""
    looks = value_of(value_of(widget, "/AP", DictionaryObject()), "/N", DictionaryObject())
    names = [str(name) for name in looks if name != "/Off"] or ["/Yes"]
    on = names[0] if is_tick else next((name for name in names if words and name == f"/{words}"), "/Off")
    widget[NameObject("/AS")] = NameObject(on)
    if on == "/Off":
        if "/V" not in field.holder or widget is field.holder:
            field.holder[NameObject("/V")] = NameObject("/Off")
        return
    field.holder[NameObject("/V")] = NameObject(on)
    if appearance_of(widget) is None:
        box = _Box.of(widget)
        right, top = f"{box.width - 3:.2f}", f"{box.height - 3:.2f}"
        cross = f"q 1.2 w 3 3 m {right} {top} l 3 {top} m {right} 3 l S Q"
        _appearance_set(writer, widget, box, _frame(widget, box) + cross, DictionaryObject())


def _appearance_set(
    writer: PdfWriter, widget: DictionaryObject, box: _Box, content: str, resources: DictionaryObject
) -> None:
    form = StreamObject()
    form.set_data(content.encode())
    width, height = (box.height, box.width) if box.turn % 180 else (box.width, box.height)
    form.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): ArrayObject(FloatObject(edge) for edge in (0, 0, box.width, box.height)),
            NameObject("/Matrix"): ArrayObject(FloatObject(number) for number in TURNS[box.turn](width, height)),
            NameObject("/Resources"): resources,
        }
    )
    widget[NameObject("/AP")] = DictionaryObject({NameObject("/N"): writer._add_object(form)})


def appearance_put(writer: PdfWriter, page: PageObject, widget: DictionaryObject) -> None:
    """Draws what a widget shows onto its page, unless it is hidden."""
    shown = appearance_of(widget)
    if shown is None or int(value_of(widget, "/F", 0)) & 2:
        return
    left, bottom = (min(float(widget["/Rect"][at]), float(widget["/Rect"][at + 2])) for at in (0, 1))
    name = f"/Filled{len(named_in(page, '/XObject'))}"
    shown[NameObject("/Type")], shown[NameObject("/Subtype")] = NameObject("/XObject"), NameObject("/Form")
    reference = shown.indirect_reference or writer._add_object(shown)
    named_in(page, "/XObject")[NameObject(name)] = reference
    x, y = (float(edge) for edge in value_of(shown, "/BBox", [0, 0])[:2])
    drawing = f"q 1 0 0 1 {left - x:.3f} {bottom - y:.3f} cm {name} Do Q".encode()
    enclose(page, stream_add(writer, b""), stream_add(writer, drawing))
