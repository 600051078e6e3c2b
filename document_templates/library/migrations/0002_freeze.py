from django.db import migrations

from forms.definitions.frozen import triggers_create, triggers_drop

FROZEN = {
    "document_library_templateversion": "template_version_frozen",
    "document_library_registerentry": "register_entry_frozen",
    "document_library_generateddocument": "generated_document_frozen",
}


def freeze(apps, schema_editor):
    for table, name in FROZEN.items():
        triggers_create(schema_editor, table, name)


def thaw(apps, schema_editor):
    for table, name in FROZEN.items():
        triggers_drop(schema_editor, table, name)


class Migration(migrations.Migration):
    dependencies = [("document_library", "0001_initial")]

    operations = [migrations.RunPython(freeze, thaw)]
