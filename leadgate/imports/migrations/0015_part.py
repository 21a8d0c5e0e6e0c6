"""An import knows which partition of the lead table its leads lie in."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("imports", "0014_duplicate_policies"), ("leads", "0011_partitions")]

    operations = [
        migrations.AddField(
            model_name="import", name="part", field=models.BigIntegerField(db_default=0, default=0)
        ),
    ]
