"""`leadgate erase`: one person, everywhere, with a receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from leadgate.cli.acting import acting_user, as_user, json_output, print_json

if TYPE_CHECKING:
    from leadgate.imports.models import Erasure


@click.command()
@click.option("--email", default="", help="Email address of the person.")
@click.option("--phone", default="", help="Phone number; with a name, both have to be there.")
@click.option("--name", default="", help="First and last name; alone it finds all of that name.")
@click.option("--lead", type=int, help="Number of a lead: whoever has its address and number.")
@click.option("--suppress", is_flag=True, help="Never let them be imported again.")
@click.option("--comment", default="", help="Why; kept on the receipt.")
@click.option("--dry-run", is_flag=True, help="Only say what would be erased.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@as_user
@json_output
def erase_command(
    email: str,
    phone: str,
    name: str,
    lead: int | None,
    suppress: bool,
    comment: str,
    dry_run: bool,
    yes: bool,
    user_name: str | None,
    as_json: bool,
) -> None:
    """Erase a person everywhere: leads, imports, stored files, rejected records."""
    from leadgate import startup

    startup.start()
    from leadgate.imports import traces
    from leadgate.imports.steps import erase

    user = acting_user(user_name)
    erase.refuse_unless_permitted(user, also_suppress=suppress)
    sought = traces.sought_by(email=email, phone=phone, name=name, lead=lead)
    foreseen = traces.foresee(sought)
    if dry_run:
        _tell_foreseen(foreseen, as_json)
        return
    if not yes and not as_json:
        _tell_foreseen(foreseen, as_json=False)
        click.confirm("Erase all that? It can't be brought back.", abort=True)
    done = erase.ask(sought, by=user, comment=comment, also_suppress=suppress, wait=True)
    _tell(done, as_json)


def _tell_foreseen(foreseen: dict[str, int], as_json: bool) -> None:
    if as_json:
        print_json({"would_erase": foreseen})
        return
    for what, number in foreseen.items():
        click.echo(f"{number:>8,} {what.replace('_', ' ')}")


def _tell(erasure: Erasure, as_json: bool) -> None:
    receipt = {**erasure.receipt(), "status": erasure.state, "digest": erasure.digest}
    if as_json:
        print_json(receipt)
        return
    for what, number in erasure.counts.items():
        click.echo(f"{number:>8,} {what.replace('_', ' ')} erased")
    click.echo(f"Receipt {erasure.pk}: {erasure.digest or erasure.state}")
