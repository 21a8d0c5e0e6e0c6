"""The leads app."""

from django.apps import AppConfig


class LeadsConfig(AppConfig):
    """Leads, their choices and their search index."""

    name = "leadgate.leads"
