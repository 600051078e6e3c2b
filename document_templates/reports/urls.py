from django.urls import path

from . import views

app_name = "reports"
urlpatterns = [path("so-theo-doi/", views.follow_up_book, name="follow_up_book")]
