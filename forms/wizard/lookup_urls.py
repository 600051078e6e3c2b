"""/tra-cuu/ : what became of an application."""

from django.urls import path

from .views import lookup

app_name = "lookup"
urlpatterns = [
    path("", lookup.find, name="find"),
]
