"""The imports app."""

from django.apps import AppConfig


class ImportsConfig(AppConfig):
    """Imports of lead files."""

    name = "leadgate.imports"
