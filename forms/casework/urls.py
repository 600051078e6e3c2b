"""/can-bo/: the officers' desk."""

from django.urls import path

from .views import acts, batches, cases, decisions, inbox

app_name = "casework"
urlpatterns = [
    path("", inbox.inbox, name="inbox"),
    path("ho-so/<int:pk>/", cases.case, name="case"),
    path("ho-so/<int:pk>/tep/<int:attachment_pk>/", cases.attachment, name="attachment"),
    path("ho-so/<int:pk>/<slug:slug>/", acts.act, name="act"),
    path("danh-sach/", batches.batches, name="batches"),
    path("danh-sach/lap/<int:programme_pk>/<int:organisation_pk>/", batches.batch_create, name="batch_create"),
    path("danh-sach/<int:pk>/", batches.batch, name="batch"),
    path("danh-sach/<int:pk>/tra-lai/", batches.batch_return, name="batch_return"),
    path("danh-sach/<int:pk>/dong/<int:row_pk>/", batches.row_remove, name="row_remove"),
    path("cac-quyet-dinh/", decisions.decisions, name="decisions"),
    path("cac-quyet-dinh/<int:pk>/", decisions.decision, name="decision"),
]
