"""The labelled headers: one JSON object per file."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

_VENDORS = (
    "salesforce|hubspot|apollo|zoominfo|outlook|google|mailchimp|facebook|linkedin|pipedrive|zoho"
    "|infogroup|thunderbird|shopify|phantombuster|odoo|typeform|civicrm|dynamics"
)


@dataclass(frozen=True, slots=True)
class Labelled:
    """One column of the corpus.

    Attributes:
        header: as it stands in the file.
        target: a field, or None where it is to be left out.
        shape: what its cells look like, in words.
        clear: people agree on the label, and it is the first column that means it.
    """

    header: str
    target: str | None
    shape: str
    clear: bool


@dataclass(frozen=True, slots=True)
class File:
    """One file of the corpus; `vendor` groups files of one exporting program."""

    name: str
    vendor: str
    language: str
    columns: tuple[Labelled, ...]


def load(path: Path) -> list[File]:
    """Return the files of a corpus in JSON lines."""
    return [_file(json.loads(line)) for line in path.read_text("utf-8").splitlines() if line]


def _file(record: dict[str, object]) -> File:
    origin = f"{record['origin']} {record.get('quirks')}".casefold()
    found = re.search(_VENDORS, origin)
    columns = record["columns"]
    assert isinstance(columns, list)
    return File(
        name=str(record["id"]),
        vendor=found.group() if found else str(record["id"]),
        language=str(record["lang"]),
        columns=tuple(_column(column) for column in columns),
    )


def _column(record: dict[str, object]) -> Labelled:
    target = str(record["target"])
    return Labelled(
        header=str(record["header"]),
        target=None if target == "skip" else target,
        shape=str(record["shape"]),
        clear=not record["ambiguous"] and not record.get("secondary"),
    )
