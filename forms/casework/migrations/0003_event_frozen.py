from django.db import migrations

from forms.definitions.frozen import triggers_create, triggers_drop

TABLE, NAME = "casework_caseevent", "case_event_frozen"


def freeze(apps, schema_editor):
    triggers_create(schema_editor, TABLE, NAME)


def thaw(apps, schema_editor):
    triggers_drop(schema_editor, TABLE, NAME)


class Migration(migrations.Migration):
    dependencies = [("casework", "0002_initial")]

    operations = [migrations.RunPython(freeze, thaw)]
