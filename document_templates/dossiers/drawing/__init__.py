"""Draws the official templates: Nghị định 30/2020/NĐ-CP as paper sizes, styles, and elements of a page.

The DOCX files it makes are committed and are what staff open, copy and change in Word or LibreOffice.
`manage.py templates_draw` draws them again.
"""

from .elements import Signer, header, recipients_and_signature, rule_below, signature_columns, verification_line
from .page import A4, A5, Sheet
from .tables import Column, control_row, list_table, sum_row, value_row

__all__ = [
    "A4",
    "A5",
    "Column",
    "Sheet",
    "Signer",
    "control_row",
    "header",
    "list_table",
    "recipients_and_signature",
    "rule_below",
    "signature_columns",
    "sum_row",
    "value_row",
    "verification_line",
]
