"""The record in the system that it comes from."""

from __future__ import annotations

from leadgate.engine.fields.field import Field, Kind, Section

FIELDS = (
    Field(
        name="external_id",
        label="External id",
        section=Section.RECORD,
        kind=Kind.TEXT,
        limit=200,
        example="00Q5e00000XyZ",
    ),
    Field(
        name="created_at",
        label="Created",
        section=Section.RECORD,
        kind=Kind.DATETIME,
        example="2026-03-01 09:30",
    ),
    Field(
        name="modified_at",
        label="Modified",
        section=Section.RECORD,
        kind=Kind.DATETIME,
        example="2026-03-02 10:00",
    ),
    Field(
        name="created_by",
        label="Entered by",
        section=Section.RECORD,
        kind=Kind.USER,
        example="olga",
    ),
)
