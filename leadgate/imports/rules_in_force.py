"""Which rules judge the records of a site: its own, else those of all sites, else as shipped."""

from __future__ import annotations

from dataclasses import replace

from django.db.models import F, Q, QuerySet

from leadgate.accounts.models import Site, User
from leadgate.engine.plan import Plan
from leadgate.imports.models import RuleSetVersion
from leadgate.leads.custom import custom_fields

PERMISSION = "imports.change_ruleset"


def rules_in_force(site: Site | int | None) -> RuleSetVersion | None:
    """Return the version that new imports of a site are judged by; None: as shipped.

    Cost: one query, two rows at most.
    """
    active = RuleSetVersion.objects.filter(Q(site=None) | Q(site=site), active=True)
    return active.select_related("site").order_by(F("site").asc(nulls_last=True)).first()


def own_rules_of(site: Site | int | None) -> RuleSetVersion | None:
    """Return the active version that belongs to the site itself, or to all; None for none."""
    return RuleSetVersion.objects.filter(site=site, active=True).select_related("site").first()


def versions_of(site: Site | int | None) -> QuerySet[RuleSetVersion]:
    """Return a site's own versions, newest first; those for all sites for None."""
    return RuleSetVersion.objects.filter(site=site).select_related("site", "entered_by")


def may_change_rules(user: User, site: Site | int | None) -> bool:
    """Whether this user may change a site's rules; those of all sites are for users of all."""
    if not user.has_perm(PERMISSION):
        return False
    number = site.pk if isinstance(site, Site) else site
    return user.site_id is None or user.site_id == number


def judged_by(plan: Plan, version: RuleSetVersion | None) -> Plan:
    """Return the plan with a version of the rules in force.

    Raises:
        RuleRefused: the version names a rule that is not installed any more, or
            a custom field that is not there any more.
    """
    if version is None:
        return replace(plan, severities={}, parameters={}, own_rules=())
    return version.rules(custom=custom_fields()).applied_to(plan)
