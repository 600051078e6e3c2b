from django.db import migrations

from forms.definitions.frozen import triggers_create, triggers_drop

TABLE, NAME = "applications_application", "application_frozen"


def freeze(apps, schema_editor):
    triggers_create(schema_editor, TABLE, NAME)


def thaw(apps, schema_editor):
    triggers_drop(schema_editor, TABLE, NAME)


class Migration(migrations.Migration):
    dependencies = [("applications", "0003_draft_resume_code")]

    operations = [migrations.RunPython(freeze, thaw)]
