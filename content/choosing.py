"""Choosing a programme, an office or a list in the admin: found by any part of its name, with or without marks."""

from __future__ import annotations

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet

from .text import fold


class NameFilterForm(BaseFilterForm):
    """These tables are small: their names are read and folded at once, as no database folds Vietnamese."""

    q = forms.CharField(label=_("Name or a part of it"), required=False)

    def filter(self, objects: QuerySet) -> QuerySet:
        words = fold(self.cleaned_data["q"]).split()
        if words:
            self.is_searching, self.search_query = True, self.cleaned_data["q"]
            names = ((one.pk, fold(str(one))) for one in objects)
            objects = objects.filter(pk__in=[pk for pk, name in names if all(word in name for word in words)])
        return super().filter(objects)


class NameChooseView(ChooseView):
    filter_form_class = NameFilterForm


class NameChooseResultsView(ChooseResultsView):
    filter_form_class = NameFilterForm


class NameChooserViewSet(SnippetChooserViewSet):
    choose_view_class = NameChooseView
    choose_results_view_class = NameChooseResultsView
