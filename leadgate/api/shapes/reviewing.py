"""What people do with an import before and after its approval."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from ninja import Schema
from pydantic import Field

from leadgate.api.shapes.imports import Reason


class SameAs(Schema):
    """The lead that a record is likely the same as."""

    lead_id: int | None = Field(description="Null where it is not visible (yet).")
    lead: str
    import_id: int | None
    record: int | None = Field(description="Its record in the file of that import.")


class LikelyDuplicate(Schema):
    """One record that is likely a lead already."""

    record: int
    line: int | None
    lead: str
    kind: Literal["likely", "pending"] = Field(
        description="`pending`: a key says so, and the other one is in an import that waits."
    )
    score: int = Field(description="0 to 100.")
    agreements: list[str] = Field(description="What agrees and what differs, as codes.")
    decision: Literal["create", "skip", "update", "reject"] | None
    same_as: SameAs


class LikelyDuplicates(Schema):
    """A page of questions about likely duplicates."""

    open: int = Field(description="That nobody has decided.")
    total: int
    comparing: bool = Field(description="They are still being looked for.")
    records: list[LikelyDuplicate]
    next: int | None = Field(description="Send it as `after` for the next page; null at the end.")


class Decided(Schema):
    """What came of a decision."""

    records: int = Field(description="About how many records it was.")
    skipped: int = Field(
        description="Of an update: skipped, because another record updates the same lead."
    )
    open: int
    total: int


class UndoneRecord(Schema):
    """One record that undo is about."""

    record: int
    lead_id: int | None
    what: Literal["created", "updated"] = Field(description="What the import did to the lead.")
    fields: list[str] = Field(description="Those that people have changed; empty for the lead.")
    changed: datetime | None = Field(description="When the lead was last changed.")
    changed_by: str | None


class Undone(Schema):
    """A page of one of the lists, and how long each of them is."""

    changed: int
    reversed: int
    kept: int
    failed: int
    records: list[UndoneRecord]
    next: int | None = Field(description="Send it as `after` for the next page; null at the end.")


class Repaired(Schema):
    """What came of a record that was corrected."""

    record: int
    accepted: bool = Field(description="It has joined the import.")
    errors: list[Reason] = Field(description="Why not.")
    correction: int | None = Field(description="Id of the correction; null if nothing changed.")


class Sample(Schema):
    """A record that would change: its cell before and after."""

    record: int
    line: int
    before: str
    after: str


class Foreseen(Schema):
    """What a correction would do."""

    records: int = Field(description="Records that it would change, or judge once more.")
    unclear: int = Field(
        description="Records left alone: nobody knows which cell belongs to which column."
    )
    samples: list[Sample]


class Correction(Schema):
    """One correction of rejected records; `records = accepted + still_rejected`."""

    id: int
    kind: Literal["cells", "edit", "file"] = Field(
        description="One record by hand; one column of many; a corrected error file."
    )
    state: Literal["running", "done", "stopped", "undoing", "undone"]
    how: str | None = Field(description="For kind edit: what is done.")
    column: str | None
    find: str | None
    put: str | None
    file: str | None = Field(description="For kind file: its name.")
    records: int = Field(description="Whose cells it has changed.")
    accepted: int = Field(description="Those of them that have joined the import.")
    still_rejected: int
    rows: dict[str, int] = Field(description="For kind file: what became of its rows.")
    lines: dict[str, list[int]] = Field(
        description="For kind file: lines of rows that were not taken, the first of each sort."
    )
    failure: str | None
    at: datetime
    by: str
    undone: datetime | None
    undone_by: str | None


class Corrections(Schema):
    """A page of corrections, newest first."""

    corrections: list[Correction]
    next: int | None = Field(description="Send it as `after` for the next page; null at the end.")


class LeftOut(Schema):
    """What came of leaving leads out."""

    records: list[int] = Field(description="Records that were left out.")
    others: list[int] = Field(description="Duplicates of them that are leads now instead.")
