"""Where the lead is on the web."""

from __future__ import annotations

from leadgate.engine.fields.field import Field, Kind, Section

FIELDS = (
    Field(
        name="website",
        label="Website",
        section=Section.ONLINE,
        kind=Kind.URL,
        limit=500,
        example="https://www.example.com",
    ),
    Field(
        name="linkedin_url",
        label="LinkedIn",
        section=Section.ONLINE,
        kind=Kind.URL,
        limit=500,
        example="https://www.linkedin.com/in/example",
    ),
    Field(
        name="twitter",
        label="Twitter / X",
        section=Section.ONLINE,
        kind=Kind.TEXT,
        limit=250,
        example="@example",
    ),
    Field(
        name="facebook",
        label="Facebook",
        section=Section.ONLINE,
        kind=Kind.TEXT,
        limit=500,
        example="https://www.facebook.com/example",
    ),
)
