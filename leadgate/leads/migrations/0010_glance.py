"""Who is somebody else is told at a glance, beside the keys."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("leads", "0009_custom_filters")]

    operations = [
        migrations.AddField(
            model_name="leadkeys", name="glance", field=models.BigIntegerField(default=0)
        ),
    ]
