"""Leads are found by the values of their custom fields."""

from __future__ import annotations

import django.contrib.postgres.indexes
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("leads", "0008_few_records")]

    operations = [
        migrations.AddIndex(
            model_name="lead",
            index=django.contrib.postgres.indexes.GinIndex(
                condition=models.Q(("custom__isnull", False)),
                fields=["custom"],
                name="lead_custom",
                opclasses=["jsonb_path_ops"],
            ),
        ),
    ]
