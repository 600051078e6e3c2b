"""Rows that never change in code; triggers refuse it in the database too."""

from django.db import models


class VersionFixed(RuntimeError):
    """A template version and a paper never change: add a new one."""


class Fixed(models.Model):
    class Meta:
        abstract = True

    def save(self, *args, **kwargs) -> None:
        if not self._state.adding:
            raise VersionFixed
        super().save(*args, **kwargs)
