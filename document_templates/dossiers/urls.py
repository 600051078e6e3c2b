from django.urls import path

from . import sheet_views, views

app_name = "dossiers"
urlpatterns = [
    path("tai-ve/", views.dossiers, name="dossiers"),
    path("giay-bao/<int:pk>/", views.result_notices, name="result_notices"),
    path("<int:pk>.pdf", views.dossier, name="dossier"),
    path("<int:pk>/phieu-kiem-soat.docx", sheet_views.control_sheet, name="control_sheet"),
]
