"""Who works where, as what. Every queryset of the desk starts from here."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from content.models import Organisation


class Role(models.TextChoices):
    OFFICER = "officer", _("Officer (receives, appraises, drafts)")
    LEADER = "leader", _("Leader (puts lists forward, signs)")
    CLERK = "clerk", _("Clerk (keeps the book of outgoing papers)")
    SUPERVISOR = "supervisor", _("Supervisor (reads, lifts blocks)")


class Membership(models.Model):
    """This user works for that organisation in this role."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="memberships", verbose_name=_("user")
    )
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="memberships", verbose_name=_("organisation")
    )
    role = models.CharField(_("role"), max_length=12, choices=Role)
    is_active = models.BooleanField(_("active"), default=True)

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "organisation", "role"],
                name="membership_once",
                violation_error_message=_("This user already has this role there."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} – {self.get_role_display()} – {self.organisation}"
