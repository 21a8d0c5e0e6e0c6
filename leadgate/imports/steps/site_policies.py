"""Changes to what is set for sites, by those who look after all of them."""

from __future__ import annotations

from typing import TypeVar

from django.db.models.functions import Now

from leadgate.accounts.models import Site, User
from leadgate.errors import NotPermitted
from leadgate.imports.models.site_policy import SitePolicy

PERMISSION = "accounts.change_site"

Policy = TypeVar("Policy", bound=SitePolicy)


def keep(kind: type[Policy], site: Site | None, *, by: User, what: str, **values: object) -> Policy:
    """Set a policy for one site; for None that of the others.

    Args:
        kind: of the policy.
        site: whose imports it is for.
        by: who sets it.
        what: what they need permission for, as a refusal says it.
        values: of the policy's columns.

    Raises:
        NotPermitted: the user does not look after all sites.
    """
    _refuse(by, what)
    given = {**values, "modified": Now(), "modified_by": by}
    policy, _made = kind._default_manager.update_or_create(site=site, defaults=given)
    return policy


def drop(kind: type[SitePolicy], site: Site, *, by: User, what: str) -> None:
    """Let a site follow what is set for all sites again.

    Raises:
        NotPermitted: the user does not look after all sites.
    """
    _refuse(by, what)
    kind._default_manager.filter(site=site).delete()


def _refuse(by: User, what: str) -> None:
    if by.site_id is not None or not by.has_perm(PERMISSION):
        raise NotPermitted(user=by.username, what=what)
