from django.urls import path, re_path

from . import views

app_name = "registers"
urlpatterns = [
    path("", views.book, name="book"),
    re_path(r"^(?P<organisation_pk>\d+)/(?P<year>\d{4})\.(?P<suffix>docx|pdf)$", views.printed, name="printed"),
    path("<int:organisation_pk>/giu-so/", views.reserve, name="reserve"),
    path("so/<int:entry_pk>/ghi-van-ban/", views.issue, name="issue"),
    path("so/<int:entry_pk>/huy/", views.void, name="void"),
]
