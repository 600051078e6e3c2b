"""The kinds of field. Importing this package registers them all, in the order of the editor's menu."""

from . import (  # noqa: F401, I001
    text,
    long_text,
    number,
    money,
    date,
    date_range,
    month,
    time,
    yes_no,
    choice,
    multiple_choice,
    list_choice,
    checkbox,
    citizen_identity,
    passport,
    social_insurance,
    tax_code,
    phone,
    email,
    address,
    bank_account,
    file,
    statement,
    signature,
    group,
    heading,
    information,
    computed,
)
from .base import FieldType, field_type, field_type_register, field_types

__all__ = ["FieldType", "field_type", "field_type_register", "field_types"]
