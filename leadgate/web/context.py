"""What every page knows: the top bar."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the top bar.

    Attributes:
        label: what people read.
        address: where it leads.
        here: the page being shown belongs to it.
    """

    label: str | Promise
    address: str
    here: bool


# Label, address, permission to see it; the namespace marks the entry as current.
ENTRIES = (
    (_("Leads"), "leads:list", "leads.view_lead"),
    (_("Import"), "imports:list", "imports.view_import"),
)
ADMINISTRATION = (
    (_("Users"), "accounts:users", "accounts.change_user"),
    (_("Roles"), "accounts:roles", "accounts.change_user"),
    (_("Sites"), "accounts:sites", "accounts.change_site"),
    (_("Approval"), "approval:list", "accounts.change_site"),
    (_("Duplicates"), "duplicates:list", "accounts.change_site"),
    (_("Choices"), "choices:lists", "leads.change_choice"),
    (_("Custom fields"), "fields:list", "leads.change_choice"),
    (_("Rules"), "rules:rules", "imports.change_ruleset"),
    (_("Suppression list"), "suppression:list", "imports.change_ruleset"),
    (_("Erase a person"), "erasure:erasure", "leads.delete_lead"),
)


def shell(request: HttpRequest) -> dict[str, object]:
    """Return the top bar's entries that this user may open."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {"top_bar": [], "administration": []}
    return {
        "top_bar": _permitted(request, ENTRIES),
        "administration": _permitted(request, ADMINISTRATION),
    }


def _permitted(request: HttpRequest, entries: tuple[tuple[Promise, str, str], ...]) -> list[Entry]:
    found = []
    for label, name, permission in entries:
        if not request.user.has_perm(permission):
            continue
        try:
            address = reverse(name)
        except NoReverseMatch:  # a module that is not installed
            continue
        found.append(Entry(label, address, _is_here(request, name, address)))
    return found


def _is_here(request: HttpRequest, name: str, address: str) -> bool:
    match = request.resolver_match
    if match is None or match.namespace != name.partition(":")[0]:
        return False
    # Users, roles and sites share a namespace and differ by their address.
    return match.namespace != "accounts" or request.path.startswith(address)
