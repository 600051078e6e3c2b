import django.db.models.deletion
from django.db import migrations, models

from forms.definitions.frozen import triggers_create, triggers_drop

TABLE, TRIGGER = "document_library_generateddocument", "generated_document_frozen"


def freeze(apps, schema_editor):
    triggers_create(schema_editor, TABLE, TRIGGER)


def thaw(apps, schema_editor):
    triggers_drop(schema_editor, TABLE, TRIGGER)


class Migration(migrations.Migration):

    dependencies = [
        ('document_library', '0004_codes_of_84_bits_and_hashes_of_pdf'),
    ]

    operations = [
        # SQLite makes the table anew, which loses its triggers.
        migrations.RunPython(thaw, freeze),
        migrations.RemoveConstraint(
            model_name='generateddocument',
            name='generated_document_once_per_event',
        ),
        migrations.RemoveConstraint(
            model_name='generateddocument',
            name='generated_document_once_per_application',
        ),
        migrations.RemoveConstraint(
            model_name='generateddocument',
            name='generated_document_once_per_decision',
        ),
        migrations.AddField(
            model_name='generateddocument',
            name='reason',
            field=models.CharField(blank=True, max_length=500, verbose_name='why it was drawn up again'),
        ),
        migrations.AddField(
            model_name='generateddocument',
            name='replaces',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='replaced_by', to='document_library.generateddocument'),
        ),
        migrations.AlterField(
            model_name='generateddocument',
            name='register_entry',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='documents', to='document_library.registerentry'),
        ),
        migrations.AddConstraint(
            model_name='generateddocument',
            constraint=models.UniqueConstraint(condition=models.Q(('event__isnull', False), ('replaces__isnull', True)), fields=('kind', 'event'), name='generated_document_once_per_event'),
        ),
        migrations.AddConstraint(
            model_name='generateddocument',
            constraint=models.UniqueConstraint(condition=models.Q(('application__isnull', False), ('replaces__isnull', True)), fields=('kind', 'application'), name='generated_document_once_per_application'),
        ),
        migrations.AddConstraint(
            model_name='generateddocument',
            constraint=models.UniqueConstraint(condition=models.Q(('decision__isnull', False), ('replaces__isnull', True)), fields=('kind', 'decision'), name='generated_document_once_per_decision'),
        ),
        migrations.AddConstraint(
            model_name='generateddocument',
            constraint=models.UniqueConstraint(condition=models.Q(('register_entry__isnull', False), ('replaces__isnull', True)), fields=('register_entry',), name='generated_document_once_per_number'),
        ),
        migrations.AddConstraint(
            model_name='generateddocument',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('reason', ''), ('replaces__isnull', True)), models.Q(('replaces__isnull', False), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='generated_document_replaced_with_reason'),
        ),
        migrations.RunPython(freeze, thaw),
    ]
