"""`leadgate imports correct|corrections|leave-out`: records corrected, leads left out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from leadgate.cli.acting import as_user, json_output, print_json, require
from leadgate.cli.finding import find, tell, viewer
from leadgate.errors import MappingRefused

if TYPE_CHECKING:
    from leadgate.engine.editing import Edit
    from leadgate.imports.models import Correction, Import

HOW = ("set", "replace", "trim", "title", "upper", "lower", "check")
PERMISSION = "imports.change_import"


@click.command("correct")
@click.argument("import_id", metavar="ID", type=int)
@click.option(
    "--file", type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The error file of this import, corrected.",
)  # fmt: skip
@click.option("--column", metavar="H", help="Or: the column that is changed in rejected records.")
@click.option("--how", type=click.Choice(HOW), default="set", help="What is done; default: set.")
@click.option("--find", default="", help="For set: the whole cell; for replace: a part of it.")
@click.option("--put", default="", help="For set and replace: what stands there afterwards.")
@click.option("--rule", default="", metavar="CODE", help="Only records rejected by this rule.")
@click.option("--search", default="", metavar="Q", help="Only records in which Q occurs.")
@click.option("--look", is_flag=True, help="Say how many records would change; change nothing.")
@as_user
@json_output
def correct_command(import_id: int, user_name: str | None, as_json: bool, **given: Any) -> None:
    """Correct rejected records, before approval, and judge them anew."""
    from leadgate.imports.steps import correct
    from leadgate.storage import read_pieces

    user = viewer(user_name)
    require(user, PERMISSION, "correct records of imports")
    run = find(import_id, user)
    path: Path | None = given["file"]
    if path is not None:
        done = correct.correct_by_file(run.pk, read_pieces(path), file_name=path.name, by=user)
    elif given["look"]:
        return _look(run, given, as_json)
    else:
        done = correct.correct_all(run.pk, _edit(run, given), _selection(given), by=user)
    correct.work(done.pk)  # there may be no worker to do it
    done.refresh_from_db()
    return _tell_correction(done, as_json)


@click.command("corrections")
@click.argument("import_id", metavar="ID", type=int)
@click.option("--undo", "correction_id", metavar="N", type=int, help="Undo correction N.")
@as_user
@json_output
def corrections_command(
    import_id: int, correction_id: int | None, user_name: str | None, as_json: bool
) -> None:
    """List an import's corrections, newest first; or undo one."""
    from leadgate.api.reports import correction_of
    from leadgate.imports.corrections import corrections_of
    from leadgate.imports.steps import uncorrect

    user = viewer(user_name)
    run = find(import_id, user)
    if correction_id is not None:
        require(user, PERMISSION, "correct records of imports")
        done = uncorrect.undo_correction(run.pk, correction_id, by=user)
        uncorrect.work(done.pk)
        done.refresh_from_db()
        return _tell_correction(done, as_json)
    made = list(corrections_of(run))
    if as_json:
        return print_json({"id": run.pk, "corrections": [correction_of(one) for one in made]})
    for one in made:
        _print_line(one)
    return None


@click.command("leave-out")
@click.argument("import_id", metavar="ID", type=int)
@click.argument("records", metavar="RECORD...", type=int, nargs=-1, required=True)
@click.option("--comment", default="", help="Why; kept in the import's history.")
@as_user
@json_output
def leave_out_command(
    import_id: int, records: tuple[int, ...], comment: str, user_name: str | None, as_json: bool
) -> None:
    """Leave accepted leads out of an import, by their record numbers."""
    from leadgate.imports.steps import leave_out

    user = viewer(user_name)
    require(user, PERMISSION, "leave leads out of imports")
    run = find(import_id, user)
    tell(leave_out.leave_out_all(run.pk, records, by=user, comment=comment).run, as_json)


def _edit(run: Import, given: dict[str, Any]) -> Edit:
    from leadgate.engine.editing import Edit, How
    from leadgate.imports.options import LAYOUT

    how = How(given["how"])
    if how is How.CHECK:
        return Edit(how)
    header = LAYOUT.load(run.layout).header
    if given["column"] not in header:
        why = f"The file has no column “{given['column'] or ''}”. Name one with --column."
        raise MappingRefused(why=why)
    return Edit(how, header.index(given["column"]), given["find"], given["put"])


def _selection(given: dict[str, Any]) -> Any:
    from leadgate.imports.corrections import Selection

    return Selection(reason=given["rule"], words=given["search"])


def _look(run: Import, given: dict[str, Any], as_json: bool) -> None:
    from leadgate.imports.corrections import foresee

    found = foresee(run, _edit(run, given), _selection(given))
    if as_json:
        print_json({"records": found.records, "unclear": found.unclear})
        return
    click.echo(f"{found.records:,} records would change, {found.unclear:,} are left alone.")
    for one in found.samples:
        click.echo(f"line {one.line}: {one.before!r} → {one.after!r}")


def _tell_correction(done: Correction, as_json: bool) -> None:
    from leadgate.api.reports import correction_of

    if as_json:
        print_json(correction_of(done))
    else:
        _print_line(done)


def _print_line(made: Correction) -> None:
    click.echo(
        f"{made.pk:>6}  {made.state:<8} {made.records:>10,} corrected "
        f"{made.accepted:>10,} joined {made.still_wrong:>8,} still rejected  {made.file_name}"
    )
