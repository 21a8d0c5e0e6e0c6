"""What a rule is: an expression over columns that is true where a record breaks it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

import polars as pl

from leadgate.engine.fields import Kind, Section
from leadgate.engine.plan import Plan, Severity
from leadgate.engine.slots import Slot
from leadgate.engine.transforms.read import UNREADABLE

__all__ = [
    "NEVER",
    "UNREADABLE",
    "Columns",
    "Rule",
    "Scope",
    "Severity",
    "in_domains",
    "is_blank",
    "outside",
]


DOMAINS_AT_ONCE = 500  # in one pattern: its size is limited
# What no record breaks; told by its identity, it is not evaluated.
NEVER = pl.lit(value=False)


class Scope(StrEnum):
    """What a rule is judged on."""

    RECORD = "record"  # once per record
    VALUE = "value"  # on every filled column of its fields or kinds
    ADDRESS = "address"  # on every address of the record


@dataclass(frozen=True, slots=True)
class Columns:
    """What a rule may look at, as expressions.

    Attributes:
        names: understood columns that there are.
        plan: the import's plan, for lists, people and the day.
        settings: the rule's parameters, as the plan has them.
        slot: the column judged, for rules of scope VALUE.
        prefix: "address.1." for rules of scope ADDRESS.
    """

    names: frozenset[str]
    plan: Plan
    settings: Mapping[str, object] = field(default_factory=dict)
    slot: Slot | None = None
    prefix: str = ""

    def __getitem__(self, name: str) -> pl.Expr:
        """The understood value of a field; null where it is empty or not mapped.

        Of repeated fields, the first that is filled.
        """
        if self.prefix + name in self.names:
            return pl.col(self.prefix + name)
        if name in self.names:
            return pl.col(name)
        several = sorted(key for key in self.names if _repeats(key, name))
        if several:
            return pl.coalesce(several)
        return pl.lit(None)

    @property
    def value(self) -> pl.Expr:
        """The understood value of the column judged."""
        return pl.col(self.judged.name)

    @property
    def judged(self) -> Slot:
        """The column judged."""
        if self.slot is None:
            raise TypeError("Only rules of scope VALUE judge one column.")
        return self.slot

    def flag(self, flag: str, name: str = "") -> pl.Expr:
        """What a transform noticed, e.g. UNREADABLE; false where it did not."""
        owner = self.prefix + name if name else self.judged.name
        key = f"{owner}!{flag}"
        return pl.col(key) if key in self.names else NEVER

    def texts(self, setting: str) -> tuple[str, ...]:
        """A setting that is a list of texts."""
        value = self.settings.get(setting)
        return tuple(str(item) for item in value) if isinstance(value, list | tuple) else ()

    def text(self, setting: str) -> str:
        """A setting that is one text."""
        return str(self.settings.get(setting) or "")

    def mapping(self, setting: str) -> Mapping[str, object]:
        """A setting that holds something per field."""
        value = self.settings.get(setting)
        return value if isinstance(value, Mapping) else {}

    def bounds(self, setting: str, name: str) -> tuple[float | None, float | None]:
        """Least and most of a field, from a setting that holds them per field."""
        value = self.mapping(setting).get(name)
        if not isinstance(value, list | tuple) or len(value) != 2:
            return None, None
        least, most = (float(b) if isinstance(b, int | float) else None for b in value)
        return least, most

    @property
    def today(self) -> date:
        """The day of processing, UTC."""
        return self.plan.today


def _repeats(key: str, name: str) -> bool:
    """Whether a column is a field's, in one of its groups."""
    parts = key.split(".")
    if len(parts) == 2:
        return parts[0] == name and parts[1].isdigit()
    return len(parts) == 3 and parts[0] == "address" and parts[2] == name


Broken = Callable[[Columns], pl.Expr]


def _never(column: Columns) -> pl.Expr:
    return NEVER


@dataclass(frozen=True, slots=True)
class Rule:
    """One business rule, as data.

    Attributes:
        code: stable, public.
        title: what the rule asks for, in a few words.
        fields: the fields it judges; the first one is named in reports.
        severity: what happens by default.
        message: what was found, what was expected, what to do. Filled in:
            {value} the cell, {header} its column, {label} and {limit} of its
            field, any other name: the field's value or the rule's setting.
        advice: for the administrator: what the rule is for.
        scope: what it is judged on.
        kinds: kinds of value judged, for scope VALUE; or name `fields`.
        custom_kinds: kinds of custom fields judged, besides.
        settings: parameters and their defaults.
        passes: records that keep the rule: field → cell.
        fails: records that break it.
        example: settings under which the examples hold.
        leaves_out: fields that are left empty where the rule is to correct, for
            scopes other than VALUE; a rule of scope VALUE leaves its value out.
        corrected: what the message then says besides.
        broken: the expression; from the rule's module.
    """

    code: str
    title: str
    fields: tuple[str, ...]
    severity: Severity
    message: str
    advice: str
    passes: Sequence[Mapping[str, str]]
    fails: Sequence[Mapping[str, str]]
    scope: Scope = Scope.RECORD
    kinds: frozenset[Kind] = frozenset()
    custom_kinds: frozenset[Kind] = frozenset()
    settings: Mapping[str, object] = field(default_factory=dict)
    example: Mapping[str, object] = field(default_factory=dict)
    leaves_out: tuple[str, ...] = ()
    corrected: str = "It was left empty."
    broken: Broken = _never

    @property
    def corrects(self) -> bool:
        """Whether the rule can have the severity "fix"."""
        return self.scope is Scope.VALUE or bool(self.leaves_out)

    def judges(self, slot: Slot) -> bool:
        """Whether a rule of scope VALUE judges this column."""
        if self.scope is not Scope.VALUE:
            return False
        if slot.field.section is Section.CUSTOM and slot.field.kind in self.custom_kinds:
            return True
        return slot.field.name in self.fields or slot.field.kind in self.kinds


def is_blank(expression: pl.Expr) -> pl.Expr:
    """Whether a value is missing."""
    return expression.is_null()


def outside(value: pl.Expr, bounds: tuple[float | None, float | None]) -> pl.Expr:
    """Whether a number is less than the least or more than the most allowed."""
    least, most = bounds
    low = value < least if least is not None else pl.lit(value=False)
    high = value > most if most is not None else pl.lit(value=False)
    return low | high


def in_domains(email: pl.Expr, domains: Sequence[str]) -> pl.Expr:
    """Whether an email address belongs to one of the domains, or below one.

    Cost: 80 ns per address and 500 domains.
    """
    listed = [re.escape(name.lower()) for name in domains]
    pieces = [listed[at : at + DOMAINS_AT_ONCE] for at in range(0, len(listed), DOMAINS_AT_ONCE)]
    found = [email.str.contains(f"[@.](?:{'|'.join(piece)})$") for piece in pieces]
    return pl.any_horizontal(*found, pl.lit(value=False))
