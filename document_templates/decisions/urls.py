from django.urls import path

from . import paper_views, views

app_name = "decisions"
urlpatterns = [
    path("danh-sach/<int:pk>/trinh/", views.batch_put_forward, name="batch_put_forward"),
    path("danh-sach/<int:pk>/du-thao/", views.decision_draft, name="decision_draft"),
    path("<int:pk>/du-thao.docx", views.decision_preview, name="decision_preview"),
    path("<int:pk>/ban-cong-khai/", views.public_copy, name="public_copy"),
    path("<int:pk>/ban-hanh/", views.decision_issue, name="decision_issue"),
    path("<int:pk>/van-ban/", paper_views.decision_papers, name="papers"),
]
