"""The leads app."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class LeadsConfig(AppConfig):
    """Leads, their choices and their search index."""

    name = "leadgate.leads"

    def ready(self) -> None:
        """Lay in the first choices once their table exists."""
        post_migrate.connect(_lay_in, sender=self, dispatch_uid="leadgate.first_choices")


def _lay_in(**_signal: object) -> None:
    from leadgate.leads.first_choices import lay_in_choices, lay_in_site

    lay_in_choices()
    lay_in_site()
