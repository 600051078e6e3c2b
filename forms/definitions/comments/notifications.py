"""Who is told of a comment: those who spoke there and those whose draft it is, but not who wrote it."""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.db.models import Q
from django.urls import reverse
from django_tasks import task

from ..legal_check.task import writers_of
from ..letters import letters_send
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
    users = get_user_model().objects.filter(pk__in=told, is_active=True).exclude(email="")
    addresses = users.values_list("email", flat=True)
    letters_send("definitions/mail/comment.txt", addresses, {"comment": comment}, f"{way}#{comment.place}")
