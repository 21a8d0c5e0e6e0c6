"""The truth about an import: every record of its file, beside what the database holds."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from itertools import islice, zip_longest
from pathlib import Path

from tests.faults.program import Program

Row = Sequence[str]


NAMES = ("Ames", "Baker", "Castillo", "Dubois", "Ebert", "Fischer", "Gruber", "Huang", "Ito")


HEADER = ("First Name", "Last Name", "Company", "Email", "Phone", "Notes")


def records(number: int, *, seed: int = 0, bad_every: int = 11) -> list[list[str]]:
    """Return so many records; no two are the same, and other seeds give others."""
    return [
        [
            "Ann",
            NAMES[(n + seed) % len(NAMES)],
            f"Acme {seed}",
            "broken" if n % bad_every == 0 else f"ann{n}.{seed}@example.com",
            f"+1 202 555 01{n % 100:02d}",
            'says "hi",\nand goes' if n % 5 == 0 else "",
        ]
        for n in range(1, number + 1)
    ]


def write_file(path: Path, rows: Sequence[Row]) -> Path:
    """Write a file of these records."""
    with path.open("w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([HEADER, *rows])
    return path


def is_broken(row: Row) -> bool:
    """Whether a record has to be rejected."""
    return "@" not in row[3]


def assert_holds_exactly(program: Program, import_id: int, rows: Sequence[Row]) -> None:
    """Compare each record of a file with what became of it: nothing lost, nothing doubled."""
    leads = program.rows(
        "SELECT record, first_name, last_name, company, email, notes FROM lead "
        "WHERE import_id = %s ORDER BY record",
        import_id,
    )
    wanted = [
        (number, *row[:4], row[5]) for number, row in enumerate(rows, start=1) if not is_broken(row)
    ]
    found = [(*lead[:5], lead[5] or "") for lead in leads]
    assert not (wrong := differing(found, wanted)), wrong
    rejected = program.rows(
        "SELECT record, cells FROM lead_import_rejected WHERE import_id = %s ORDER BY record",
        import_id,
    )
    refused = [(n, list(row)) for n, row in enumerate(rows, start=1) if is_broken(row)]
    cells = [(number, list(cells)) for number, cells in rejected]
    assert not (wrong := differing(cells, refused)), wrong
    assert_counts(program, import_id, created=len(wanted), rejected=len(refused))


def differing(found: Sequence[object], wanted: Sequence[object]) -> list[tuple[object, object]]:
    """Return the first pairs of found and wanted things that are not the same."""
    pairs = zip_longest(found, wanted)
    return list(islice((pair for pair in pairs if pair[0] != pair[1]), 3))


def assert_counts(program: Program, import_id: int, *, created: int, rejected: int) -> None:
    """Compare the numbers that people are shown with those of the file."""
    ((total, new, no),) = program.rows(
        "SELECT total, created, rejected FROM lead_import WHERE id = %s", import_id
    )
    assert (total, new, no) == (created + rejected, created, rejected)


def assert_holds_nothing(program: Program, import_id: int) -> None:
    """Make sure that no visible lead comes of an import that did not get so far."""
    ((visible,),) = program.rows(
        "SELECT count(*) FROM lead JOIN lead_import ON lead_import.id = lead.import_id "
        "WHERE import_id = %s AND lead_import.state = 'approved'",
        import_id,
    )
    assert visible == 0


def state_of(program: Program, import_id: int) -> str:
    """Return an import's state."""
    ((state,),) = program.rows("SELECT state FROM lead_import WHERE id = %s", import_id)
    return str(state)


def chunks_done(program: Program, import_id: int) -> int:
    """Return how many of its chunks are done."""
    ((done,),) = program.rows(
        "SELECT count(*) FROM lead_import_chunk WHERE import_id = %s AND done IS NOT NULL",
        import_id,
    )
    return int(done)
