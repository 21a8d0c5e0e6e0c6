"""The web app: base templates, components and static files."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """What all pages share."""

    name = "leadgate.web"
