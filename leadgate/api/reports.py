"""Imports, their history and their rejected records as plain data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from leadgate.engine.mapping import Target
from leadgate.engine.mapping.derived import Derived, widened
from leadgate.engine.mapping.problems import problems
from leadgate.imports.corrected_rows import REPORTED
from leadgate.imports.corrections import EDIT
from leadgate.imports.lifecycle import State
from leadgate.imports.models import (
    Correction,
    Event,
    Import,
    MappingTemplate,
    RejectedRecord,
)
from leadgate.imports.options import LAYOUT, MAPPING, OPTIONS, Options
from leadgate.imports.policies import second_person_reason
from leadgate.imports.reports import report_of
from leadgate.imports.steps.process import progress
from leadgate.imports.steps.templates import applied_to
from leadgate.leads.custom import custom_fields

PROPERTIES = ("description", "comments", "source", "rating", "on_duplicate", "entered", "modified")


def details_of(run: Import) -> dict[str, Any]:
    """Return an import with its properties, mapping, problems and progress.

    Cost: the chunk ledger's sums while it runs; people and site unless they
    were selected.
    """
    return {
        **report_of(run),
        **{name: getattr(run, name) for name in PROPERTIES},
        "site": run.site.name if run.site else None,
        "owner": run.owner.username if run.owner else None,
        "entered_by": run.entered_by.username,
        "modified_by": run.modified_by.username,
        "template": template.name if (template := applied_to(run)) else None,
        **_mapping_of(run),
        "progress": progress(run) if run.state == State.RUNNING else None,
        "second_person": second_person_reason(run) or None,
    }


def _mapping_of(run: Import) -> dict[str, Any]:
    header, mapping = LAYOUT.load(run.layout).header, MAPPING.load(run.mapping)
    options: Options = OPTIONS.load(run.options)
    names, _ = widened(header, mapping, options.derived)
    columns = [
        {
            "index": index,
            "header": title,
            "field": target.field if target else None,
            "group": target.group if target else None,
            "type": target.type if target else None,
        }
        for index, (title, target) in enumerate(zip(header, mapping, strict=False))
    ]
    found = [
        {
            "header": None if problem.index is None else names[problem.index],
            "code": problem.code,
            "severity": problem.severity,
            "message": problem.message,
        }
        for problem in problems(
            header,
            mapping,
            derived=options.derived,
            constants=options.constants,
            custom=custom_fields(),
        )
    ]
    return {
        "mapping": columns,
        "constants": options.constants,
        "derived": [_derived_of(one, header) for one in options.derived],
        "problems": found,
    }


def _derived_of(one: Derived, header: Sequence[str]) -> dict[str, Any]:
    """Return a column made from others, by names, as a request gives it."""
    return {
        "kind": one.kind,
        "columns": [header[index] for index in one.columns if index < len(header)],
        "separator": one.separator,
        "targets": [_written(target) if target else None for target in one.targets],
    }


def _written(target: Target) -> str:
    words = [target.field, *([str(target.group)] if target.group else [])]
    return ":".join([*words, target.type] if target.group and target.type else words)


def template_of(template: MappingTemplate) -> dict[str, Any]:
    """Return a mapping template."""
    return {
        "id": template.pk,
        "name": template.name,
        "site": template.site.name if template.site else None,
        "columns": [
            {
                "index": index,
                "header": part.header,
                "field": part.target.field if part.target else None,
                "group": part.target.group if part.target else None,
                "type": part.target.type if part.target else None,
            }
            for index, part in enumerate(template.parts())
        ],
        "used": template.used,
        "modified": template.modified,
        "modified_by": template.modified_by.username,
    }


def event_of(event: Event) -> dict[str, Any]:
    """Return one line of an import's history."""
    return {
        "at": event.at,
        "by": event.by.username if event.by else None,
        "what": event.what,
        "comment": event.comment,
        "details": event.details,
    }


def rejected_of(record: RejectedRecord) -> dict[str, Any]:
    """Return a rejected record with its reasons."""
    return {name: getattr(record, name) for name in ("record", "line", "cells", "errors")}


def correction_of(made: Correction) -> dict[str, Any]:
    """Return one correction: what it did, and how far it is."""
    edit = EDIT.load(made.edit) if made.edit else None
    header = LAYOUT.load(made.import_run.layout).header
    return {
        "id": made.pk,
        **{name: getattr(made, name) for name in ("kind", "state", "records", "accepted", "at")},
        "how": edit.how if edit else None,
        "column": header[edit.column] if edit else None,
        "find": edit.find if edit else None,
        "put": edit.put if edit else None,
        "file": made.file_name or None,
        "still_rejected": made.still_wrong,
        "rows": {name: made.report[name] for name in REPORTED if name in made.report},
        "lines": made.report.get("lines", {}),
        "failure": made.failure or None,
        "by": made.by.username,
        "undone": made.undone,
        "undone_by": made.undone_by.username if made.undone_by else None,
    }
