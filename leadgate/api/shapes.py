"""What the API answers with: the shapes of its JSON, as they stand in OpenAPI."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal

from ninja import Schema
from pydantic import ConfigDict, Field, create_model

from leadgate.engine.fields import CATALOGUE, Kind
from leadgate.imports.lifecycle import State
from leadgate.leads.reports import PLAIN, REPEATED

Types = dict[Kind, Any]

TYPES: Types = {
    Kind.INTEGER: int,
    Kind.DECIMAL: float,
    Kind.DATE: date,
    Kind.DATETIME: datetime,
    Kind.YES_NO: bool,
    Kind.CHOICES: list[str],
    Kind.TAGS: list[str],
}
"""Kind → type in JSON; all others are text, money too (two decimals)."""


class Error(Schema):
    """Why a request was refused."""

    code: str = Field(description="Stable; see docs/reference/errors.md.")
    message: str = Field(description="What happened and what to do, for people.")
    details: dict[str, Any] = Field(
        description="What the message speaks of; `problems` for invalid requests."
    )


class Refusal(Schema):
    """The answer to every request that is refused."""

    error: Error


class FurtherEmail(Schema):
    """An email address after the first."""

    model_config = ConfigDict(extra="forbid")

    email: str | None = None
    type: str | None = None


class FurtherPhone(Schema):
    """A phone number after the first."""

    model_config = ConfigDict(extra="forbid")

    phone: str | None = None
    extension: str | None = None
    type: str | None = None


class FurtherAddress(Schema):
    """An address after the first."""

    model_config = ConfigDict(extra="forbid")

    street: str | None = None
    street2: str | None = None
    street3: str | None = None
    street4: str | None = None
    city: str | None = None
    state: str | None = None
    postal_code: str | None = None
    country: str | None = None
    county: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    type: str | None = None


FURTHER: dict[str, Any] = {
    "further_emails": list[FurtherEmail],
    "further_phones": list[FurtherPhone],
    "further_addresses": list[FurtherAddress],
}


def _lead_fields() -> dict[str, Any]:
    fields: dict[str, Any] = {"id": (int, ...)}
    for name in (*PLAIN, *REPEATED):
        definition = CATALOGUE.get(name)
        kind: Any = TYPES.get(definition.kind, str) if definition else str
        if name in FURTHER:
            kind = FURTHER[name]
        label = definition.label if definition else None
        fields[name] = (kind | None, Field(description=label))
    return fields | {
        "custom": (dict[str, Any], Field(description="Custom fields by name; dates are ISO 8601.")),
        "import_id": (int | None, Field(description="The import that brought it.")),
        "record": (int | None, Field(description="Its record number in the imported file.")),
        "entered": (datetime | None, Field(description="When it came into Leadgate.")),
    }


Lead = create_model("Lead", __base__=Schema, __doc__="A lead; null is empty.", **_lead_fields())


class Leads(Schema):
    """A page of leads, newest first."""

    total: int | None = Field(description="Leads found; null where it was not asked for.")
    leads: list[Lead]  # type: ignore[valid-type]
    next: int | None = Field(description="Send it as `after` for the next page; null at the end.")


class Count(Schema):
    """How many there are."""

    count: int


class File(Schema):
    """The uploaded file."""

    name: str
    bytes: int
    sha256: str


class RuleSet(Schema):
    """The version of the rules that judged an import."""

    version: int
    site: str | None = Field(description="Whose rules they are; null: those of all sites.")


class Import(Schema):
    """An import; `total = created + updated + unchanged + skipped + rejected`."""

    id: int
    name: str
    status: State
    status_label: str
    total: int
    created: int
    updated: int
    unchanged: int
    skipped: int
    rejected: int
    warnings: int = Field(description="Records taken with a warning.")
    errors_by_rule: dict[str, int]
    warnings_by_rule: dict[str, int]
    rule_set: RuleSet | None = Field(
        description="The rules it was judged by; null: as shipped, or not processed yet."
    )
    blank: int = Field(description="Blank lines; they are not records.")
    seconds: float | None
    failure: str | None
    file: File


class Column(Schema):
    """Where a column of the file goes; field null leaves it out."""

    index: int
    header: str
    field: str | None
    group: int | None
    type: str | None


class MappingProblem(Schema):
    """What is wrong with the mapping; errors have to be settled before processing."""

    header: str | None
    code: str
    severity: Literal["error", "warning"]
    message: str


class Progress(Schema):
    """How far the processing is, in records."""

    total: int
    done: int
    accepted: int
    rejected: int


class ImportDetails(Import):
    """An import with its properties, its mapping and how far it is."""

    description: str
    comments: str
    source: str
    rating: str
    site: str | None
    owner: str | None
    on_duplicate: str
    template: str | None = Field(description="Name of the template that it was mapped by.")
    mapping: list[Column]
    constants: dict[str, str] = Field(
        description="Field → value of every lead whose record has none."
    )
    derived: list[Derived]
    problems: list[MappingProblem]
    progress: Progress | None = Field(description="While it runs; else null.")
    second_person: str | None = Field(
        description="Why somebody else than its uploader has to approve it; null: nobody asks."
    )
    entered: datetime
    entered_by: str
    modified: datetime
    modified_by: str


class Imports(Schema):
    """A page of imports, newest first."""

    total: int
    imports: list[Import]
    next: int | None = Field(description="Send it as `after` for the next page; null at the end.")


class Derived(Schema):
    """A column made from others of the file."""

    kind: Literal["join", "split", "first_word", "last_word"]
    columns: list[str]
    separator: str
    targets: list[str | None] = Field(description="As in a mapping; null leaves one out.")


class Template(Schema):
    """How the files of one origin are mapped."""

    id: int
    name: str
    site: str | None = Field(description="Whose imports it is for; null: those of all sites.")
    columns: list[Column]
    used: datetime | None = Field(description="When a file was last mapped by it.")
    modified: datetime
    modified_by: str


class LeadField(Schema):
    """One attribute of a lead."""

    name: str = Field(description="As mappings and files have it; custom fields as custom.name.")
    label: str
    kind: str = Field(description="What its values are: text, date, choice, phone …")
    custom: bool = Field(description="An administrator added it.")
    choices: list[str] | None = Field(description="What a choice can be; null for other fields.")


class LeadFields(Schema):
    """The fields of a lead, those of all installations first."""

    fields: list[LeadField]


class Templates(Schema):
    """The mapping templates that the user may use, by name."""

    templates: list[Template]


class Event(Schema):
    """One thing that happened to an import."""

    at: datetime
    by: str | None = Field(description="User name; null for Leadgate itself.")
    what: str
    comment: str
    details: dict[str, Any]


class Events(Schema):
    """An import's history, oldest first."""

    id: int
    events: list[Event]


class Reason(Schema):
    """Why a record was not taken."""

    code: str
    field: str
    message: str


class Rejected(Schema):
    """A record that was not taken, as it stood in the file."""

    record: int
    line: int
    cells: list[str]
    errors: list[Reason]


class RejectedRecords(Schema):
    """A page of rejected records, in the file's order."""

    total: int
    header: list[str]
    records: list[Rejected]
    next: int | None = Field(description="Send it as `after` for the next page; null at the end.")


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
