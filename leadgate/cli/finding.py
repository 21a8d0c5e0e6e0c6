"""Which import a command means, who looks at it, and how it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from leadgate.cli.acting import acting_user, print_json, require
from leadgate.errors import NotFound

if TYPE_CHECKING:
    from leadgate.accounts.models import User
    from leadgate.imports.models import Import


def viewer(user_name: str | None) -> User:
    """Return the user that a command acts as, if that user may see imports."""
    user = acting_user(user_name)
    require(user, "imports.view_import", "see imports")
    return user


def find(import_id: int, user: User) -> Import:
    """Return an import that this user may see.

    Raises:
        NotFound: there is none, or not for this user.
    """
    from leadgate.imports import queries

    run = queries.visible_to(user).filter(pk=import_id).first()
    if run is None:
        raise NotFound(what="import", which=import_id)
    return run


def tell(run: Import, as_json: bool) -> None:
    """Print an import: a line, or JSON."""
    from leadgate.imports.reports import report_of

    if as_json:
        print_json(report_of(run))
    else:
        print_line(run)


def print_line(run: Import) -> None:
    """Print an import as one line: id, status, results, name."""
    click.echo(
        f"{run.pk:>6}  {run.status_label!s:<17} {run.total:>10,} total "
        f"{run.successful:>10,} success {run.rejected:>8,} failed  {run.name}"
    )
