"""/nop-ho-so/ : from the start page to the receipt."""

from django.urls import path

from .views import start

app_name = "wizard"
urlpatterns = [
    path("<slug:slug>/", start.start, name="start"),
]
