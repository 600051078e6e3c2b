from django.urls import path, re_path

from . import desk_views, verification_views, views

app_name = "library"
urlpatterns = [
    re_path(
        r"^van-ban/(?P<code>[0-9A-Z]{12}|[0-9A-Z]{17})\.(?P<suffix>docx|xlsx|pdf)$", views.document, name="document"
    ),
    path("can-bo/van-ban/<str:code>/", desk_views.paper, name="paper"),
    path("can-bo/van-ban/<str:code>/ban-ky/", desk_views.sign, name="sign"),
    path("can-bo/van-ban/<str:code>/lap-lai/", desk_views.reissue, name="reissue"),
    path("xac-thuc/", verification_views.verification_search, name="verification_search"),
    path("xac-thuc/<str:code>/", verification_views.verification, name="verification"),
]
