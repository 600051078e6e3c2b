"""Who is told of a comment: those who spoke there and those whose draft it is, but not who wrote it."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import send_mail
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django_tasks import task

from ..legal_check.task import writers_of
from ..models import FormComment


@task()
def comment_mail(comment_pk: int) -> None:
    comment = FormComment.objects.select_related("definition", "written_by").filter(pk=comment_pk).first()
    if comment is None:
        return
    thread = comment.answer_to_id or comment.pk
    spoke = FormComment.objects.filter(Q(pk=thread) | Q(answer_to=thread)).values_list("written_by", flat=True)
    told = {*spoke, *writers_of(comment.definition)} - {comment.written_by_id}
    way = reverse("form_comments", args=[comment.definition_id])
    url = f"{settings.WAGTAILADMIN_BASE_URL.rstrip('/')}{way}#{comment.place}"
    with translation.override("vi"):
        text = render_to_string("definitions/mail/comment.txt", {"comment": comment, "url": url})
    subject, body = text.strip().split("\n", 1)
    for user in get_user_model().objects.filter(pk__in=told, is_active=True).exclude(email=""):
        send_mail(" ".join(subject.split()), body.strip() + "\n", None, [user.email])
