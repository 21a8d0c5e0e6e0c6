"""Questions about imports; who may see them is decided here and nowhere else."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from leadgate.accounts.models import Site, User
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import, MappingTemplate


def visible_to(user: User) -> QuerySet[Import]:
    """Return the imports this user may see: those of the user's site, or all.

    Deleted ones are seen by nobody.
    """
    imports = Import.objects.exclude(state=State.DELETED)
    return imports if user.site_id is None else imports.filter(site=user.site_id)


def templates_of(site: Site | int | None) -> QuerySet[MappingTemplate]:
    """Return the mapping templates for imports of a site: its own, and those for all sites."""
    return MappingTemplate.objects.filter(Q(site=None) | Q(site=site)).select_related("site")


def templates_visible_to(user: User) -> QuerySet[MappingTemplate]:
    """Return the mapping templates this user may use."""
    found = MappingTemplate.objects.select_related("site", "modified_by")
    return found if user.site_id is None else found.filter(Q(site=None) | Q(site=user.site_id))


def may_change_template(user: User, template: MappingTemplate) -> bool:
    """Whether this user may change a template: not those of others' sites, or of all."""
    if not user.has_perm("imports.change_import"):
        return False
    return user.site_id is None or user.site_id == template.site_id
