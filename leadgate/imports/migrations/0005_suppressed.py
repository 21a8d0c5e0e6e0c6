import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("imports", "0004_rule_sets"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Suppressed",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("email", "Email address"),
                            ("domain", "Domain"),
                            ("phone", "Phone number"),
                        ],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("fingerprint", models.CharField(max_length=32, unique=True)),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="note")),
                (
                    "entered",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="added"
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="added by",
                    ),
                ),
            ],
            options={
                "verbose_name": "entry of the suppression list",
                "verbose_name_plural": "suppression list",
                "db_table": "lead_suppressed",
                "ordering": ["-id"],
                "default_permissions": (),
            },
        ),
    ]
