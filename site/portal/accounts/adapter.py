"""Nobody signs up by himself: staff accounts are made in the admin. Who signs in comes to where he works."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.urls import reverse

from forms.casework.models import Membership


class StaffAccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Officers come to their desk, editors and designers to the admin."""
        works_on_cases = Membership.objects.filter(user=request.user, is_active=True).exists()
        return reverse("casework:inbox" if works_on_cases else "wagtailadmin_home")
