"""The API app."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """Tokens and routers of the HTTP API."""

    name = "leadgate.api"
