from django.urls import path

from . import views

app_name = "library"
urlpatterns = [
    path("xac-thuc/<str:code>/", views.verification, name="verification"),
]
