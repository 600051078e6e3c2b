from django.db import migrations, models

import forms.applications.models


class Migration(migrations.Migration):
    dependencies = [("applications", "0002_initial")]

    operations = [
        migrations.AddField(
            model_name="draft",
            name="resume_code",
            field=models.CharField(
                default=forms.applications.models.resume_code_make,
                editable=False,
                max_length=12,
                unique=True,
                verbose_name="code to go on",
            ),
        ),
    ]
