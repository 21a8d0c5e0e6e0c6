"""The permissions that roles are made of, in the words that people read."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import Permission
from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Part:
    """One group of permissions, under one heading.

    Attributes:
        title: the heading.
        permissions: "app.codename" → what it allows.
    """

    title: Promise
    permissions: dict[str, Promise]


PARTS = (
    Part(
        _("Leads"),
        {
            "leads.view_lead": _("See leads and their details"),
            "leads.add_lead": _("Add leads by hand"),
            "leads.change_lead": _("Edit leads"),
            "leads.delete_lead": _("Delete leads"),
            "leads.export_lead": _("Export leads as a file"),
        },
    ),
    Part(
        _("Import"),
        {
            "imports.view_import": _("See imports and their results"),
            "imports.add_import": _("Upload files for import"),
            "imports.change_import": _("Process and cancel imports"),
            "imports.delete_import": _("Delete imports that were not approved"),
            "imports.approve_import": _("Approve, discard and undo imports"),
        },
    ),
    Part(
        _("Administration"),
        {
            "leads.change_choice": _("Edit the choices of sources, ratings and other lists"),
            "imports.change_ruleset": _("Edit the rules and the suppression list"),
            "accounts.change_user": _("Look after users and roles"),
            "accounts.change_site": _("Look after sites"),
        },
    ),
)

LABELS = {name: label for part in PARTS for name, label in part.permissions.items()}


def offered() -> QuerySet[Permission]:
    """Return the permissions that roles can be made of."""
    wanted = Q(pk=None)
    for name in LABELS:
        app, codename = name.split(".")
        wanted |= Q(content_type__app_label=app, codename=codename)
    return Permission.objects.filter(wanted).select_related("content_type")


def name_of(permission: Permission) -> str:
    """Return "app.codename"."""
    return f"{permission.content_type.app_label}.{permission.codename}"
