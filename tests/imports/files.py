"""Lead files that tests write, and imports of them."""

from __future__ import annotations

import csv
import io

from leadgate.accounts.models import User
from leadgate.imports.models import Import
from leadgate.imports.steps import process, upload
from leadgate.imports.steps.upload import Properties

HEADER = ["First Name", "Last Name", "Company", "Email", "Phone", "Notes"]


def csv_of(rows: list[list[str]], header: list[str] | None = None) -> bytes:
    """Return rows as CSV with the header above, or another."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerows([header or HEADER, *rows])
    return text.getvalue().encode()


def people(number: int, *, bad_every: int = 0) -> list[list[str]]:
    """Return so many records; every `bad_every`th has a broken email address."""
    return [
        [
            "Ann",
            f"Ames{n}",
            f"Acme {n % 7}",
            "broken" if bad_every and n % bad_every == 0 else f"ann{n}@example.com",
            f"+1 202 555 01{n % 100:02d}",
            'says "hi",\nand goes' if n % 5 == 0 else "",
        ]
        for n in range(1, number + 1)
    ]


def uploaded(by: User, data: bytes, name: str = "leads.csv") -> Import:
    """Return a pending import of a file."""
    given = Properties(site=by.site)
    return upload.receive([data], file_name=name, properties=given, by=by)


def processed(by: User, data: bytes) -> Import:
    """Return an import of a file, processed here and now."""
    run = uploaded(by, data)
    process.start(run.pk, by=by, enqueue=False)
    process.work(run.pk)
    run.refresh_from_db()
    return run
