from django.urls import path, re_path

from . import views

app_name = "library"
urlpatterns = [
    re_path(r"^van-ban/(?P<code>[0-9A-Z]{12}|[0-9A-Z]{17})\.(?P<suffix>docx|pdf)$", views.document, name="document"),
    path("xac-thuc/", views.verification_search, name="verification_search"),
    path("xac-thuc/<str:code>/", views.verification, name="verification"),
]
