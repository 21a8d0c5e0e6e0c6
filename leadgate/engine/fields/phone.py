"""Phone and fax numbers 1 … n of the lead."""

from __future__ import annotations

from leadgate.engine.fields.field import Field, Kind, Section

FIELDS = (
    Field(
        name="phone",
        label="Phone",
        section=Section.PHONE,
        kind=Kind.PHONE,
        limit=64,
        repeats="phone",
        example="+1 202 555 0143",
    ),
    Field(
        name="mobile",
        label="Mobile",
        section=Section.PHONE,
        kind=Kind.PHONE,
        limit=64,
        repeats="phone",
        type="mobile",
        example="+1 202 555 0144",
    ),
    Field(
        name="phone_home",
        label="Home phone",
        section=Section.PHONE,
        kind=Kind.PHONE,
        limit=64,
        repeats="phone",
        type="home",
        example="+1 202 555 0145",
    ),
    Field(
        name="fax",
        label="Fax",
        section=Section.PHONE,
        kind=Kind.PHONE,
        limit=64,
        repeats="phone",
        type="fax",
        example="+1 202 555 0146",
    ),
    Field(
        name="phone_other",
        label="Other phone",
        section=Section.PHONE,
        kind=Kind.PHONE,
        limit=64,
        repeats="phone",
        type="other",
        example="+1 202 555 0147",
    ),
    Field(
        name="phone_extension",
        label="Extension",
        section=Section.PHONE,
        kind=Kind.TEXT,
        limit=20,
        repeats="phone",
        example="12",
    ),
)
