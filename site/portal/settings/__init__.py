"""base ← development, testing, production. The environment chooses by DJANGO_SETTINGS_MODULE."""
