"""`leadgate inspect`: how files are written and what their columns mean."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from leadgate.cli.acting import as_user
from leadgate.cli.reading_options import overrides_of, reading_options
from leadgate.engine.inspect import inspect
from leadgate.engine.layout import Inspection
from leadgate.engine.mapping.suggest import Column, Suggestion, suggest
from leadgate.errors import LeadgateError

if TYPE_CHECKING:
    from leadgate.imports.drift import Drift

SHOWN_SAMPLES = 5


@click.command("inspect")
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object per file and line.")
@click.option(
    "--template",
    metavar="T",
    help="Compare with the saved template T, in the database.",
)
@as_user
@reading_options
@click.pass_context
def inspect_command(
    ctx: click.Context, /, files: tuple[Path, ...], as_json: bool, **options: Any
) -> None:
    """Find out how FILES are written and what their columns mean.

    Needs no database, unless a template is named.
    """
    compare = _comparison(options.pop("template"), options.pop("user_name"))
    wish, refused = overrides_of(options), 0
    for path in files:
        try:
            found = inspect(path, overrides=wish)
        except LeadgateError as error:
            refused += 1
            if as_json:
                click.echo(json.dumps(_refusal(path, error), ensure_ascii=False))
            click.echo(f"Error: {error}", err=True)
            continue
        suggestions, drift = compare(found)
        if as_json:
            described = _object(path, found, suggestions) | _drift(drift)
            click.echo(json.dumps(described, ensure_ascii=False))
        else:
            told = [f"  Template: {said}" for said in drift.sentences] if drift else []
            click.echo("\n".join([_text(path, found, suggestions), *told]))
    if refused:
        ctx.exit(2)


Compared = tuple[tuple[Suggestion, ...], "Drift | None"]


def _comparison(template: str | None, user_name: str | None) -> Callable[[Inspection], Compared]:
    """Return what suggests a file's columns: evidence alone, or a saved template first."""
    if template is None:
        return lambda found: (suggest(_columns(found)), None)
    from leadgate import startup
    from leadgate.cli.acting import acting_user
    from leadgate.imports.drift import drift_of
    from leadgate.imports.steps import remembering, templates

    startup.start()
    user = acting_user(user_name)
    wanted = templates.find_for(template, user)

    def compared(found: Inspection) -> Compared:
        memory = remembering.memory_of(found, user, site=wanted.site, template=wanted)
        how = remembering.fit_of(found, wanted)
        drift = drift_of(wanted.parts(), found.layout.header, how)
        return remembering.suggestions_from(found, memory), drift

    return compared


def _columns(found: Inspection) -> list[Column]:
    return [
        Column(title, values) for title, values in zip(_titles(found), found.samples, strict=True)
    ]


def _drift(drift: Drift | None) -> dict[str, Any]:
    """Return how the header differs from the template's, as JSON has it."""
    if drift is None:
        return {}
    renamed = [{"header": now, "was": before} for now, before in drift.renamed]
    return {
        "template": {"new": list(drift.new), "missing": list(drift.missing), "renamed": renamed}
    }


def _titles(found: Inspection) -> tuple[str, ...]:
    return found.layout.titles or found.layout.header


def _refusal(path: Path, error: LeadgateError) -> dict[str, Any]:
    return {"file": str(path), "error": {"code": error.code, "message": str(error)}}


def _object(path: Path, found: Inspection, suggestions: tuple[Suggestion, ...]) -> dict[str, Any]:
    layout = found.layout
    return {
        "file": str(path),
        "format": layout.format,
        "compression": layout.compression,
        "sheet": layout.sheet,
        "sheets": list(found.sheets),
        "encoding": layout.encoding,
        "delimiter": layout.dialect.delimiter,
        "quote": layout.dialect.quote,
        "escape": layout.dialect.escape,
        "line_end": layout.dialect.line_end,
        "header_line": layout.header_line,
        "header_lines": layout.header_lines,
        "confidence": dict(found.confidence),
        "columns": [
            _column(found, index, suggestion) for index, suggestion in enumerate(suggestions)
        ],
        "records": found.records,
        "malformed": found.malformed,
        "warnings": [
            {"code": note.code, "message": note.message, "line": note.line}
            for note in found.warnings
        ],
    }


def _column(found: Inspection, index: int, suggestion: Suggestion) -> dict[str, Any]:
    return {
        "index": index,
        "header": _titles(found)[index],
        "field": suggestion.field,
        "type": suggestion.type,
        "group": suggestion.group,
        "confidence": round(suggestion.confidence, 4),
        "reason": suggestion.reason,
        "fill": found.fill[index],
        "samples": list(dict.fromkeys(found.samples[index]))[:SHOWN_SAMPLES],
    }


def _text(path: Path, found: Inspection, suggestions: tuple[Suggestion, ...]) -> str:
    layout = found.layout
    names = {"\t": "tab", " ": "space", None: "none"}
    delimiter = names.get(layout.dialect.delimiter, layout.dialect.delimiter)
    quote = names.get(layout.dialect.quote, layout.dialect.quote)
    lines = [
        f"{path}: {found.records:,} records, {found.malformed:,} that can't be read, "
        f"{layout.columns} columns",
        f"  {layout.format}, {layout.encoding}, delimiter {delimiter}, quote {quote}, "
        + (f"column names in line {layout.header_line}" if layout.header_line else "no header"),
    ]
    for title, suggestion in zip(_titles(found), suggestions, strict=True):
        place = suggestion.field or "–"
        group = f" {suggestion.group}" if suggestion.group else ""
        kind = f" ({suggestion.type})" if suggestion.type else ""
        lines.append(f"  {title or '(no name)':30} → {place}{group}{kind}")
    for note in found.warnings:
        where = f"line {note.line}: " if note.line else ""
        lines.append(f"  Note: {where}{note.message}")
    return "\n".join(lines)
