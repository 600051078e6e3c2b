from django.urls import path

from . import views

app_name = "dossiers"
urlpatterns = [
    path("tai-ve/", views.dossiers, name="dossiers"),
    path("<int:pk>.pdf", views.dossier, name="dossier"),
]
