"""Made-up cases of a programme, with which it is tried out and shown. They come and go with its package."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from content.models import Programme

#: How far a sample case goes, in the order of a real one.
SAMPLE_ENDS = ("new", "received", "supplement_requested", "refused", "appraised", "listed", "decided")


class SampleCases(models.Model):
    """The cases of one programme as data: a list of `{"day", "until", "answers", "files", "supplement", "refusal"}`.

    `day` as an ISO day, `answers` by field key as the kind of field encodes them, `files`: keys of file fields.
    """

    programme = models.OneToOneField(
        Programme, models.CASCADE, related_name="sample_cases", verbose_name=_("programme")
    )
    cases = models.JSONField(_("sample cases"))

    class Meta:
        verbose_name = _("sample cases")
        verbose_name_plural = _("sample cases")

    def __str__(self) -> str:
        return f"{self.programme}"
