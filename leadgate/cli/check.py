"""`leadgate check`: what an import would do, without a database."""

from __future__ import annotations

import json
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import click

from leadgate.cli.acting import as_user
from leadgate.cli.check_plan import plan_for
from leadgate.cli.mapping_options import mapping_options
from leadgate.cli.reading_options import reading_options
from leadgate.engine.check import check
from leadgate.engine.checked import Checked
from leadgate.engine.formats import prepare
from leadgate.engine.layout import Layout
from leadgate.engine.parse import parse
from leadgate.engine.plan import Plan
from leadgate.engine.records import plan_chunks
from leadgate.engine.rulesets import from_yaml

MOST_REJECTS = 1000
SHOWN_REJECTS = 20


@dataclass(slots=True)
class Tally:
    """What the chunks add up to."""

    created: int = 0
    rejected: int = 0
    with_warnings: int = 0
    errors_by_rule: Counter[str] = field(default_factory=Counter)
    warnings_by_rule: Counter[str] = field(default_factory=Counter)
    rejects: list[dict[str, Any]] = field(default_factory=list)

    def add(self, checked: Checked) -> None:
        """Count one chunk."""
        self.created += checked.accepted.height
        self.rejected += checked.rejected.height
        self.with_warnings += int(checked.accepted["warnings"].count())
        self.errors_by_rule.update(checked.errors_by_rule)
        self.warnings_by_rule.update(checked.warnings_by_rule)
        room = MOST_REJECTS - len(self.rejects)
        for row in checked.rejected.head(room).iter_rows(named=True):
            errors = json.loads(row["errors"])
            self.rejects.append({"record": row["record"], "line": row["line"], "errors": errors})


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@mapping_options
@click.option(
    "--custom", multiple=True, metavar="NAME=KIND",
    help="Know a custom field: text, number, date, yes_no or choice.",
)  # fmt: skip
@click.option(
    "--template", metavar="T",
    help="Map as the saved template T says; this needs the database, and its choices count.",
)  # fmt: skip
@reading_options
@click.option(
    "--rules",
    "rules_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Rules in YAML, instead of the shipped ones as they are.",
)
@as_user
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object and nothing else.")
def check_command(
    file: Path, rules_file: Path | None, user_name: str | None, as_json: bool, **given: Any
) -> None:
    """Try mapping and rules on FILE; nothing is stored and no database is needed."""
    started = time.monotonic()
    layout, plan = plan_for(file, given, user_name)
    if rules_file:
        text = rules_file.read_text(encoding="utf-8")
        plan = from_yaml(text, custom=plan.custom).applied_to(plan)
    tally = Tally()
    for checked in checked_chunks(file, layout, plan):
        tally.add(checked)
    result = summary(file, tally, time.monotonic() - started)
    if as_json:
        click.echo(json.dumps(result, ensure_ascii=False))
    else:
        _print(result)


def checked_chunks(file: Path, layout: Layout, plan: Plan) -> Iterator[Checked]:
    """Yield the file's chunks, judged, in memory that does not grow with the file."""
    with tempfile.TemporaryDirectory(prefix="leadgate-") as folder:
        target = Path(folder) / "prepared.csv"
        ready = prepare(file, layout, target)
        source = target if target.exists() else file
        with source.open("rb") as data:
            for chunk in plan_chunks(source, ready):
                data.seek(chunk.start)
                yield check(parse(data.read(chunk.end - chunk.start), ready, chunk), plan)


def summary(file: Path, tally: Tally, seconds: float) -> dict[str, Any]:
    """Return the result as `--json` prints it."""
    with file.open("rb") as data:
        digest = sha256()
        while block := data.read(1 << 20):
            digest.update(block)
    return {
        "name": file.name,
        "total": tally.created + tally.rejected,
        "created": tally.created,
        "updated": 0,
        "unchanged": 0,
        "skipped": 0,
        "rejected": tally.rejected,
        "warnings": tally.with_warnings,
        "errors_by_rule": dict(tally.errors_by_rule),
        "warnings_by_rule": dict(tally.warnings_by_rule),
        "seconds": round(seconds, 3),
        "file": {"name": file.name, "bytes": file.stat().st_size, "sha256": digest.hexdigest()},
        "rejects": tally.rejects,
    }


def _print(result: dict[str, Any]) -> None:
    """Print the result for people."""
    click.echo(
        f"{result['name']}: {result['total']} records, {result['created']} would be accepted, "
        f"{result['rejected']} rejected, {result['warnings']} with warnings."
    )
    for title, counts in (("Rejected", "errors_by_rule"), ("Warnings", "warnings_by_rule")):
        for code, count in sorted(result[counts].items(), key=lambda item: -item[1]):
            click.echo(f"  {title}: {code} {count}")
    for reject in result["rejects"][:SHOWN_REJECTS]:
        for error in reject["errors"]:
            click.echo(f"  line {reject['line']}, record {reject['record']}: {error['message']}")
    if (more := result["rejected"] - SHOWN_REJECTS) > 0:
        click.echo(f"  … and {more} more. Use --json for the first {MOST_REJECTS}.")
