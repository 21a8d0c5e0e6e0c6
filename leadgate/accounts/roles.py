"""The four roles out of the box; each is a group of Django permissions.

An administrator can recombine them: a group that exists is never changed here.
"""

from __future__ import annotations

from django.contrib.auth.models import Group, Permission
from django.db.models import Q

VIEWER = ("leads.view_lead", "imports.view_import")
IMPORTER = (
    *VIEWER,
    "leads.add_lead",
    "leads.change_lead",
    "leads.export_lead",
    "imports.add_import",
    "imports.change_import",
    "imports.delete_import",
)
APPROVER = (*VIEWER, "leads.change_lead", "leads.export_lead", "imports.approve_import")
ADMINISTRATOR = (
    *IMPORTER,
    "leads.delete_lead",
    "leads.change_choice",
    "imports.approve_import",
    "imports.change_ruleset",
    "accounts.change_user",
    "accounts.change_site",
)

ROLES: dict[str, tuple[str, ...]] = {
    "viewer": VIEWER,
    "importer": IMPORTER,
    "approver": APPROVER,
    "administrator": ADMINISTRATOR,
}


def lay_in_roles(**_signal: object) -> None:
    """Make the roles that are missing; runs after every migration."""
    for name, permissions in ROLES.items():
        if Group.objects.filter(name=name).exists():
            continue
        wanted = Q(pk=None)
        for permission in permissions:
            app, codename = permission.split(".")
            wanted |= Q(content_type__app_label=app, codename=codename)
        found = list(Permission.objects.filter(wanted))
        if len(found) == len(set(permissions)):  # other apps' permissions come later
            Group.objects.create(name=name).permissions.set(found)
