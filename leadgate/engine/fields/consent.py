"""What the lead has agreed to."""

from __future__ import annotations

from leadgate.engine.fields.field import Field, Kind, Section

FIELDS = (
    Field(
        name="opt_in",
        label="Opt-in",
        section=Section.CONSENT,
        kind=Kind.YES_NO,
        example="yes",
    ),
    Field(
        name="do_not_call",
        label="Do not call",
        section=Section.CONSENT,
        kind=Kind.YES_NO,
        example="no",
    ),
    Field(
        name="do_not_email",
        label="Do not email",
        section=Section.CONSENT,
        kind=Kind.YES_NO,
        example="no",
    ),
)
