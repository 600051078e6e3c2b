"""Draws the official templates: Nghị định 30/2020/NĐ-CP as paper sizes, styles, and elements of a page.

The DOCX files it makes are committed and are what staff open, copy and change in Word or LibreOffice.
`manage.py templates_draw` draws them again.
"""

from .elements import header, recipients_and_signature, signature_columns
from .page import A4, A5, Sheet
from .tables import list_table

__all__ = ["A4", "A5", "Sheet", "header", "list_table", "recipients_and_signature", "signature_columns"]
