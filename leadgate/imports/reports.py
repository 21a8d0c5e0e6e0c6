"""An import as programs read it: the command line's and the API's JSON."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from leadgate.imports.models import Import


def report_of(run: Import) -> dict[str, Any]:
    """Return the public description of an import; see the contract in docs/reference.

    Cost: none for imports that are `reported`; else two queries.
    """
    return {
        "id": run.pk,
        "name": run.name,
        "status": str(run.status),
        "status_label": str(run.status_label),
        "total": run.total,
        **{name: getattr(run, name) for name in Import.ACCOUNT},
        "warnings": run.warned,
        "errors_by_rule": run.errors_by_rule,
        "warnings_by_rule": run.warnings_by_rule,
        "rule_set": _rule_set(run),
        "blank": run.blank,
        "seconds": run.seconds,
        "failure": run.failure or None,
        "file": {"name": run.file_name, "bytes": run.file_bytes, "sha256": run.file_sha256},
    }


def reported(imports: QuerySet[Import]) -> QuerySet[Import]:
    """Return the imports with all that `report_of` says, in one query."""
    return imports.select_related("rule_set__site").defer("rule_set__data")


def _rule_set(run: Import) -> dict[str, Any] | None:
    """Return which version of the rules judged it; None: as shipped, or not processed yet."""
    version = run.rule_set
    if version is None:
        return None
    return {"version": version.number, "site": version.site.name if version.site else None}
