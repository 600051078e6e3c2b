from django.urls import path

from . import views

app_name = "bulk"
urlpatterns = [
    path("", views.jobs, name="jobs"),
    path("<int:pk>/", views.job, name="job"),
    path("<int:pk>/dung/", views.cancel, name="cancel"),
    path("<int:pk>/lam-tiep/", views.resume, name="resume"),
    path("<int:pk>/tep.zip", views.file, name="file"),
]
