"""/tra-cuu/ : what became of an application."""

from django.urls import path

from .views import answering, lookup, paper

app_name = "lookup"
urlpatterns = [
    path("", lookup.find, name="find"),
    path("<str:reference>/", lookup.status, name="status"),
    path("<str:reference>/ban-giay/", paper.filled, name="paper"),
    path("<str:reference>/bo-sung/", answering.supplement, name="supplement"),
    path("<str:reference>/bo-sung/tep/<int:pk>/", answering.attachment, name="attachment"),
    path("<str:reference>/rut-ho-so/", answering.withdraw, name="withdraw"),
]
