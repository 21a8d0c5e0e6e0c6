"""`leadgate leads …`: the leads that a user may see."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from leadgate.cli.acting import acting_user, as_user, json_output, print_json, require
from leadgate.errors import NotFound

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from leadgate.accounts.models import User
    from leadgate.leads.models import Lead


@click.group()
def leads_group() -> None:
    """List, show and export leads."""
    from leadgate import startup

    startup.start()


@leads_group.command("list")
@click.option("--search", metavar="Q", default="", help="Name, company, email or phone.")
@click.option(
    "--limit", default=1000, show_default=True, type=click.IntRange(1, 100_000),
    help="Leads of one page.",
)  # fmt: skip
@click.option("--after", type=int, help="The “next” of the list before.")
@as_user
@json_output
def list_command(
    search: str, limit: int, after: int | None, user_name: str | None, as_json: bool
) -> None:
    """List leads, newest first."""
    from leadgate.leads.reports import report_of

    found = _found(_viewer(user_name), search)
    total = found.count()
    page = list((found.filter(pk__lt=after) if after else found).order_by("-pk")[: limit + 1])
    leads, more = page[:limit], len(page) > limit
    if as_json:
        listed = [report_of(lead) for lead in leads]
        print_json({"total": total, "leads": listed, "next": leads[-1].pk if more else None})
        return
    for lead in leads:
        click.echo(f"{lead.pk:>9}  {lead!s:<30} {lead.company or '':<30} {lead.email or ''}")
    click.echo(f"{total:,} leads")


@leads_group.command("show")
@click.argument("lead_id", metavar="ID", type=int)
@as_user
@json_output
def show_command(lead_id: int, user_name: str | None, as_json: bool) -> None:
    """Show one lead."""
    from leadgate.leads.reports import report_of

    lead = _found(_viewer(user_name), "").filter(pk=lead_id).first()
    if lead is None:
        raise NotFound(what="lead", which=lead_id)
    report = report_of(lead)
    if as_json:
        print_json(report)
        return
    for name, value in report.items():
        if value not in (None, "", []):
            click.echo(f"{name:<20} {value}")


@leads_group.command("export")
@click.option("--search", metavar="Q", default="", help="Name, company, email or phone.")
@as_user
def export_command(search: str, user_name: str | None) -> None:
    """Write leads as CSV to stdout, every field by its name."""
    from leadgate.leads import export

    user = _viewer(user_name)
    require(user, "leads.export_lead", "export leads")
    for piece in export.pieces(_found(user, search)):
        sys.stdout.buffer.write(piece)


def _viewer(user_name: str | None) -> User:
    user = acting_user(user_name)
    require(user, "leads.view_lead", "see leads")
    return user


def _found(user: User, search: str) -> QuerySet[Lead]:
    from leadgate.leads import queries, searching

    leads = queries.visible_to(user)
    return searching.matching(leads, search) if search else leads
