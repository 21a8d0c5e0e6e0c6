"""Who the lead is."""

from __future__ import annotations

from leadgate.engine.fields.field import Field, Kind, Section

FIELDS = (
    Field(
        name="salutation",
        label="Salutation",
        section=Section.PERSON,
        kind=Kind.CHOICE,
        choices="salutation",
        example="Ms.",
    ),
    Field(
        name="first_name",
        label="First name",
        section=Section.PERSON,
        kind=Kind.NAME,
        limit=80,
        example="Ann",
    ),
    Field(
        name="middle_name",
        label="Middle name",
        section=Section.PERSON,
        kind=Kind.NAME,
        limit=80,
        example="Marie",
    ),
    Field(
        name="last_name",
        label="Last name",
        section=Section.PERSON,
        kind=Kind.NAME,
        limit=120,
        example="Ames",
    ),
    Field(
        name="suffix",
        label="Suffix",
        section=Section.PERSON,
        kind=Kind.TEXT,
        limit=40,
        example="Jr.",
    ),
    Field(
        name="full_name",
        label="Full name",
        section=Section.PERSON,
        kind=Kind.NAME,
        limit=250,
        virtual=True,
        example="Ames, Ann",
    ),
    Field(
        name="additional_names",
        label="Additional names",
        section=Section.PERSON,
        kind=Kind.TEXT,
        limit=250,
        example="Bea",
    ),
    Field(
        name="nickname",
        label="Nickname",
        section=Section.PERSON,
        kind=Kind.TEXT,
        limit=80,
        example="Annie",
    ),
    Field(
        name="job_title",
        label="Job title",
        section=Section.PERSON,
        kind=Kind.TEXT,
        limit=200,
        example="Head of Purchasing",
    ),
    Field(
        name="role",
        label="Role",
        section=Section.PERSON,
        kind=Kind.TEXT,
        limit=120,
        example="Decision maker",
    ),
    Field(
        name="department",
        label="Department",
        section=Section.PERSON,
        kind=Kind.TEXT,
        limit=120,
        example="Purchasing",
    ),
    Field(
        name="birth_date",
        label="Birth date",
        section=Section.PERSON,
        kind=Kind.DATE,
        example="1980-04-23",
    ),
)
