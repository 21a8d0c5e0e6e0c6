"""What sales knows of the lead."""

from __future__ import annotations

from leadgate.engine.fields.field import Field, Kind, Section

FIELDS = (
    Field(
        name="source",
        label="Source",
        section=Section.SALES,
        kind=Kind.CHOICE,
        choices="source",
        example="Trade show",
    ),
    Field(
        name="campaign",
        label="Campaign",
        section=Section.SALES,
        kind=Kind.TEXT,
        limit=200,
        example="Spring 2026",
    ),
    Field(
        name="rating",
        label="Rating",
        section=Section.SALES,
        kind=Kind.CHOICE,
        choices="rating",
        example="Hot",
    ),
    Field(
        name="lead_status",
        label="Lead status",
        section=Section.SALES,
        kind=Kind.CHOICE,
        choices="lead_status",
        example="Unprocessed",
    ),
    Field(
        name="contact_type",
        label="Contact type",
        section=Section.SALES,
        kind=Kind.CHOICES,
        choices="contact_type",
        example="Customer; Partner",
    ),
    Field(
        name="score",
        label="Score",
        section=Section.SALES,
        kind=Kind.INTEGER,
        example="85",
    ),
    Field(
        name="owner",
        label="Owner",
        section=Section.SALES,
        kind=Kind.USER,
        example="olga",
    ),
    Field(
        name="site",
        label="Site",
        section=Section.SALES,
        kind=Kind.SITE,
        example="Head office",
    ),
    Field(
        name="notes",
        label="Notes",
        section=Section.SALES,
        kind=Kind.TEXT,
        limit=100_000,
        example="Met at the fair.",
    ),
    Field(
        name="tags",
        label="Tags",
        section=Section.SALES,
        kind=Kind.TAGS,
        example="vip; newsletter",
    ),
)
