import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models

# What the role "administrator" held when it was laid in, before there were rule sets.
ADMINISTRATOR = frozenset(
    {
        "leads.view_lead",
        "imports.view_import",
        "leads.add_lead",
        "leads.change_lead",
        "leads.export_lead",
        "imports.add_import",
        "imports.change_import",
        "imports.delete_import",
        "leads.delete_lead",
        "leads.change_choice",
        "imports.approve_import",
        "accounts.change_user",
        "accounts.change_site",
    }
)


def give_to_administrators(apps, schema_editor):
    """Add the new permission to the administrators' role, unless somebody has changed it."""
    group = apps.get_model("auth", "Group").objects.filter(name="administrator").first()
    if group is None:
        return
    held = group.permissions.values_list("content_type__app_label", "codename")
    if {f"{app}.{codename}" for app, codename in held} != ADMINISTRATOR:
        return
    kind, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="imports", model="rulesetversion"
    )
    permission, _ = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=kind,
        codename="change_ruleset",
        defaults={"name": "Can edit the rules and the suppression list"},
    )
    group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
        ("imports", "0003_templates"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="RuleSetVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.IntegerField(verbose_name="version")),
                ("data", models.JSONField(default=dict)),
                ("active", models.BooleanField(default=True)),
                ("comment", models.TextField(blank=True, verbose_name="comment")),
                (
                    "entered",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="saved"
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="saved by",
                    ),
                ),
                (
                    "site",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rule_sets",
                        to="accounts.site",
                        verbose_name="site",
                    ),
                ),
            ],
            options={
                "verbose_name": "version of the rules",
                "verbose_name_plural": "versions of the rules",
                "db_table": "lead_import_rule_set",
                "ordering": ["-number"],
                "permissions": [("change_ruleset", "Can edit the rules and the suppression list")],
                "default_permissions": (),
            },
        ),
        migrations.AddField(
            model_name="import",
            name="rule_set",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="imports",
                to="imports.rulesetversion",
                verbose_name="rules",
            ),
        ),
        migrations.AddConstraint(
            model_name="rulesetversion",
            constraint=models.UniqueConstraint(
                fields=("site", "number"), name="rule_set_number_once", nulls_distinct=False
            ),
        ),
        migrations.AddConstraint(
            model_name="rulesetversion",
            constraint=models.UniqueConstraint(
                condition=models.Q(("active", True)),
                fields=("site",),
                name="rule_set_one_active_per_site",
                nulls_distinct=False,
            ),
        ),
        migrations.RunPython(give_to_administrators, migrations.RunPython.noop),
    ]
