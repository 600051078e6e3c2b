import content.clock
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from forms.definitions.frozen import triggers_create, triggers_drop

TABLE, TRIGGER = "document_library_signedcopy", "signed_copy_frozen"


def freeze(apps, schema_editor):
    triggers_create(schema_editor, TABLE, TRIGGER)


def thaw(apps, schema_editor):
    triggers_drop(schema_editor, TABLE, TRIGGER)


class Migration(migrations.Migration):

    dependencies = [
        ('document_library', '0006_reserved_and_voided_numbers'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='SignedCopy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('content', models.BinaryField(verbose_name='PDF')),
                ('sha256', models.CharField(db_index=True, max_length=64)),
                ('original_name', models.CharField(max_length=200, verbose_name='file name')),
                ('original', models.BinaryField(verbose_name='original file')),
                ('original_sha256', models.CharField(db_index=True, max_length=64)),
                ('signatures', models.JSONField(default=list, verbose_name='digital signatures')),
                ('created_at', models.DateTimeField(default=content.clock.now, verbose_name='uploaded at')),
                ('created_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='signed_copies', to='document_library.generateddocument')),
            ],
            options={
                'verbose_name': 'signed copy',
                'verbose_name_plural': 'signed copies',
                'ordering': ['-created_at', '-pk'],
            },
        ),
        migrations.RunPython(freeze, thaw),
    ]
