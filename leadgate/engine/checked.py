"""What the rules hand to the database: accepted rows and rejected records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import polars as pl


@dataclass(frozen=True, slots=True)
class Checked:
    """One batch, judged. `len(accepted) + len(rejected)` = records of the batch.

    Attributes:
        accepted: one row per lead, in the file's order. Columns:
            record, line: Int64.
            every field of the catalogue that is stored and not repeated, by its
            name; String, but Int64 (INTEGER), Decimal(18, 2) (MONEY), Date,
            Datetime("us", "UTC") and Boolean by kind; choices are labels;
            contact_type and tags: List(String); null means empty.
            owner_id, site_id, created_by_id: Int64, instead of owner, site,
            created_by.
            The first of each repeated group, flat: email, email_type; phone
            (E.164 where it could be formatted), phone_extension, phone_type;
            street … country, county, latitude, longitude (Float64),
            address_type. The rest as JSON text, null where there is none:
            further_emails [{"email", "type"}], further_phones [{"phone",
            "extension", "type"}], further_addresses [{"street", …, "type"}],
            keys without a value left out.
            custom: JSON text, name without prefix → value, null for none; only
            where the plan fills a custom field.
            warnings: JSON text [{"code", "field", "message"}], null for none.
        rejected: record, line: Int64; cells: List(String), as they stood in
            the file; original: String, the record's text, null where `cells`
            say all; errors: JSON text [{"code", "field", "message"}], every
            reason, at least one.
        errors_by_rule: code → records rejected (also) for it.
        warnings_by_rule: code → records taken with this warning.
        new_choices: choice list → labels that are not on it yet, for open lists.
    """

    accepted: pl.DataFrame
    rejected: pl.DataFrame
    errors_by_rule: Mapping[str, int] = field(default_factory=dict)
    warnings_by_rule: Mapping[str, int] = field(default_factory=dict)
    new_choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
