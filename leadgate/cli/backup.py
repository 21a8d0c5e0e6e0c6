"""`leadgate backup` and `leadgate restore`: database and files in one archive."""

from __future__ import annotations

import tarfile
from pathlib import Path

import click


@click.command()
@click.argument("archive", type=click.Path(dir_okay=False, path_type=Path))
def backup_command(archive: Path) -> None:
    """Write the database and the uploaded files to ARCHIVE (.tar.gz)."""
    from leadgate import startup
    from leadgate.database import dump

    startup.start()
    with dump.dumped() as database, tarfile.open(archive, "w:gz") as tar:
        tar.add(database, "database.dump")
        files = _files()
        if files is not None and files.is_dir():
            tar.add(files, "files")
    click.echo(f"{archive} holds the database{' and the files' if files else ''}.")
    if files is None:
        click.echo("The files are in an object store; back that up with its own means.", err=True)


@click.command()
@click.argument("archive", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Don't ask.")
def restore_command(archive: Path, yes: bool) -> None:
    """Replace the database and the uploaded files by those of ARCHIVE."""
    from leadgate import startup
    from leadgate.database import dump

    if not yes:
        click.confirm("Everything that is in Leadgate now is replaced. Go on?", abort=True)
    startup.start(migrate=False)
    with tarfile.open(archive) as tar:
        dump.restore(tar)
        files = _files()
        if files is not None:
            members = [m for m in tar.getmembers() if m.name.startswith("files/")]
            tar.extractall(files.parent, members=members, filter="data")
    startup.start()
    click.echo(f"Leadgate is as {archive} holds it.")


def _files() -> Path | None:
    from leadgate.settings import settings

    return None if settings().storage_url else settings().data / "files"
