"""Saving the rules: every change is a new version, and an older one comes back as a new one."""

from __future__ import annotations

from typing import Final

from django.db import connection, transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from leadgate.accounts.models import Site, User
from leadgate.engine.rulesets import RuleSet, from_data, to_data, without_defaults
from leadgate.errors import NotPermitted, RulesChanged
from leadgate.imports.models import RuleSetVersion
from leadgate.imports.rules_in_force import may_change_rules, own_rules_of
from leadgate.leads.custom import custom_fields

SAVING: Final = 0x1EAD2  # PostgreSQL's advisory locks of this purpose
ANY: Final = -1


def save(
    rules: RuleSet, *, site: Site | None, by: User, comment: str = "", base: int = ANY
) -> RuleSetVersion:
    """Put rules in force, as a new version.

    Args:
        rules: the whole set.
        site: whose imports it is for; None for all sites that have none of their own.
        by: who saves it.
        comment: why.
        base: number of the version that was changed, 0 for the rules as
            shipped; where another is in force by now, nothing is saved.

    Returns:
        The new version; the one in force where the rules are the same.

    Raises:
        NotPermitted: the rules of that site are not this user's to change.
        RulesChanged: somebody else has saved a version since.
        RuleRefused: the set can't be used.
    """
    if not may_change_rules(by, site):
        raise NotPermitted(user=by.username, what=_("change the rules of %s") % _named(site))
    data = to_data(without_defaults(rules))
    from_data(data, custom=custom_fields())
    with transaction.atomic():
        _lock(site)
        before = own_rules_of(site)
        if base not in (ANY, before.number if before else 0):
            raise RulesChanged(who=before.entered_by if before else _("Somebody"))
        if before is not None and before.data == data:
            return before
        return _put(data, site, by, comment)


def go_back(version: RuleSetVersion, *, by: User, comment: str = "") -> RuleSetVersion:
    """Put an older version in force again, as a new version.

    Raises:
        NotPermitted: the rules of that site are not this user's to change.
        RuleRefused: it names a rule that is not installed any more.
    """
    said = comment or _("As in version %(number)s.") % {"number": version.number}
    return save(version.rules(), site=version.site, by=by, comment=said)


def follow_all_sites(site: Site, *, by: User) -> None:
    """Let a site's imports be judged by the rules of all sites again; its versions are kept.

    Raises:
        NotPermitted: the rules of that site are not this user's to change.
    """
    if not may_change_rules(by, site):
        raise NotPermitted(user=by.username, what=_("change the rules of %s") % _named(site))
    RuleSetVersion.objects.filter(site=site, active=True).update(active=False)


def _put(data: dict[str, object], site: Site | None, by: User, comment: str) -> RuleSetVersion:
    versions = RuleSetVersion.objects.filter(site=site)
    last = versions.aggregate(last=Max("number"))["last"] or 0
    versions.filter(active=True).update(active=False)
    version = RuleSetVersion.objects.create(
        site=site, number=last + 1, data=data, comment=comment.strip(), entered_by=by
    )
    version.refresh_from_db()
    return version


def _lock(site: Site | None) -> None:
    """Let only one save at a time give a site's next number."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [SAVING, site.pk if site else 0])


def _named(site: Site | None) -> str:
    return site.name if site else _("all sites")
