"""Everything besides the bytes that decides what a record becomes.

A plan is plain data: it is stored with the import as JSON, so that a chunk
processed today or after a crash tomorrow gives the same result.
"""

from __future__ import annotations

from collections.abc import Mapping as Table
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from leadgate.engine.fields import Field
from leadgate.engine.mapping import Mapping
from leadgate.engine.mapping.derived import Derived


class Severity(StrEnum):
    """What happens to a record that breaks a rule."""

    REJECT = "reject"  # the record is not taken
    WARN = "warn"  # taken, and listed
    FIX = "fix"  # taken as corrected, and listed
    OFF = "off"


@dataclass(frozen=True, slots=True)
class ColumnFormat:
    """How one column's values are written.

    Attributes:
        date_order: "dmy", "mdy" or "ymd".
        decimal: "." or ",".
        confidence: 0 … 1, how sure a guess is; 1 for what a person has chosen.
    """

    date_order: str = "mdy"
    decimal: str = "."
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class ChoiceList:
    """A list that an administrator edits; told by its identity, as a plan is.

    Attributes:
        labels: the options as shown and stored.
        aliases: other spellings, compared folded → label.
        open: an unknown value is added to the list instead of refused.
    """

    labels: tuple[str, ...] = ()
    aliases: Table[str, str] = field(default_factory=dict)
    open: bool = False


@dataclass(frozen=True, slots=True)
class People:
    """Who can own or have entered a lead, and where.

    Attributes:
        users: user name, email address or id, lower case → user id.
        sites: site name or id, lower case → site id.
        site_of: user id → site id, None for users of all sites.
    """

    users: Table[str, int] = field(default_factory=dict)
    sites: Table[str, int] = field(default_factory=dict)
    site_of: Table[int, int | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OwnRule:
    """A rule that an administrator wrote.

    Attributes:
        code: stable, unlike that of any shipped rule.
        title: what it asks for, in a few words.
        expression: what must hold, in the language of `engine.rules.language`.
        message: what a person reads about a record that breaks it.
        severity: what happens to such a record.
        field: the field that reports name.
    """

    code: str
    title: str
    expression: str
    message: str = ""
    severity: Severity = Severity.WARN
    field: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """How the records of one import are mapped, understood and judged.

    Told by its identity, so that what follows from a plan can be kept for its
    next chunk.

    Attributes:
        header: the file's column names, in order.
        mapping: a target, or None, per column.
        formats: column index → how its values are written; others by default.
        country: ISO 3166-1 alpha-2, for phones and addresses that name none.
        constants: field name → value for every lead (source, rating, owner …);
            a mapped, filled cell wins over it. Numbers with a decimal point,
            dates year first.
        custom: fields that administrators added to the catalogue.
        derived: columns made from others; what they give, no column of the file gives.
        value_maps: column index → cell text → label of the choice, or None to
            leave it empty.
        choices: choice list name → list.
        people: who and where; None where nobody can say (a check without a
            database): then owners, sites and users are not judged.
        severities: rule code → severity, where it differs from the rule's own.
        parameters: rule code → its settings, where it takes any.
        own_rules: rules that administrators wrote.
        importer: id of the user who imports; fallback for owner and created_by.
        site: id of the import's site; None for none.
        today: the day of processing, UTC; rules have no clock.
    """

    header: tuple[str, ...]
    mapping: Mapping
    formats: Table[int, ColumnFormat] = field(default_factory=dict)
    country: str = "US"
    constants: Table[str, str] = field(default_factory=dict)
    custom: tuple[Field, ...] = ()
    derived: tuple[Derived, ...] = ()
    value_maps: Table[int, Table[str, str | None]] = field(default_factory=dict)
    choices: Table[str, ChoiceList] = field(default_factory=dict)
    people: People | None = field(default_factory=People)
    severities: Table[str, Severity] = field(default_factory=dict)
    parameters: Table[str, Table[str, object]] = field(default_factory=dict)
    own_rules: tuple[OwnRule, ...] = ()
    importer: int = 0
    site: int | None = None
    today: date = date(2000, 1, 1)
