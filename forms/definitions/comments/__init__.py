"""What those who make and check a form say about its questions; Wagtail's own comments know only pages."""
