"""Leadgate beside what Django programs import with: `python -m benchmarks.peers`.

50,000 records of 25 columns go into the same table of the same server:

- through `leadgate import`, the start of the program included;
- through django-import-export in its bulk mode, with the same rules row by row;
- through `full_clean` of each lead, and `bulk_create`, with the same rules.

The peers neither stage nor keep rejected records, look for no duplicates, and
can't take anything back. Needs django-import-export, which the project does not:
`pip install django-import-export`.
"""

from __future__ import annotations

import csv
import importlib
import importlib.util
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks.generate import HEADER, write_leads
from benchmarks.peers.row import values_of
from benchmarks.product import clear_leads, import_file
from benchmarks.report import keep_table
from benchmarks.server import Server, fresh_server

RECORDS = 50_000
LARGE = 1_000_000
BATCH = 1_000  # rows per INSERT, as the peers' documentation advises
PEERS = ("django-import-export", "bulk_create")
HEADINGS = ("50,000 records", "seconds", "records a second", "Leadgate is faster", "a million")
AT_LEAST = 10.0
FIELDS = ("further_phones", *(name for name in HEADER.values() if name not in {"mobile", "fax"}))


def main() -> bool:
    """Measure all, print and keep the table; return whether Leadgate is as much faster."""
    if importlib.util.find_spec("import_export") is None:
        print("Left out: django-import-export is not installed.")
        return True
    with fresh_server() as server:
        small, large = server.data / "leads.csv", server.data / "large.csv"
        write_leads(small, RECORDS)
        write_leads(large, LARGE)
        import_file(server, small)  # lays out the tables
        clear_leads(server, workers=False)
        ours = import_file(server, small).seconds
        clear_leads(server, workers=False)
        million = import_file(server, large).seconds
        clear_leads(server, workers=False)
        theirs = {name: _in_a_process(server, name, small) for name in PEERS}
    rows = [_row("leadgate import", ours, ours, million)]
    rows += [
        _row(name, seconds, ours, seconds * LARGE / RECORDS) for name, seconds in theirs.items()
    ]
    table = Table(*HEADINGS)
    for row in rows:
        table.add_row(*row)
    Console().print(table)
    note = (
        f"A million through Leadgate is measured ({million:.1f} s), through the others "
        f"extrapolated: there Leadgate is {theirs[PEERS[0]] * LARGE / RECORDS / million:.0f} "
        "times as fast as the first."
    )
    keep_table("peers", HEADINGS, rows, note=note)
    return theirs[PEERS[0]] >= AT_LEAST * ours


def _row(name: str, seconds: float, ours: float, million: float) -> tuple[str, ...]:
    return (
        name,
        f"{seconds:.1f}",
        f"{RECORDS / seconds:,.0f}",
        f"{seconds / ours:.1f} times",
        f"{million:,.0f} s",
    )


def _in_a_process(server: Server, name: str, file: Path) -> float:
    """Return the seconds of one peer, started as a program as Leadgate is."""
    begin = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "benchmarks.peers", name, str(file)],
        env={**server.environment, "PYTHONPATH": str(Path.cwd())}, check=True,
    )  # fmt: skip
    seconds = time.perf_counter() - begin
    server.psql("TRUNCATE lead")
    return seconds


def run_peer(name: str, file: Path) -> None:
    """Import a file by one of the peers, in this process."""
    from leadgate import startup

    startup.start()
    if name == "bulk_create":
        _by_bulk_create(file)
    else:
        _by_import_export(file)


def _by_import_export(file: Path) -> None:
    resources: Any = importlib.import_module("import_export.resources")
    tablib: Any = importlib.import_module("tablib")
    from django.core.exceptions import ValidationError

    from leadgate.leads.models import Lead

    class Leads(resources.ModelResource):  # type: ignore[misc]
        class Meta:
            model = Lead
            fields = ("id", *FIELDS)
            use_bulk, batch_size = True, BATCH
            skip_diff = skip_html_diff = True
            clean_model_instances = True
            force_init_instance = True

        def before_import_row(self, row: dict[str, Any], **kwargs: Any) -> None:
            """Understand and judge a record by the same rules."""
            try:
                values = values_of(row)
            except ValueError as error:
                raise ValidationError(str(error)) from error
            row.update(values, further_phones=json.dumps(values["further_phones"]))

    rows = tablib.Dataset(headers=["id", "further_phones", *HEADER.values()])
    for record in _records(file):
        rows.append(["", "", *record.values()])
    result = Leads().import_data(rows, raise_errors=False)
    print(f"import-export: {dict(result.totals)}")


def _by_bulk_create(file: Path) -> None:
    from django.core.exceptions import ValidationError

    from leadgate.leads.models import Lead

    taken: list[Lead] = []
    for record in _records(file):
        try:
            lead = Lead(**values_of(record))
            lead.full_clean(validate_unique=False)
        except (ValidationError, ValueError):
            continue
        taken.append(lead)
    Lead.objects.bulk_create(taken, batch_size=BATCH)
    print(f"bulk_create: {len(taken)}")


def _records(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as text:
        reader = csv.reader(text)
        next(reader)
        for row in reader:
            yield dict(zip(HEADER.values(), row, strict=True))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        run_peer(sys.argv[1], Path(sys.argv[2]))
    else:
        sys.exit(0 if main() else 1)
