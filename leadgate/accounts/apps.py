"""The accounts app."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class AccountsConfig(AppConfig):
    """Users, roles and sites."""

    name = "leadgate.accounts"

    def ready(self) -> None:
        """Lay in the roles once the permissions exist."""
        from leadgate.accounts.roles import lay_in_roles

        post_migrate.connect(lay_in_roles, dispatch_uid="leadgate.roles")
