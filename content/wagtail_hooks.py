"""What the content room adds to the admin."""

from wagtail.snippets.models import register_snippet

from .viewsets import PolicyViewSetGroup

register_snippet(PolicyViewSetGroup)
