"""Mailing addresses are a type of their own, as the mapping page has them."""

from __future__ import annotations

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def _add(apps: Apps, _schema: BaseDatabaseSchemaEditor) -> None:
    choice = apps.get_model("leads", "Choice")
    types = choice.objects.filter(list_name="address_type")
    if not types.exists() or types.filter(value="mailing").exists():
        return
    for business in types.filter(value="business", aliases__contains=["mailing"]):
        business.aliases = [alias for alias in business.aliases if alias != "mailing"]
        business.save()
    choice.objects.create(
        list_name="address_type", value="mailing", label="mailing", position=len(types),
        aliases=["postal", "Post"],
    )  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("leads", "0004_custom_fields")]

    operations = [migrations.RunPython(_add, migrations.RunPython.noop)]
