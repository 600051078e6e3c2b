"""What the shared parts of a form need to know about a field."""

from django import forms, template
from django.forms.boundfield import BoundField
from django.utils.html import format_html
from django.utils.text import capfirst

from content.templatetags.content_tags import lang

register = template.Library()


@register.simple_tag
def field_layout(field: BoundField) -> str:
    """How `includes/field.html` shows a field: single, checkbox, radios, checkboxes, composite, or text alone."""
    widget = field.field.widget
    kind = getattr(widget, "input_type", "")
    if kind == "none":
        return "text"
    if kind == "radio":
        return "radios"
    if kind == "checkbox":
        return "checkboxes" if getattr(widget, "allow_multiple_selected", False) else "checkbox"
    return "composite" if widget.use_fieldset else "single"


@register.simple_tag
def form_errors(form: forms.BaseForm) -> list[dict[str, str]]:
    """The faults of a form for the summary on top: the id of the element to go to (or empty) and the message, which
    says where: "Họ và tên: …"."""
    faults = [{"id": "", "message": message} for message in form.non_field_errors()]
    for field in form:
        anchor = field.id_for_label or f"group-{field.auto_id}"
        label = _marked(capfirst(field.label), field.label)
        faults += [
            {"id": anchor, "message": format_html("{}: {}", label, _marked(" ".join(fault.messages), fault.message))}
            for fault in field.errors.as_data()
        ]
    return faults


def _marked(words: str, source: object) -> str:
    """`words` as Vietnamese ones where their source is Vietnamese on a page of another language."""
    mark = lang(source)
    return format_html("<span{}>{}</span>", mark, words) if mark else words
