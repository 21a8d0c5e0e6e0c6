"""`leadgate import`: upload, map, process and, if asked, approve in one go."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from leadgate.cli.acting import acting_user, as_user, json_output, print_json, require
from leadgate.cli.mapping_options import constants_of, made_of, mapping_options
from leadgate.cli.reading_options import overrides_of, reading_options
from leadgate.errors import NotFound

if TYPE_CHECKING:
    from leadgate.accounts.models import Site, User
    from leadgate.imports.models import Import
    from leadgate.imports.steps.upload import Properties


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--name", default="", help="Name of the import; default: the file's.")
@click.option("--description", default="", help="What the file is.")
@click.option("--comments", default="", help="What others should know.")
@click.option("--source", default="", help="Source of every lead that names none.")
@click.option("--rating", default="", help="Rating of every lead that names none.")
@click.option("--site", metavar="S", help="Site of the leads: name or id.")
@click.option("--owner", metavar="U", help="Owner of leads that name none: user name.")
@mapping_options
@click.option("--template", metavar="T", help="Map as the saved template T says.")
@click.option(
    "--on-duplicate",
    type=click.Choice(["skip", "update", "create", "reject"]),
    help="What to do with a record that is a lead already; default: skip it.",
)
@reading_options
@click.option("--later", is_flag=True, help="Upload only; process later.")
@click.option("--approve", is_flag=True, help="Approve when it is processed.")
@as_user
@json_output
def import_command(file: Path, user_name: str | None, as_json: bool, **given: Any) -> None:
    """Import a file of leads."""
    from leadgate import startup

    startup.start()
    user = acting_user(user_name)
    require(user, "imports.add_import", "import leads")
    if given["approve"]:
        require(user, "imports.approve_import", "approve imports")
    run = _upload(file, user, given)
    if not given["later"]:
        run = _process(run, user, quiet=as_json)
        if given["approve"]:
            run = _approve(run, user)
    _tell(run, as_json)
    if run.failure:
        raise SystemExit(1)


def _upload(file: Path, user: User, given: dict[str, Any]) -> Import:
    from leadgate.imports.steps import templates, upload
    from leadgate.storage import read_pieces

    properties = _properties(user, given)
    word = given["template"]
    run = upload.receive(
        read_pieces(file),
        file_name=file.name,
        properties=properties,
        by=user,
        overrides=overrides_of(given),
        template=templates.find(word, properties.site or user.site) if word else None,
    )
    return _configured(run, user, given)


def _properties(user: User, given: dict[str, Any]) -> Properties:
    from leadgate.imports.steps.upload import Properties

    texts = {name: given[name] for name in ("name", "description", "comments", "source", "rating")}
    owner = acting_user(given["owner"]) if given["owner"] else None
    return Properties(site=_site(given["site"], user), owner=owner, **texts)


def _site(name: str | None, user: User) -> Site | None:
    """Return the site that is named, else the user's, else the only one there is."""
    from leadgate.accounts.models import Site

    sites = Site.objects.filter(active=True)
    if not name:
        return user.site or (sites.first() if sites.count() == 1 else None)
    found = sites.filter(name__iexact=name).first()
    if found is None and name.isdigit():
        found = sites.filter(pk=int(name)).first()
    if found is None:
        raise NotFound(what="site", which=name)
    return found


def _configured(run: Import, user: User, given: dict[str, Any]) -> Import:
    from leadgate.engine.mapping import parse_map
    from leadgate.imports.options import LAYOUT
    from leadgate.imports.steps import configure, templates
    from leadgate.leads.custom import custom_fields

    changes: dict[str, Any] = {}
    if given["assignments"]:
        header = LAYOUT.load(run.layout).header
        chosen = parse_map(given["assignments"], header, custom=custom_fields())
        changes["mapping"] = templates.mapping_with(run, chosen, by=user)
    if given["constants"] or given["derived"]:
        constants = constants_of(given["constants"]) or None
        derived = made_of(given["derived"]) or None
        changes["options"] = templates.options_with(run, constants, derived)
    if given["on_duplicate"]:
        changes["on_duplicate"] = given["on_duplicate"]
    return configure.configure(run.pk, by=user, **changes) if changes else run


def _process(run: Import, user: User, *, quiet: bool) -> Import:
    """Do the work here, beside any workers, and wait for the end."""
    from leadgate.cli.waiting import follow
    from leadgate.imports.steps import process

    process.start(run.pk, by=user, enqueue=False)
    follow(run.pk, quiet=quiet)
    run.refresh_from_db()
    return run


def _approve(run: Import, user: User) -> Import:
    from leadgate.imports.lifecycle import State
    from leadgate.imports.steps import review
    from leadgate.imports.steps.searchable import make_searchable

    if run.state == State.PENDING_APPROVAL:
        run = review.approve(run.pk, by=user)
        make_searchable(run.pk)
    return run


def _tell(run: Import, as_json: bool) -> None:
    from leadgate.imports.reports import report_of

    if as_json:
        print_json(report_of(run))
        return
    click.echo(f"{run.name} ({run.pk}): {run.status_label}")
    if run.status.processed:
        click.echo(
            f"{run.total:,} records: {run.created:,} created, {run.updated:,} updated, "
            f"{run.unchanged:,} unchanged, {run.skipped:,} skipped, {run.rejected:,} rejected"
        )
    if run.failure:
        click.echo(run.failure, err=True)
