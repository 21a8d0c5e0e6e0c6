from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("imports", "0006_corrections")]

    operations = [
        migrations.AddField(
            model_name="chunk",
            name="digest",
            field=models.CharField(blank=True, db_default="", max_length=64),
        ),
        migrations.AddField(model_name="chunk", name="seconds", field=models.FloatField(null=True)),
        migrations.AddField(
            model_name="import", name="admitted", field=models.DateTimeField(null=True)
        ),
        migrations.AddIndex(
            model_name="import",
            index=models.Index(
                fields=["admitted"],
                name="import_under_way",
                condition=models.Q(state__in=("queued", "running")),
            ),
        ),
    ]
