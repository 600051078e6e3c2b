import hashlib

import document_templates.library.models
from django.db import migrations, models

from forms.definitions.frozen import triggers_create, triggers_drop

TABLE, TRIGGER = "document_library_generateddocument", "generated_document_frozen"


def freeze(apps, schema_editor):
    triggers_create(schema_editor, TABLE, TRIGGER)


def thaw(apps, schema_editor):
    triggers_drop(schema_editor, TABLE, TRIGGER)


def copies_hash(apps, schema_editor):
    for copy in apps.get_model("document_library", "PdfCopy").objects.iterator():
        copy.sha256 = hashlib.sha256(bytes(copy.content)).hexdigest()
        copy.save(update_fields=["sha256"])


class Migration(migrations.Migration):
    dependencies = [("document_library", "0003_general_template_once")]

    operations = [
        # SQLite makes the table anew, which loses its triggers.
        migrations.RunPython(thaw, freeze),
        migrations.AlterField(
            model_name="generateddocument",
            name="sha256",
            field=models.CharField(db_index=True, max_length=64),
        ),
        migrations.AlterField(
            model_name="generateddocument",
            name="verification_code",
            field=models.CharField(
                default=document_templates.library.models.verification_code_make, max_length=17, unique=True
            ),
        ),
        migrations.RunPython(freeze, thaw),
        migrations.AddField(
            model_name="pdfcopy",
            name="sha256",
            field=models.CharField(db_index=True, default="", max_length=64),
            preserve_default=False,
        ),
        migrations.RunPython(copies_hash, migrations.RunPython.noop),
    ]
