"""Cells → values: every mapped column read by the transform of its kind."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, field

import polars as pl

from leadgate.engine.batch import Batch
from leadgate.engine.choices import CHOICES
from leadgate.engine.fields import Kind
from leadgate.engine.plan import ChoiceList, Plan
from leadgate.engine.slots import Slot, groups_of, slots_of
from leadgate.engine.transforms import (
    address,
    choice,
    country,
    date,
    email,
    identity,
    name,
    number,
    phone,
    postal_code,
    state,
    text,
    url,
    yes_no,
)
from leadgate.engine.transforms.fold import fold
from leadgate.engine.transforms.installed import transformed
from leadgate.engine.transforms.read import UNREADABLE, Read

ADDRESS_PARTS = ("street", "street2", "street3", "street4", "city", "state", "postal_code")
# Kinds whose values can't be words like "none" or "unknown".
WORDLESS = frozenset(
    {
        Kind.EMAIL, Kind.PHONE, Kind.URL, Kind.COUNTRY, Kind.POSTAL_CODE, Kind.INTEGER, Kind.MONEY,
        Kind.DECIMAL, Kind.DATE, Kind.DATETIME, Kind.YES_NO, Kind.USER, Kind.SITE,
    }
)  # fmt: skip
MEANT = {Kind.COUNTRY: ("na",), Kind.YES_NO: ("x", "na")}
# What a country decides is read after the countries.
LATE = (Kind.PHONE, Kind.STATE, Kind.POSTAL_CODE)


@dataclass(slots=True)
class Understood:
    """The values of one batch.

    Attributes:
        slots: what the plan fills.
        columns: name → column; a slot's value under its name, its cell under
            `slot.raw`, its flags under `slot.flag(…)`, a transform's further
            columns under "slot+name".
        height: records in the batch.
    """

    slots: tuple[Slot, ...]
    height: int
    columns: dict[str, pl.Series] = field(default_factory=dict)

    def put(self, slot: Slot, read: Read) -> None:
        """Keep what a transform read."""
        self.columns[slot.name] = read.value.alias(slot.name)
        for flag, column in read.flags.items():
            self.columns[slot.flag(flag)] = column
        for more, column in read.more.items():
            self.columns[f"{slot.name}+{more}"] = column

    def fill(self, name: str, values: pl.Series) -> None:
        """Fill the empty places of a column."""
        there = self.columns.get(name)
        self.columns[name] = (values if there is None else there.fill_null(values)).alias(name)

    def groups(self, repeats: str) -> list[int]:
        """Return the numbers of the groups that the plan fills, rising."""
        return groups_of(self.slots, repeats)

    def frame(self, names: Container[str] | None = None) -> pl.DataFrame:
        """Return columns, or all, as one frame, after "__row": the record's place, from 0."""
        rows = pl.int_range(self.height, eager=True).alias("__row")
        asked = (key for key in self.columns if names is None or key in names)
        return pl.DataFrame([rows, *(self.columns[key].alias(key) for key in asked)])


def understand(batch: Batch, plan: Plan) -> Understood:
    """Read every mapped column of a batch.

    Cost: vectorised; Python sees distinct unusual values only.
    """
    understood = Understood(slots_of(plan), batch.cells.height)
    values = transformed(understood.slots, _cells(batch, plan, understood))
    early = [slot for slot in understood.slots if slot.field.kind not in LATE]
    for slot in early:
        understood.put(slot, _read(slot, values[slot.name], plan))
    _split_names(understood)
    _multiply_revenue(understood)
    _parse_addresses(understood, plan.country or "US")
    _read_places(understood, values, plan)
    _read_phones(understood, values, plan)
    return understood


def _cells(batch: Batch, plan: Plan, understood: Understood) -> dict[str, pl.Series]:
    """Return the slots' cells, clean; null for empty; the constant fills those."""
    for slot in understood.slots:
        if slot.column is None:
            raw = pl.repeat(slot.constant, batch.cells.height, dtype=pl.String, eager=True)
        else:
            raw = batch.cells[str(slot.column)]
        understood.columns[slot.raw] = raw.alias(slot.raw)
    clean = text.clean_columns(
        pl.DataFrame([understood.columns[slot.raw].alias(slot.name) for slot in understood.slots]),
        {slot.name: _care(slot) for slot in understood.slots},
    )
    values = {slot.name: clean[slot.name] for slot in understood.slots}
    for slot in understood.slots:
        table = plan.value_maps.get(slot.column) if slot.column is not None else None
        if table and slot.field.kind in (Kind.CHOICE, Kind.CHOICES):
            several = slot.field.kind is Kind.CHOICES
            values[slot.name] = _mapped_values(values[slot.name], table, several=several)
        if slot.constant is not None:
            values[slot.name] = values[slot.name].fill_null(slot.constant)
    return values


def _care(slot: Slot) -> text.Care:
    if slot.field.name == "notes":
        return text.Care(keep_lines=True)
    kind = slot.field.kind
    empty = text.nothings(words=kind in WORDLESS, besides=MEANT.get(kind, ()))
    return text.Care(keep_lines=slot.field.name == "address_full", empty=empty)


def _mapped_values(
    values: pl.Series, table: Mapping[str, str | None], *, several: bool
) -> pl.Series:
    """Write what a person chose for a value instead of it.

    Args:
        values: the cells.
        table: value → choice; None leaves it empty.
        several: a cell may hold several values, each with its own choice.
    """
    known = {fold(cell): label for cell, label in table.items()}

    def chosen(value: str) -> str | None:
        if fold(value) in known or not several:
            return known.get(fold(value), value)
        parts = [known.get(fold(part), part) for part in choice.SEPARATOR.split(value) if part]
        return "; ".join(part for part in parts if part is not None) or None

    distinct = values.unique().drop_nulls().to_list()
    replaced = [chosen(value) for value in distinct]
    return values.replace_strict(distinct, replaced, default=None, return_dtype=pl.String)


def _read(slot: Slot, values: pl.Series, plan: Plan) -> Read:
    """Read a column that needs nothing but itself."""
    kind, style = slot.field.kind, slot.format
    simple: dict[Kind, Callable[[], Read]] = {
        Kind.EMAIL: lambda: email.read_email(values),
        Kind.URL: lambda: url.read_url(values, linkedin=slot.field.name == "linkedin_url"),
        Kind.COUNTRY: lambda: country.read_country(values),
        Kind.INTEGER: lambda: number.read_integer(values, style.decimal),
        Kind.MONEY: lambda: number.read_money(values, style.decimal, scale=_scale(slot)),
        Kind.DECIMAL: lambda: number.read_decimal(values, style.decimal),
        Kind.DATE: lambda: date.read_date(values, style.date_order, plan.today),
        Kind.DATETIME: lambda: date.read_datetime(values, style.date_order, plan.today),
        Kind.YES_NO: lambda: yes_no.read_yes_no(values),
        Kind.CHOICE: lambda: choice.read_choice(values, _choices(slot, plan)),
        Kind.CHOICES: lambda: choice.read_choices(values, _choices(slot, plan)),
        Kind.TAGS: lambda: choice.read_tags(values),
        Kind.USER: lambda: identity.read_identity(
            values, plan.people.users if plan.people else None
        ),
        Kind.SITE: lambda: identity.read_identity(
            values, plan.people.sites if plan.people else None
        ),
        Kind.NAME: lambda: _name(slot, values),
    }
    return simple.get(kind, lambda: Read(values))()


def _scale(slot: Slot) -> int:
    return 3 if slot.field.name == "revenue_thousands" else 0


def _choices(slot: Slot, plan: Plan) -> ChoiceList:
    known = plan.choices.get(slot.field.choices)
    return known if known is not None else CHOICES.get(slot.field.choices, ChoiceList())


def _name(slot: Slot, values: pl.Series) -> Read:
    if slot.field.name == "full_name":
        return name.read_full_name(values)
    return name.read_name(values)


def _split_names(understood: Understood) -> None:
    """Give the parts of full names to records that have no last name of their own."""
    if "full_name" not in understood.columns:
        return
    there = understood.columns.get("last_name")
    for part in name.Parts._fields:
        values = understood.columns.get(f"full_name+{part}")
        if values is None:
            continue
        if there is not None:
            values = values.zip_with(there.is_null(), values.clear(len(values)))
        understood.fill(part, values)


def _multiply_revenue(understood: Understood) -> None:
    if "revenue_thousands" in understood.columns:
        understood.fill("revenue", understood.columns["revenue_thousands"])


def _parse_addresses(understood: Understood, country: str) -> None:
    """Parse addresses in one line; what other columns say wins."""
    for group in understood.groups("address"):
        whole = understood.columns.get(f"address.{group}.address_full")
        if whole is None:
            continue
        for part, values in address.read_address(whole, country).more.items():
            understood.fill(f"address.{group}.{part}", values)


def _read_places(understood: Understood, values: Mapping[str, pl.Series], plan: Plan) -> None:
    """Read states and postal codes by their country; fill in the plan's country."""
    for slot in understood.slots:
        if slot.field.kind in (Kind.STATE, Kind.POSTAL_CODE):
            parsed = understood.columns.get(slot.name)
            own = values[slot.name]
            understood.columns[slot.name] = own if parsed is None else own.fill_null(parsed)
    for group in understood.groups("address"):
        prefix = f"address.{group}."
        parts = [understood.columns.get(prefix + part) for part in ADDRESS_PARTS]
        filled = _any_filled(part for part in parts if part is not None)
        if filled is None:
            continue
        if (unknown := understood.columns.get(f"{prefix}country!{UNREADABLE}")) is not None:
            filled = filled & ~unknown
        default = pl.repeat(plan.country or None, understood.height, dtype=pl.String, eager=True)
        understood.fill(prefix + "country", default.zip_with(filled, default.clear(len(default))))
        countries = understood.columns[prefix + "country"]
        _read_place(understood, prefix + "state", countries, state.read_state)
        _read_place(understood, prefix + "postal_code", countries, postal_code.read_postal_code)


def _read_place(
    understood: Understood,
    name: str,
    countries: pl.Series,
    read: Callable[[pl.Series, pl.Series], Read],
) -> None:
    column = understood.columns.get(name)
    if column is None:
        return
    found = read(column, countries)
    understood.columns[name] = found.value.alias(name)
    for flag, marks in found.flags.items():
        understood.columns[f"{name}!{flag}"] = marks


def _any_filled(parts: Iterable[pl.Series]) -> pl.Series | None:
    filled: pl.Series | None = None
    for part in parts:
        filled = part.is_not_null() if filled is None else filled | part.is_not_null()
    return filled


def _read_phones(understood: Understood, values: Mapping[str, pl.Series], plan: Plan) -> None:
    """Read phone numbers by the record's country, else the plan's."""
    slots = [slot for slot in understood.slots if slot.field.kind is Kind.PHONE]
    if not slots:
        return
    regions = pl.repeat(None, understood.height, dtype=pl.String, eager=True)
    for group in understood.groups("address"):
        if (column := understood.columns.get(f"address.{group}.country")) is not None:
            regions = regions.fill_null(column)
    regions = regions.fill_null(plan.country) if plan.country else regions
    reads = phone.read_phones([values[slot.name] for slot in slots], regions)
    for slot, read in zip(slots, reads, strict=True):
        understood.columns[slot.text] = values[slot.name]
        understood.put(slot, read)
        if (extension := read.more.get("extension")) is not None:
            understood.fill(f"{slot.name}.extension", extension)
