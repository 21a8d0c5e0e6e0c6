"""An import as programs read it: the command line's and the API's JSON."""

from __future__ import annotations

from typing import Any

from leadgate.imports.models import Import


def report_of(run: Import) -> dict[str, Any]:
    """Return the public description of an import; see the contract in docs/reference."""
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
        "blank": run.blank,
        "seconds": run.seconds,
        "failure": run.failure or None,
        "file": {"name": run.file_name, "bytes": run.file_bytes, "sha256": run.file_sha256},
    }
