import content.clock
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from document_templates.library.register_triggers import guards_create, guards_drop
from forms.definitions.frozen import triggers_create, triggers_drop

FROZEN = {
    "document_library_reservation": "reservation_frozen",
    "document_library_outsidepaper": "outside_paper_frozen",
    "document_library_voiding": "voiding_frozen",
}


def freeze(apps, schema_editor):
    for table, name in FROZEN.items():
        triggers_create(schema_editor, table, name)
    guards_create(schema_editor)


def thaw(apps, schema_editor):
    guards_drop(schema_editor)
    for table, name in FROZEN.items():
        triggers_drop(schema_editor, table, name)


class Migration(migrations.Migration):

    dependencies = [
        ('document_library', '0005_papers_drawn_up_again'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='OutsidePaper',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=content.clock.now, verbose_name='at')),
                ('title', models.CharField(max_length=500, verbose_name='kind and subject of the paper')),
                ('day', models.DateField(verbose_name='date of the paper')),
                ('signer', models.CharField(max_length=200, verbose_name='signed by')),
                ('recipients', models.CharField(max_length=500, verbose_name='recipients')),
                ('keeper', models.CharField(max_length=200, verbose_name='who keeps the file copy')),
                ('copies', models.PositiveSmallIntegerField(verbose_name='number of copies')),
                ('note', models.CharField(blank=True, max_length=200, verbose_name='note')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by')),
                ('entry', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='outside_paper', to='document_library.registerentry')),
            ],
            options={
                'verbose_name': 'paper drawn up elsewhere',
                'verbose_name_plural': 'papers drawn up elsewhere',
            },
        ),
        migrations.CreateModel(
            name='Reservation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=content.clock.now, verbose_name='at')),
                ('purpose', models.CharField(max_length=500, verbose_name='for which paper')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by')),
                ('entry', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='reservation', to='document_library.registerentry')),
            ],
            options={
                'verbose_name': 'reserved number',
                'verbose_name_plural': 'reserved numbers',
            },
        ),
        migrations.CreateModel(
            name='Voiding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=content.clock.now, verbose_name='at')),
                ('reason', models.CharField(max_length=500, verbose_name='reason')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by')),
                ('entry', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='voiding', to='document_library.registerentry')),
            ],
            options={
                'verbose_name': 'voided number',
                'verbose_name_plural': 'voided numbers',
            },
        ),
        migrations.RunPython(freeze, thaw),
    ]
