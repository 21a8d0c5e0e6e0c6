"""Changes to what new imports begin with about duplicates."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models.functions import Now

from leadgate.accounts.models import Site, User
from leadgate.errors import NotPermitted
from leadgate.imports.models import DuplicatePolicy
from leadgate.imports.models.import_run import OnDuplicate
from leadgate.imports.options import Key, Merge

PERMISSION = "accounts.change_site"


def set_policy(
    site: Site | None,
    *,
    by: User,
    keys: Sequence[Key],
    on_duplicate: OnDuplicate,
    merge: Merge,
    likely: bool,
) -> DuplicatePolicy:
    """Set what a site's new imports begin with; for None those of the others.

    Raises:
        NotPermitted: the user does not look after all sites.
    """
    _refuse(by)
    policy, _made = DuplicatePolicy.objects.update_or_create(
        site=site,
        defaults={
            "keys": [str(key) for key in keys],
            "on_duplicate": on_duplicate,
            "merge": str(merge),
            "likely": likely,
            "modified": Now(),
            "modified_by": by,
        },
    )
    return policy


def drop_policy(site: Site, *, by: User) -> None:
    """Let a site follow what is set for all sites again.

    Raises:
        NotPermitted: the user does not look after all sites.
    """
    _refuse(by)
    DuplicatePolicy.objects.filter(site=site).delete()


def _refuse(by: User) -> None:
    if by.site_id is not None or not by.has_perm(PERMISSION):
        raise NotPermitted(user=by.username, what="set what counts as a duplicate")
