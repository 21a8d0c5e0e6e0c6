"""Imports, their files, mapping, history and rejected records."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from ninja import Schema
from pydantic import Field

from leadgate.imports.lifecycle import State


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
