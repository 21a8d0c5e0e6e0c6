"""`leadgate imports duplicates|decide`: likely duplicates, and what is done with them."""

from __future__ import annotations

from typing import Any

import click

from leadgate.cli.acting import as_user, json_output, print_json, require
from leadgate.cli.finding import find, viewer

DECISIONS = ("skip", "create", "update", "reject")


@click.command("duplicates")
@click.argument("import_id", metavar="ID", type=int)
@click.option("--all", "everything", is_flag=True, help="Those that are decided, too.")
@as_user
@json_output
def duplicates_command(
    import_id: int, everything: bool, user_name: str | None, as_json: bool
) -> None:
    """List the records that are likely leads already, and what matched."""
    from leadgate.imports import questions
    from leadgate.imports.question_reports import question_of

    user = viewer(user_name)
    run = find(import_id, user)
    show = questions.Show.ALL if everything else questions.Show.OPEN
    found = [question_of(match, user) for match in questions.all_of(run, show)]
    if as_json:
        open_now, in_all = questions.counts(run)
        print_json(
            {"open": open_now, "total": in_all, "comparing": run.comparing, "records": found}
        )
        return
    for one in found:
        said = one["decision"] or "open"
        click.echo(
            f"{one['record']:>8}  {one['score']:>3}  {said:<7} {one['lead']} ~ "
            f"{one['same_as']['lead']}  ({', '.join(one['agreements'])})"
        )


@click.command("decide")
@click.argument("import_id", metavar="ID", type=int)
@click.argument("decision", type=click.Choice([*DECISIONS, "reopen"]))
@click.option("--record", metavar="N", type=int, help="About this record; without it, all open.")
@click.option("--alike", is_flag=True, help="With --record: about all of which the same is said.")
@click.option("--lead", "lead_id", metavar="ID", type=int, help="The lead that it is the same as.")
@click.option(
    "--field", "fields", metavar="COLUMN", multiple=True,
    help="For update: a column that gets what the file has; can be given several times.",
)  # fmt: skip
@click.option("--least", type=click.IntRange(0, 100), default=0, help="Only from this score on.")
@click.option("--comment", default="", help="Why; kept in the import's history.")
@as_user
@json_output
def decide_command(
    import_id: int, decision: str, user_name: str | None, as_json: bool, **given: Any
) -> None:
    """Decide what is done with likely duplicates, before approval."""
    from leadgate.imports import questions

    user = viewer(user_name)
    require(user, "imports.change_import", "decide about duplicates")
    run = find(import_id, user)
    if given["record"] is None and (given["alike"] or decision == "reopen"):
        raise click.UsageError("Name the record with --record.")
    done = _done(run.pk, decision, user, given)
    open_now, in_all = questions.counts(done.run)
    if as_json:
        print_json(
            {"records": done.records, "skipped": done.skipped, "open": open_now, "total": in_all}
        )
        return
    click.echo(f"{done.records:,} decided, {open_now:,} open.")


def _done(import_id: int, word: str, user: Any, given: dict[str, Any]) -> Any:
    from leadgate.imports.models import Decision
    from leadgate.imports.steps import decide

    record, comment = given["record"], given["comment"]
    if word == "reopen":
        return decide.reopen(import_id, record, by=user)
    decision = Decision(word)
    if record is None:
        return decide.decide_open(
            import_id, decision, by=user, least=given["least"], comment=comment
        )
    if given["alike"]:
        return decide.decide_alike(import_id, record, decision, by=user, comment=comment)
    return decide.decide(
        import_id, record, decision, by=user, other=given["lead_id"],
        fields=list(given["fields"]) or None, comment=comment,
    )  # fmt: skip
