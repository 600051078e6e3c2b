"""Proves an uploaded template in a process of its own: a request on standard input, the finding on standard output.

Request: {"sample": …, "content": base64}. Finding: {} or the data of a TemplateError. Run by `proofing`, confined.
"""

import base64
import json
import sys

from document_templates.engine.errors import TemplateError
from document_templates.engine.formats import format_of
from document_templates.engine.placeholders import names_check

from .verification_values import with_verification_sample


def prove(content: bytes, sample: dict) -> None:
    """Raises TemplateError or TemplateRefused unless the sample fills every placeholder of the template."""
    values = with_verification_sample(sample)
    form = format_of(content)
    names_check(form.placeholders(content), values)
    form.render(content, values)


def main() -> None:
    request = json.load(sys.stdin)
    try:
        prove(base64.b64decode(request["content"]), request["sample"])
        finding = {}
    except TemplateError as error:
        finding = error.as_data()
    json.dump(finding, sys.stdout)


if __name__ == "__main__":
    main()
