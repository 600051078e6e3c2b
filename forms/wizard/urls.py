"""/nop-ho-so/ : from the start page to the receipt. The fixed parts under a draft are `builder.RESERVED`."""

from django.urls import path

from .views import drafts, lists, paper, rows, sending, start

app_name = "wizard"
urlpatterns = [
    path("tiep-tuc/", drafts.resume, name="resume"),
    path("ket-thuc/", sending.finish, name="finish"),
    path("don/<str:token>/", drafts.overview, name="draft"),
    path("don/<str:token>/kiem-tra/", sending.check, name="check"),
    path("don/<str:token>/da-nop/", sending.done, name="done"),
    path("don/<str:token>/luu/", drafts.save, name="save"),
    path("don/<str:token>/tep/<int:pk>/", drafts.attachment, name="attachment"),
    path("don/<str:token>/<slug:step>/", drafts.step, name="step"),
    path("don/<str:token>/<slug:step>/bang-tinh/", lists.page, name="list"),
    path("don/<str:token>/<slug:step>/bang-tinh/mau.xlsx", lists.empty, name="list_empty"),
    path("don/<str:token>/<slug:step>/bang-tinh/danh-dau.xlsx", lists.marked, name="list_marked"),
    path("don/<str:token>/<slug:step>/<uuid:row>/", rows.row, name="row"),
    path("<slug:slug>/", start.start, name="start"),
    path("<slug:slug>/ban-giay/", paper.blank, name="blank"),
]
