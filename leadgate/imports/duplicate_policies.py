"""What new imports begin with about duplicates, as an administrator has set it."""

from __future__ import annotations

from dataclasses import replace

from leadgate.imports.models import DuplicatePolicy
from leadgate.imports.models.import_run import OnDuplicate
from leadgate.imports.options import Key, Merge, Options


def begun(options: Options, site_id: int | None) -> tuple[Options, OnDuplicate]:
    """Return the options of a new import with what is set for its site."""
    policy = DuplicatePolicy.of_site(site_id)
    if policy is None:
        return options, OnDuplicate.SKIP
    keys = tuple(Key(key) for key in policy.keys if key in set(Key))
    told = replace(options, duplicate_keys=keys, likely=policy.likely)
    return told.merged_by(Merge(policy.merge)), OnDuplicate(policy.on_duplicate)
