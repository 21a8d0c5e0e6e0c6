"""Changes to what new imports begin with about duplicates."""

from __future__ import annotations

from collections.abc import Sequence

from leadgate.accounts.models import Site, User
from leadgate.imports.models import DuplicatePolicy
from leadgate.imports.models.import_run import OnDuplicate
from leadgate.imports.options import Key, Merge
from leadgate.imports.steps import site_policies

WHAT = "set what counts as a duplicate"


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
    return site_policies.keep(
        DuplicatePolicy,
        site,
        by=by,
        what=WHAT,
        keys=[str(key) for key in keys],
        on_duplicate=on_duplicate,
        merge=str(merge),
        likely=likely,
    )


def drop_policy(site: Site, *, by: User) -> None:
    """Let a site follow what is set for all sites again.

    Raises:
        NotPermitted: the user does not look after all sites.
    """
    site_policies.drop(DuplicatePolicy, site, by=by, what=WHAT)
