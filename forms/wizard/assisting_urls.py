"""/can-bo/dien-giup/ : an officer begins an application for somebody."""

from django.urls import path

from .views import assisting

app_name = "assisting"
urlpatterns = [path("", assisting.begin, name="begin")]
