"""Every prefix of the site. Wagtail's pages last."""

from django.urls import include, path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from portal.api import api
from portal.views import admin_words

urlpatterns = [
    path("toi-thuoc-chinh-sach-nao/", include("forms.screener.urls")),
    path("nop-ho-so/", include("forms.wizard.urls")),
    path("tra-cuu/", include("forms.wizard.lookup_urls")),
    path("can-bo/quyet-dinh/", include("document_templates.decisions.urls")),
    path("can-bo/so-van-ban/", include("document_templates.registers.urls")),
    path("can-bo/bo-ho-so/", include("document_templates.dossiers.urls")),
    path("can-bo/viec-hang-loat/", include("document_templates.bulk.urls")),
    path("can-bo/bao-cao/", include("document_templates.reports.urls")),
    path("can-bo/dien-giup/", include("forms.wizard.assisting_urls")),
    path("can-bo/", include("forms.casework.urls")),
    path("", include("document_templates.library.urls")),  # van-ban/ and xac-thuc/
    path("tim-kiem/", include("search.urls")),
    path("tai-khoan/", include("allauth.account.urls")),
    path("ngon-ngu/", include("django.conf.urls.i18n")),
    # One way to sign in, with its limits: not Wagtail's own.
    path("quan-tri/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
    path("quan-tri/jsi18n/", admin_words),
    path("quan-tri/", include(wagtailadmin_urls)),
    path("tep/", include(wagtaildocs_urls)),
    path("api/v1/", api.urls),
    path("", include(wagtail_urls)),
]
