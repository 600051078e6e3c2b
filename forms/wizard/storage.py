"""formtools' storage in a Draft row: encoded answers of a step that passed, saved with the revision it was read at."""

from __future__ import annotations

from typing import Any

from formtools.wizard.storage.base import BaseStorage

from forms.applications.drafts import draft_save


class DraftStorage(BaseStorage):
    """The view puts the draft, and the revision the posted page was made from, on the request."""

    def __init__(self, prefix: str, request=None, file_storage=None) -> None:
        super().__init__(prefix, request, file_storage)
        self.draft = request.draft
        self.init_data()

    def reset(self) -> None:
        """Nothing is thrown away: formtools asks for it when it believes the form to be done or begun anew."""

    def get_step_data(self, step: str) -> None:
        """None: a form opens with the answers of the draft as its initial values."""
        return None

    def set_step_data(self, step: str, cleaned_data: dict[str, Any]) -> None:
        """`cleaned_data` is {field id: encoded value}. Raises DraftChanged."""
        version = self.draft.form_version
        self.draft = draft_save(draft=self.draft, answers=cleaned_data, revision=self.request.draft_revision)
        if self.draft.form_version_id == version.pk:
            self.draft.form_version = version  # Frozen, so it is not read again.

    def set_step_files(self, step: str, files: Any) -> None:
        """Uploads are rows of their own; the answers hold their ids."""
