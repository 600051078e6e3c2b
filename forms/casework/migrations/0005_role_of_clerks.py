from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('casework', '0004_sample_cases'),
    ]

    operations = [
        migrations.AlterField(
            model_name='membership',
            name='role',
            field=models.CharField(choices=[('officer', 'Officer (receives, appraises, drafts)'), ('leader', 'Leader (puts lists forward, signs)'), ('clerk', 'Clerk (keeps the book of outgoing papers)'), ('supervisor', 'Supervisor (reads, lifts blocks)')], max_length=12, verbose_name='role'),
        ),
        migrations.AlterField(
            model_name='stage',
            name='role',
            field=models.CharField(choices=[('officer', 'Officer (receives, appraises, drafts)'), ('leader', 'Leader (puts lists forward, signs)'), ('clerk', 'Clerk (keeps the book of outgoing papers)'), ('supervisor', 'Supervisor (reads, lifts blocks)')], default='officer', max_length=12, verbose_name='role'),
        ),
    ]
