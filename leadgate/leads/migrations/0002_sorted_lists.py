from django.db import migrations, models
from django.db.models.functions import Coalesce, Lower


class Migration(migrations.Migration):
    dependencies = [("leads", "0001_initial")]

    operations = [
        migrations.RemoveIndex(model_name="lead", name="lead_company"),
        migrations.AddIndex(
            model_name="lead",
            index=models.Index(fields=["site", "import_run", "id"], name="lead_newest"),
        ),
        migrations.AddIndex(
            model_name="lead",
            index=models.Index(Lower("company"), name="lead_company"),
        ),
        migrations.AddIndex(
            model_name="lead",
            index=models.Index(
                Lower(Coalesce("last_name", "first_name", "company", "email")), name="lead_name"
            ),
        ),
    ]
