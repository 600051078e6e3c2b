"""What the shared parts of a form need to know about a field."""

from django import forms, template
from django.forms.boundfield import BoundField
from django.utils.text import capfirst

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
        faults += [{"id": anchor, "message": f"{capfirst(field.label)}: {message}"} for message in field.errors]
    return faults
