"""Letters that we set ourselves in a PDF, without LibreOffice: Times New Roman's stand-in, cut down and embedded."""

from __future__ import annotations

import logging
import unicodedata
from dataclasses import replace
from functools import lru_cache
from io import BytesIO

from fontTools import subset
from fontTools.ttLib import TTFont
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, NumberObject
from pypdf.generic._font import Font  # not public yet; pypdf is pinned

from .fonts import vietnamese_font

#: Latin with all its marks, and the signs of official papers: dashes, quotes, …, ₫, №, →, boxes.
LETTERS = (
    *range(0x20, 0x7F), *range(0xA0, 0x180), 0x1A0, 0x1A1, 0x1AF, 0x1B0, *range(0x1E80, 0x1EFA),
    *range(0x2010, 0x2023), 0x2026, 0x20AB, 0x2116, 0x2192, 0x25A0, 0x25A1,
)  # fmt: skip
#: Fonts that are not installed on the machine get names of their own (ISO 32000-1, 9.6.4).
PREFIX = "VIETNA+"
UNKNOWN = "?"
# fontTools tells of each table it cuts.
logging.getLogger("fontTools").setLevel(logging.ERROR)


class Typeface:
    """One font for all PDFs of this process. It is only read, so threads may share it."""

    def __init__(self, font: Font) -> None:
        self._widths = {}
        self._codes = {}
        self.is_vietnamese = font.sub_type == "Type0"
        letters = font.character_map.items() if self.is_vietnamese else ((chr(c), s) for c, s in font.encoding.items())
        for code, letter in letters:
            self._codes[letter] = f"{ord(code):04x}" if self.is_vietnamese else f"{ord(code):02x}"
            self._widths[letter] = font.character_widths.get(code, font.character_widths["default"])
        self._home = PdfWriter()
        fonts = DictionaryObject()
        font._add_to_writer(self._home, fonts, NameObject("/F"))
        self._resource = fonts["/F"]
        if self.is_vietnamese:
            self._slim(font)

    def _slim(self, font: Font) -> None:
        """All widths in one array, and the font file deflated: each PDF gets a copy of both."""
        [inner] = self._resource["/DescendantFonts"]
        count = 1 + max(ord(code) for code in font.character_map)
        widths = [font.character_widths.get(chr(code), 0) for code in range(count)]
        inner[NameObject("/W")] = ArrayObject([NumberObject(0), ArrayObject(NumberObject(width) for width in widths)])
        for owner, key in ((inner["/FontDescriptor"], "/FontFile2"), (self._resource, "/ToUnicode")):
            owner[NameObject(key)] = self._home._add_object(owner[key].flate_encode())

    def put_into(self, writer: PdfWriter) -> IndirectObject:
        """The font as an object of this PDF, for the /Font of a page's resources. Once a PDF."""
        return self._resource.clone(writer).indirect_reference

    def set(self, text: str) -> str:
        """What a Tj operator shows: "<004e0067>". Letters that the font lacks lose their marks or become "?"."""
        return f"<{''.join(self._codes[letter] for letter in self._printable(text))}>"

    def width(self, text: str, size: float) -> float:
        """In points."""
        return sum(self._widths[letter] for letter in self._printable(text)) * size / 1000

    def lines(self, text: str, size: float, width: float) -> list[str]:
        """The text in lines of at most `width` points; a word that is longer is cut. Line ends stay."""
        return [line for paragraph in text.split("\n") for line in self._wrapped(paragraph, size, width)]

    def _wrapped(self, paragraph: str, size: float, width: float) -> list[str]:
        lines, line = [], ""
        for word in paragraph.split():
            longer = f"{line} {word}" if line else word
            if self.width(longer, size) <= width:
                line = longer
                continue
            if line:
                lines.append(line)
            *full, line = self._cut(word, size, width)
            lines += full
        return [*lines, line]

    def _cut(self, word: str, size: float, width: float) -> list[str]:
        pieces = [""]
        for letter in word:
            if pieces[-1] and self.width(pieces[-1] + letter, size) > width:
                pieces.append("")
            pieces[-1] += letter
        return pieces

    def _printable(self, text: str) -> str:
        text = unicodedata.normalize("NFC", text)
        if all(letter in self._codes for letter in text):
            return text
        return "".join(letter if letter in self._codes else self._plainer(letter) for letter in text)

    def _plainer(self, letter: str) -> str:
        bare = {"đ": "d", "Đ": "D", "\n": " ", "\t": " "}.get(letter, unicodedata.normalize("NFD", letter)[0])
        return bare if bare in self._codes else UNKNOWN


@lru_cache(maxsize=1)
def typeface() -> Typeface:
    """Without a Vietnamese font, Times without its marks: boxes in place of letters would be worse."""
    file = vietnamese_font()
    return Typeface(_cut_down(file.read_bytes()) if file else Font.from_core_font_name("/Times-Roman"))


def _cut_down(content: bytes) -> Font:
    options = subset.Options(hinting=False, name_IDs=[1, 4, 6], notdef_outline=True, layout_closure=False)
    options.drop_tables += ["FFTM", "GDEF", "GPOS", "GSUB"]
    target = BytesIO()
    with TTFont(BytesIO(content)) as whole:
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=LETTERS)
        cutter.subset(whole)
        whole.save(target)
    font = Font.from_truetype_font_file(target)
    name = PREFIX + font.name.replace(" ", "")
    return replace(font, name=name, font_descriptor=replace(font.font_descriptor, name=name))
