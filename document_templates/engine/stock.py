"""A paper by docxtpl itself, in our sandbox: for a document within a document, which changes more than text."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage

from .errors import TemplateError
from .explaining import explained
from .inspection import inspect
from .places import lined
from .prepared import properties_reduce
from .sandbox import Run, TemplateEnvironment, printed_text
from .values import RICH, Picture, SubDocument, clean_xml


def filled(docx: bytes, values: dict[str, Any]) -> bytes:
    """The paper; some thirty times slower than a prepared template. One render each."""
    template = _Template(BytesIO(docx))
    try:
        template.render(values, TemplateEnvironment())
        target = BytesIO()
        template.save(target)
    except TemplateError:
        raise
    except Exception as error:  # the template is a program from outside: whatever it breaks is its fault
        raise TemplateError("unfit_result") from error
    return target.getvalue()


class _Template(DocxTemplate):
    def render_xml_part(self, src_xml, part, context, jinja_env=None) -> str:
        self.current_rendering_part = part
        source = lined(src_xml)
        template = None
        try:
            template = jinja_env.from_string(source)
            return self.resolve_listing(printed_text(template, context, Run(self._placed)))
        except Exception as error:
            raise explained(error, source, template) from error

    def render_properties(self, context, jinja_env=None) -> None:
        properties_reduce(self.docx.core_properties)

    def _placed(self, value: Any) -> str | None:
        if isinstance(value, SubDocument):
            inspect(value.content)
            return self.new_subdoc(BytesIO(value.content)).__html__()
        if isinstance(value, Picture):
            width, height = (Mm(size) if size else None for size in (value.width_mm, value.height_mm))
            return InlineImage(self, BytesIO(value.content), width, height, value.link or None).__html__()
        return clean_xml(value.xml) if isinstance(value, RICH) else None
