"""Which company the lead is, or works for."""

from __future__ import annotations

from leadgate.engine.fields.field import Field, Kind, Section

FIELDS = (
    Field(
        name="company",
        label="Company",
        section=Section.COMPANY,
        kind=Kind.COMPANY,
        limit=250,
        example="Acme GmbH",
    ),
    Field(
        name="company_alt",
        label="Second company name",
        section=Section.COMPANY,
        kind=Kind.TEXT,
        limit=250,
        example="Acme Trading",
    ),
    Field(
        name="account_number",
        label="Account number",
        section=Section.COMPANY,
        kind=Kind.TEXT,
        limit=80,
        example="K-10023",
    ),
    Field(
        name="industry",
        label="Industry",
        section=Section.COMPANY,
        kind=Kind.CHOICE,
        choices="industry",
        example="Manufacturing",
    ),
    Field(
        name="sic_code",
        label="SIC code",
        section=Section.COMPANY,
        kind=Kind.CHOICE,
        choices="sic_code",
        example="7372",
    ),
    Field(
        name="sic_description",
        label="SIC description",
        section=Section.COMPANY,
        kind=Kind.TEXT,
        limit=250,
        example="Prepackaged software",
    ),
    Field(
        name="duns_number",
        label="D-U-N-S number",
        section=Section.COMPANY,
        kind=Kind.TEXT,
        limit=20,
        example="15-048-3782",
    ),
    Field(
        name="duns_type",
        label="D-U-N-S type",
        section=Section.COMPANY,
        kind=Kind.TEXT,
        limit=80,
        example="Headquarters",
    ),
    Field(
        name="year_started",
        label="Year started",
        section=Section.COMPANY,
        kind=Kind.INTEGER,
        example="1987",
    ),
    Field(
        name="employees",
        label="Employees",
        section=Section.COMPANY,
        kind=Kind.INTEGER,
        example="250",
    ),
    Field(
        name="revenue",
        label="Revenue",
        section=Section.COMPANY,
        kind=Kind.MONEY,
        example="$1,200,000",
    ),
    Field(
        name="revenue_thousands",
        label="Revenue (000s)",
        section=Section.COMPANY,
        kind=Kind.MONEY,
        virtual=True,
        example="1200",
    ),
    Field(
        name="potential",
        label="Potential",
        section=Section.COMPANY,
        kind=Kind.MONEY,
        example="50000",
    ),
)
