from django.urls import path

from . import views

app_name = "dossiers"
urlpatterns = [
    path("tai-ve/", views.dossiers, name="dossiers"),
    path("giay-bao/<int:pk>/", views.result_notices, name="result_notices"),
    path("<int:pk>.pdf", views.dossier, name="dossier"),
]
