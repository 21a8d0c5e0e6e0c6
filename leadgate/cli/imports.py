"""`leadgate imports …`: the life cycle of imports that are there."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from leadgate.cli.acting import as_user, json_output, print_json, require
from leadgate.cli.corrections import correct_command, corrections_command, leave_out_command
from leadgate.cli.duplicates import decide_command, duplicates_command
from leadgate.cli.finding import find, print_line, tell, viewer

if TYPE_CHECKING:
    from leadgate.imports.models import Import


comment_option = click.option("--comment", default="", help="Why; kept in the import's history.")


@click.group()
def imports_group() -> None:
    """List, show and move imports."""
    from leadgate import startup

    startup.start()


for _command in (
    correct_command,
    corrections_command,
    leave_out_command,
    duplicates_command,
    decide_command,
):
    imports_group.add_command(_command)


@imports_group.command("list")
@as_user
@json_output
def list_command(user_name: str | None, as_json: bool) -> None:
    """List the imports, newest first."""
    from leadgate.imports import queries
    from leadgate.imports.reports import report_of, reported

    user = viewer(user_name)
    runs = reported(queries.visible_to(user)).order_by("-pk")
    if as_json:
        print_json({"imports": [report_of(run) for run in runs]})
        return
    for run in runs:
        print_line(run)


@imports_group.command("show")
@click.argument("import_id", metavar="ID", type=int)
@as_user
@json_output
def show_command(import_id: int, user_name: str | None, as_json: bool) -> None:
    """Show one import."""
    tell(find(import_id, viewer(user_name)), as_json)


@imports_group.command("events")
@click.argument("import_id", metavar="ID", type=int)
@as_user
@json_output
def events_command(import_id: int, user_name: str | None, as_json: bool) -> None:
    """Show an import's history."""
    run = find(import_id, viewer(user_name))
    events = [
        {
            "at": event.at.isoformat(),
            "by": event.by.username if event.by else None,
            "what": event.what,
            "comment": event.comment,
            "details": event.details,
        }
        for event in run.events.select_related("by")
    ]
    if as_json:
        print_json({"id": run.pk, "events": events})
        return
    for event in events:
        click.echo(f"{event['at']}  {event['what']}  {event['by'] or '–'}  {event['comment']}")


@imports_group.command("errors")
@click.argument("import_id", metavar="ID", type=int)
@as_user
def errors_command(import_id: int, user_name: str | None) -> None:
    """Write the error file: original header and cells, then _ERROR."""
    from leadgate.imports import error_file

    run = find(import_id, viewer(user_name))
    for piece in error_file.pieces(run):
        sys.stdout.buffer.write(piece)


@imports_group.command("process")
@click.argument("import_id", metavar="ID", type=int)
@comment_option
@as_user
@json_output
def process_command(import_id: int, comment: str, user_name: str | None, as_json: bool) -> None:
    """Process an import, or take up one that was interrupted, and wait for the end."""
    from leadgate.cli.waiting import follow
    from leadgate.imports.lifecycle import State
    from leadgate.imports.steps import process

    user = viewer(user_name)
    require(user, "imports.change_import", "process imports")
    if find(import_id, user).state not in {State.QUEUED, State.RUNNING}:
        process.start(import_id, by=user, comment=comment, enqueue=False)
    follow(import_id, quiet=as_json)
    tell(find(import_id, user), as_json)


def _add_move(name: str, permission: str, what: str, text: str) -> None:
    """Add a command that makes one move of the life cycle."""

    @imports_group.command(name, help=text)
    @click.argument("import_id", metavar="ID", type=int)
    @comment_option
    @as_user
    @json_output
    def command(import_id: int, comment: str, user_name: str | None, as_json: bool) -> None:
        run = _moved(import_id, name, permission, what, user_name, comment=comment)
        tell(run, as_json)


_add_move("cancel", "imports.change_import", "cancel imports", "Stop a running import.")
_add_move("discard", "imports.approve_import", "discard imports", "Give an import up.")


@imports_group.command("approve")
@click.argument("import_id", metavar="ID", type=int)
@click.option("--again", is_flag=True, help="It was undone; its leads come back.")
@click.option(
    "--edits",
    type=click.Choice(["keep", "overwrite"]),
    help="What people have changed meanwhile in leads that it updates; default: overwrite, "
    "with --again keep.",
)
@click.option(
    "--likely",
    type=click.Choice(["create", "skip"]),
    default="create",
    show_default=True,
    help="Likely duplicates that nobody has decided about.",
)
@comment_option
@as_user
@json_output
def approve_command(
    import_id: int,
    again: bool,
    edits: str | None,
    likely: str,
    comment: str,
    user_name: str | None,
    as_json: bool,
) -> None:
    """Make its leads visible."""
    from leadgate.imports.models import Decision

    keep = None if edits is None else edits == "keep"
    run = _moved(
        import_id, "approve", "imports.approve_import", "approve imports", user_name,
        comment=comment, again=again, keep=keep, likely=Decision(likely),
    )  # fmt: skip
    tell(run, as_json)


@imports_group.command("undo")
@click.argument("import_id", metavar="ID", type=int)
@click.option(
    "--edits",
    type=click.Choice(["keep", "overwrite"]),
    default="keep",
    show_default=True,
    help="What people have changed since: keep it, or take it back as well.",
)
@comment_option
@as_user
@json_output
def undo_command(
    import_id: int, edits: str, comment: str, user_name: str | None, as_json: bool
) -> None:
    """Take an approved import back."""
    run = _moved(
        import_id, "undo", "imports.approve_import", "undo imports", user_name,
        comment=comment, keep=edits == "keep",
    )  # fmt: skip
    tell(run, as_json)


@imports_group.command("undone")
@click.argument("import_id", metavar="ID", type=int)
@click.option(
    "--show",
    type=click.Choice(["changed", "reversed", "kept", "failed"]),
    help="Which list; default: changed before undoing, kept after it.",
)
@as_user
@json_output
def undone_command(import_id: int, show: str | None, user_name: str | None, as_json: bool) -> None:
    """List what people have changed since the approval, or what undo did."""
    from leadgate.imports import undoing
    from leadgate.imports.lifecycle import State

    run = find(import_id, viewer(user_name))
    part = undoing.Part(show or ("kept" if run.status is State.UNDONE else "changed"))
    rows = undoing.all_of(run, part)
    if as_json:
        records = [
            {
                "record": row.record,
                "lead_id": row.lead_id,
                "what": "created" if row.created else "updated",
                "fields": list(row.names),
            }
            for row in rows
        ]
        print_json({"id": run.pk, "show": part.value, "records": records})
        return
    for row in rows:
        what = "created" if row.created else f"updated  {', '.join(row.names)}"
        click.echo(f"record {row.record}  lead {row.lead_id or '–'}  {what}")


def _moved(
    import_id: int, name: str, permission: str, what: str, user_name: str | None, **how: object
) -> Import:
    """Make one move of the life cycle, and bring the search up to date."""
    from leadgate.imports.steps import review, searchable

    user = viewer(user_name)
    require(user, permission, what)
    run = find(import_id, user)
    step: Callable[..., Import] = getattr(review, name)
    run = step(run.pk, by=user, **how)
    searchable.make_searchable(run.pk)  # there may be no worker to do it
    return run
