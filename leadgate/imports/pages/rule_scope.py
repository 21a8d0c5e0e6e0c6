"""Whose rules a page is about, and who may change them: asked here, by each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from leadgate.accounts.models import Site
from leadgate.accounts.queries import sites_for
from leadgate.accounts.requests import UserRequest
from leadgate.engine.rulesets import RuleSet
from leadgate.imports.models import RuleSetVersion
from leadgate.imports.rules_in_force import may_change_rules, own_rules_of, rules_in_force


@dataclass(frozen=True, slots=True)
class Scope:
    """The rules that a page shows.

    Attributes:
        site: whose rules; None for those of all sites.
        own: the active version that belongs to the site itself.
        in_force: the version that judges its imports: its own, or that of all.
        sites: sites that the user can choose besides; none for users of a site.
    """

    site: Site | None
    own: RuleSetVersion | None
    in_force: RuleSetVersion | None
    sites: Sequence[Site]

    @property
    def base(self) -> int:
        """Number of the version that would be replaced; 0 for none."""
        return self.own.number if self.own else 0

    @property
    def rules(self) -> RuleSet:
        """The rules in force; without those that are not installed any more."""
        return self.in_force.known_rules() if self.in_force else RuleSet()

    @property
    def missing(self) -> list[str]:
        """Codes of rules that are set and not installed any more."""
        if self.in_force is None:
            return []
        known = self.rules
        return sorted(
            set(self.in_force.data.get("rules") or {}) - {*known.severities, *known.parameters}
        )

    @property
    def query(self) -> str:
        """What addresses of this scope end with."""
        return f"?{urlencode({'site': self.site.pk})}" if self.site else ""

    @property
    def title(self) -> str | Promise:
        """Whose rules, in words."""
        return self.site.name if self.site else _("All sites")

    def address(self, name: str, *args: object) -> str:
        """Return the address of a page about the same rules."""
        return reverse(f"rules:{name}", args=args) + self.query


def scope_of(request: UserRequest) -> Scope:
    """Return whose rules the request is about: ?site=3, the user's own site, or all.

    Raises:
        PermissionDenied: they are not this user's to change.
        Http404: there is no such site.
    """
    wanted = request.GET.get("site", "")
    if wanted and not wanted.isdecimal():
        raise Http404
    site = get_object_or_404(Site, pk=int(wanted)) if wanted else request.user.site
    return scope_for(request, site)


def scope_for(request: UserRequest, site: Site | None) -> Scope:
    """Return the rules of a site, or of all sites, for a user who may change them.

    Raises:
        PermissionDenied: the user may not.
    """
    if not may_change_rules(request.user, site):
        raise PermissionDenied
    sites = list(sites_for(request.user)) if request.user.site_id is None else []
    return Scope(site, own_rules_of(site), rules_in_force(site), sites)
