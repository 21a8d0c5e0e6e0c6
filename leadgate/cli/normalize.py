"""`leadgate normalize`: any file as plain CSV."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import click

from leadgate.cli.reading_options import overrides_of, reading_options
from leadgate.engine.layout import Overrides
from leadgate.engine.normalize import Normalized, normalize
from leadgate.errors import LeadgateError


@click.command("normalize")
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder to write to; without it, one FILE goes to standard output.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object per file and line.")
@reading_options
@click.pass_context
def normalize_command(
    ctx: click.Context,
    /,
    files: tuple[Path, ...],
    folder: Path | None,
    as_json: bool,
    **options: Any,
) -> None:
    """Write FILES as UTF-8, commas, quotes where needed. Needs no database."""
    wish = overrides_of(options)
    if folder is None:
        if len(files) != 1:
            raise click.UsageError("Name one file, or a folder to write to: -o DIR.")
        _to_output(files[0], wish)
        return
    folder.mkdir(parents=True, exist_ok=True)
    refused = 0
    taken: set[str] = set()
    for path in files:
        target = folder / _free_name(path, taken)
        try:
            done = _to_file(path, target, wish)
        except LeadgateError as error:
            refused += 1
            click.echo(f"Error: {error}", err=True)
            if as_json:
                click.echo(json.dumps({"file": str(path), "error": _error(error)}))
            continue
        click.echo(json.dumps(_object(path, target, done)) if as_json else _text(path, done))
    if refused:
        ctx.exit(2)


def _to_output(path: Path, wish: Overrides) -> None:
    with tempfile.TemporaryFile() as whole:  # nothing is written if the file is refused
        done = normalize(path, whole, overrides=wish)
        whole.seek(0)
        while block := whole.read(1024 * 1024):
            sys.stdout.buffer.write(block)
        sys.stdout.buffer.flush()
    click.echo(_text(path, done), err=True)


def _to_file(path: Path, target: Path, wish: Overrides) -> Normalized:
    part = target.with_name(f".{target.name}.part")
    try:
        with part.open("wb") as out:
            done = normalize(path, out, overrides=wish)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return done


def _free_name(path: Path, taken: set[str]) -> str:
    """The file's name with .csv; numbered where two files share it."""
    stem = path.name
    for suffix in (".gz", ".zip"):
        stem = stem.removesuffix(suffix)
    stem = stem if "." not in stem else stem.rsplit(".", 1)[0]
    name, again = f"{stem or path.name}.csv", 2
    while name in taken:
        name, again = f"{stem} ({again}).csv", again + 1
    taken.add(name)
    return name


def _error(error: LeadgateError) -> dict[str, str]:
    return {"code": error.code, "message": str(error)}


def _object(path: Path, target: Path, done: Normalized) -> dict[str, Any]:
    return {
        "file": str(path),
        "output": str(target),
        "records": done.written + done.refused,
        "written": done.written,
        "repaired": done.repaired,
        "refused": done.refused,
        "blank": done.blank,
        "warnings": [
            {"code": note.code, "message": note.message, "line": note.line}
            for note in done.warnings
        ],
    }


def _text(path: Path, done: Normalized) -> str:
    return (
        f"{path}: {done.written:,} records written, {done.repaired:,} of them repaired, "
        f"{done.refused:,} refused"
    )
