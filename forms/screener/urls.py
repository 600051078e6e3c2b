"""/toi-thuoc-chinh-sach-nao/ : one address; the answers are its parameters."""

from django.urls import path

from .views import ask

app_name = "screener"
urlpatterns = [path("", ask, name="ask")]
