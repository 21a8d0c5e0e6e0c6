"""Email addresses 1 … n of the lead."""

from __future__ import annotations

from leadgate.engine.fields.field import Field, Kind, Section

FIELDS = (
    Field(
        name="email",
        label="Email",
        section=Section.EMAIL,
        kind=Kind.EMAIL,
        limit=254,
        repeats="email",
        example="ann@example.com",
    ),
    Field(
        name="email_personal",
        label="Personal email",
        section=Section.EMAIL,
        kind=Kind.EMAIL,
        limit=254,
        repeats="email",
        type="personal",
        example="ann@example.net",
    ),
    Field(
        name="email_other",
        label="Other email",
        section=Section.EMAIL,
        kind=Kind.EMAIL,
        limit=254,
        repeats="email",
        type="other",
        example="office@example.org",
    ),
)
