"""Looks for digital signatures in one PDF. Runs in a confined child only.

Input: the PDF; argument: a folder of trusted certificates (PEM), or nothing. Output: JSON, a list of {"name", "at",
"state"}: "valid", "changed" (since it was signed), "unknown" (whole, by a signer whom no trusted certificate vouches
for), "unchecked" (pyhanko is not installed).
"""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any


def signatures(content: bytes, roots: str = "") -> list[dict[str, Any]]:
    if b"/ByteRange" not in content:
        return []
    try:
        from pyhanko.keys import load_certs_from_pemder
        from pyhanko.pdf_utils.reader import PdfFileReader
        from pyhanko_certvalidator import ValidationContext
    except ImportError:
        return [{"name": "", "at": "", "state": "unchecked"}]
    trusted = sorted(str(path) for path in Path(roots).glob("*") if path.is_file()) if roots else []
    context = ValidationContext(trust_roots=list(load_certs_from_pemder(trusted)), allow_fetching=False)
    reader = PdfFileReader(io.BytesIO(content), strict=False)
    return [_told(signature, context) for signature in reader.embedded_regular_signatures]


def _told(signature: Any, context: Any) -> dict[str, Any]:
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    name = signature.signer_cert.subject.native.get("common_name", "") if signature.signer_cert else ""
    said = signature.self_reported_timestamp
    told = {"name": str(name)[:200], "at": said.isoformat() if said else ""}
    try:
        status = validate_pdf_signature(signature, context)
    except Exception:
        # Whatever a broken or hostile signature provokes, it does not vouch for the paper.
        return told | {"state": "changed"}
    whole = status.coverage >= SignatureCoverageLevel.ENTIRE_REVISION and status.docmdp_ok is not False
    if not (status.intact and status.valid and whole):
        return told | {"state": "changed"}
    return told | {"state": "valid" if status.trusted else "unknown"}


def main() -> None:
    json.dump(signatures(sys.stdin.buffer.read(), *sys.argv[1:2]), sys.stdout)


if __name__ == "__main__":
    main()
