from django.db import migrations

from forms.definitions.frozen import triggers_create, triggers_drop

TABLE, NAME = "form_definitions_formversion", "form_version_frozen"


def freeze(apps, schema_editor):
    triggers_create(schema_editor, TABLE, NAME)


def thaw(apps, schema_editor):
    triggers_drop(schema_editor, TABLE, NAME)


class Migration(migrations.Migration):
    dependencies = [("form_definitions", "0001_initial")]

    operations = [migrations.RunPython(freeze, thaw)]
