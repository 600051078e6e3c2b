"""Where the money goes: account number, bank, holder."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..identifiers import normalise
from ..schema import FieldSchema
from .base import FieldType, field_type_register
from .inputs import PartsField, PartsWidget, text_input

PARTS = ("number", "bank", "holder")
LONGEST = 150
BANKS = (  # noqa: SIM905
    "Agribank, BIDV, VietinBank, Vietcombank, ABBANK, ACB, Bac A Bank, Bao Viet Bank, BVBank, CB, DongA Bank, "
    "Eximbank, GPBank, HDBank, Hong Leong Bank, HSBC, Indovina Bank, Kienlongbank, LienVietPostBank, MBBank, MSB, "
    "Nam A Bank, NCB, OCB, OceanBank, PG Bank, PVcomBank, Sacombank, SAIGONBANK, SCB, SeABank, SHB, Shinhan Bank, "
    "Standard Chartered, Techcombank, TPBank, UOB, VIB, VietABank, Vietbank, VPBank, VRB, Woori Bank"
).split(", ")


class BankAccountWidget(PartsWidget):
    def __init__(self, banks: list[str]) -> None:
        choices = [("", _("Choose the bank …")), *((bank, bank) for bank in banks)]
        super().__init__(
            {
                "number": (_("Account number"), text_input("20", inputmode="numeric", autocomplete="off")),
                "bank": (_("Bank"), forms.Select({"class": "select"}, choices)),
                "holder": (_("Name of the account holder"), text_input(autocomplete="off", spellcheck="false")),
            }
        )


class BankAccountField(PartsField):
    """Cleans to {"number", "bank", "holder"}; {} when optional and left empty."""

    empty = {}

    def __init__(self, *, banks: list[str], **kwargs: Any) -> None:
        self.banks = banks
        super().__init__(**kwargs)

    def put_together(self, values: list[str]) -> dict[str, str]:
        number, bank, holder = normalise("bank_account", values[0][:100]), values[1], values[2]
        if not re.fullmatch(r"\d{6,19}", number, re.ASCII):
            raise ValidationError(
                _("Enter the account number: 6 to 19 digits, not the number of the card."), code="number"
            )
        if bank not in self.banks:
            raise ValidationError(_("Choose the bank of the account."), code="bank")
        if not holder or len(holder) > LONGEST:
            raise ValidationError(_("Enter the name of the account holder as the bank writes it."), code="holder")
        return {"number": number, "bank": bank, "holder": holder}


@field_type_register
class BankAccount(FieldType):
    name = "bank_account"
    seconds = 40
    needs_hint = True
    label = _("Bank account")
    icon = "key"
    missing = _("Enter account number, bank and account holder.")

    def options_blocks(self) -> list[tuple[str, blocks.Block]]:
        return [("banks", blocks.ListBlock(blocks.CharBlock(label=_("Bank")), label=_("Banks"), default=BANKS))]

    def banks(self, field: FieldSchema) -> list[str]:
        return field.options.get("banks") or BANKS

    def form_field(self, field: FieldSchema) -> forms.Field:
        banks = self.banks(field)
        return BankAccountField(**self.common(field), banks=banks, widget=BankAccountWidget(banks))

    def decode(self, encoded: Any) -> dict[str, str]:
        return {part: str(encoded.get(part, "")) for part in PARTS} if isinstance(encoded, dict) and encoded else {}

    def words(self, field: FieldSchema, value: Any) -> str:
        return f"{value['number']} – {value['bank']} – {value['holder']}" if value else ""

    def paper(self, field: FieldSchema, value: Any) -> dict[str, str]:
        return value or dict.fromkeys(PARTS, "")

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        properties = {
            "number": {"type": "string", "pattern": r"^\d{6,19}$"},
            "bank": {"type": "string", "enum": list(self.banks(field))},
            "holder": {"type": "string", "maxLength": LONGEST},
        }
        return {"type": "object", "properties": properties, "required": list(PARTS)}

    def sample_of_kind(self, field: FieldSchema) -> dict[str, str]:
        return {"number": "0031000123456", "bank": self.banks(field)[0], "holder": "NGUYEN THI ANH TUYET"}
