"""`leadgate imports …`: the life cycle of imports that are there."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from leadgate.cli.acting import acting_user, as_user, json_output, print_json, require
from leadgate.errors import NotFound

if TYPE_CHECKING:
    from leadgate.accounts.models import User
    from leadgate.imports.models import Import


@click.group()
def imports_group() -> None:
    """List, show and move imports."""
    from leadgate import startup

    startup.start()


@imports_group.command("list")
@as_user
@json_output
def list_command(user_name: str | None, as_json: bool) -> None:
    """List the imports, newest first."""
    from leadgate.imports import queries
    from leadgate.imports.reports import report_of, reported

    user = _viewer(user_name)
    runs = reported(queries.visible_to(user)).order_by("-pk")
    if as_json:
        print_json({"imports": [report_of(run) for run in runs]})
        return
    for run in runs:
        _print_line(run)


@imports_group.command("show")
@click.argument("import_id", metavar="ID", type=int)
@as_user
@json_output
def show_command(import_id: int, user_name: str | None, as_json: bool) -> None:
    """Show one import."""
    _tell(_find(import_id, _viewer(user_name)), as_json)


@imports_group.command("events")
@click.argument("import_id", metavar="ID", type=int)
@as_user
@json_output
def events_command(import_id: int, user_name: str | None, as_json: bool) -> None:
    """Show an import's history."""
    run = _find(import_id, _viewer(user_name))
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

    run = _find(import_id, _viewer(user_name))
    for piece in error_file.pieces(run):
        sys.stdout.buffer.write(piece)


@imports_group.command("process")
@click.argument("import_id", metavar="ID", type=int)
@as_user
@json_output
def process_command(import_id: int, user_name: str | None, as_json: bool) -> None:
    """Process an import, or take up one that was interrupted, and wait for the end."""
    from leadgate.cli.waiting import follow
    from leadgate.imports.lifecycle import State
    from leadgate.imports.steps import process

    user = _viewer(user_name)
    require(user, "imports.change_import", "process imports")
    if _find(import_id, user).state not in {State.QUEUED, State.RUNNING}:
        process.start(import_id, by=user, enqueue=False)
    follow(import_id, quiet=as_json)
    _tell(_find(import_id, user), as_json)


def _add_move(name: str, permission: str, what: str, text: str) -> None:
    """Add a command that makes one move of the life cycle."""

    @imports_group.command(name, help=text)
    @click.argument("import_id", metavar="ID", type=int)
    @click.option("--comment", default="", help="Why; kept in the import's history.")
    @as_user
    @json_output
    def command(import_id: int, comment: str, user_name: str | None, as_json: bool) -> None:
        from leadgate.imports.steps import review, searchable

        user = _viewer(user_name)
        require(user, permission, what)
        run = _find(import_id, user)
        step: Callable[..., Import] = getattr(review, name)
        run = step(run.pk, by=user, comment=comment)
        searchable.make_searchable(run.pk)  # there may be no worker to do it
        _tell(run, as_json)


_add_move("cancel", "imports.change_import", "cancel imports", "Stop a running import.")
_add_move("approve", "imports.approve_import", "approve imports", "Make its leads visible.")
_add_move("discard", "imports.approve_import", "discard imports", "Give an import up.")
_add_move("undo", "imports.approve_import", "undo imports", "Take an approved import back.")


def _viewer(user_name: str | None) -> User:
    user = acting_user(user_name)
    require(user, "imports.view_import", "see imports")
    return user


def _find(import_id: int, user: User) -> Import:
    from leadgate.imports import queries

    run = queries.visible_to(user).filter(pk=import_id).first()
    if run is None:
        raise NotFound(what="import", which=import_id)
    return run


def _tell(run: Import, as_json: bool) -> None:
    from leadgate.imports.reports import report_of

    if as_json:
        print_json(report_of(run))
    else:
        _print_line(run)


def _print_line(run: Import) -> None:
    click.echo(
        f"{run.pk:>6}  {run.status_label!s:<17} {run.total:>10,} total "
        f"{run.successful:>10,} success {run.rejected:>8,} failed  {run.name}"
    )
