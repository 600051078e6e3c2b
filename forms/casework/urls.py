"""/can-bo/: the officers' desk."""

from django.urls import path

from .views import inbox

app_name = "casework"
urlpatterns = [
    path("", inbox.inbox, name="inbox"),
]
