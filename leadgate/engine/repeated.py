"""Emails, phones and addresses of a lead: the first flat, the rest as JSON text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from leadgate.engine.slots import DEFAULT_TYPE, Slot
from leadgate.engine.transforms.read import UNREADABLE
from leadgate.engine.understand import Understood

TEXT_PARTS = (
    "street", "street2", "street3", "street4", "city", "state", "postal_code", "country", "county",
)  # fmt: skip
NUMBER_PARTS = ("latitude", "longitude")
DIGITS = ("extension",)  # texts that JSON need not escape
NOTHING = pl.lit(None, dtype=pl.String)


@dataclass(frozen=True, slots=True)
class Entry:
    """One email, phone or address of the record, as expressions.

    Attributes:
        filled: whether the record has it.
        parts: JSON key → value, String or Float64.
        type: "business", "home" …
        more: further values of the same cell, as JSON objects parted by commas.
    """

    filled: pl.Expr
    parts: Mapping[str, pl.Expr]
    type: pl.Expr
    more: pl.Expr | None = None


def repeated_columns(understood: Understood) -> list[pl.Expr]:
    """Return the columns of emails, phones and addresses that `Checked` describes."""
    return [
        *_columns("email", "further_emails", _emails(understood), ("email",), "email_type"),
        *_columns(
            "phone", "further_phones", _phones(understood), ("phone", "extension"), "phone_type"
        ),
        *_columns(
            "",
            "further_addresses",
            _addresses(understood),
            (*TEXT_PARTS, *NUMBER_PARTS),
            "address_type",
        ),
    ]


def phones_as_written(understood: Understood) -> list[pl.Expr]:
    """Return the columns of phones with, for numbers that can't be read, their text.

    They are taken only if the rule does not reject them.
    """
    return [
        pl.when(pl.col(slot.flag(UNREADABLE)))
        .then(pl.col(slot.text).str.head(slot.limit))
        .otherwise(pl.col(slot.name))
        .alias(slot.name)
        for slot in _slots(understood, "phone")
        if slot.flag(UNREADABLE) in understood.columns
    ]


def _columns(
    same: str, further: str, entries: list[Entry], parts: tuple[str, ...], type_name: str
) -> list[pl.Expr]:
    """Return the first entry's parts and type, flat, and the rest as JSON.

    Args:
        same: the part in which equal entries are the same one; "" for none.
        further: name of the JSON column.
        entries: in the order of the groups.
        parts: keys of an entry.
        type_name: name of the type's column.
    """
    columns = [_first(entries, part) for part in parts]
    first_type = _chosen([(e.filled, e.type) for e in entries])
    return [*columns, first_type.alias(type_name), _rest(entries, same).alias(further)]


def _first(entries: list[Entry], part: str) -> pl.Expr:
    name = "phone_extension" if part == "extension" else part
    there = [(e.filled, e.parts[part]) for e in entries if part in e.parts]
    if not there:
        dtype = pl.Float64() if part in NUMBER_PARTS else pl.String()
        return pl.lit(None, dtype=dtype).alias(name)
    pairs = [(e.filled, e.parts.get(part, pl.lit(None))) for e in entries]
    value = pairs[0][1] if len(pairs) == 1 else _chosen(pairs)
    if part not in NUMBER_PARTS:
        value = value.cast(pl.String)
    return value.alias(name)


def _chosen(pairs: list[tuple[pl.Expr, pl.Expr]]) -> pl.Expr:
    """Return the value of the first pair whose condition holds."""
    result: pl.Expr = NOTHING
    for filled, value in reversed(pairs):
        result = pl.when(filled).then(value).otherwise(result)
    return result


def _rest(entries: list[Entry], same: str) -> pl.Expr:
    """Return the JSON list of all entries but the first; null where there is none."""
    texts: list[pl.Expr] = []
    for place, entry in enumerate(entries):
        if place:
            earlier = entries[:place]
            shown = entry.filled & pl.any_horizontal([e.filled for e in earlier])
            if same:
                for other in earlier:
                    shown = shown & entry.parts[same].ne_missing(other.parts[same])
            texts.append(pl.when(shown).then(_object(entry)))
        if entry.more is not None:
            texts.append(entry.more)
    if not texts:
        return NOTHING
    joined = pl.concat_str(texts, separator=",", ignore_nulls=True)
    return pl.when(joined != "").then("[" + joined + "]")


def _object(entry: Entry) -> pl.Expr:
    """Return one entry as a JSON object, without keys that have no value."""
    pairs = [_pair(key, value) for key, value in entry.parts.items()]
    kind = [pl.lit('"type":"'), _escaped(entry.type), pl.lit('"}')]
    return pl.concat_str([pl.lit("{"), *pairs, *kind], ignore_nulls=True)


def _pair(key: str, value: pl.Expr) -> pl.Expr:
    """Return `"key":value,` as JSON; null where there is no value."""
    if key in NUMBER_PARTS:
        return pl.concat_str([pl.lit(f'"{key}":'), value.cast(pl.String), pl.lit(",")])
    text = value if key in DIGITS else _escaped(value)
    return pl.concat_str([pl.lit(f'"{key}":"'), text, pl.lit('",')])


def _escaped(value: pl.Expr) -> pl.Expr:
    """Return a text as it stands within JSON; it has been cleaned of control characters."""
    return value.str.replace_many(["\\", '"'], ["\\\\", '\\"'])


def _emails(understood: Understood) -> list[Entry]:
    return [_value(understood, slot, "email", {}) for slot in _slots(understood, "email")]


def _phones(understood: Understood) -> list[Entry]:
    entries = []
    for slot in _slots(understood, "phone"):
        extension = f"{slot.name}.extension"
        parts = {"extension": pl.col(extension)} if extension in understood.columns else {}
        entries.append(_value(understood, slot, "phone", parts))
    return entries


def _slots(understood: Understood, repeats: str) -> list[Slot]:
    kinds = {"email": "email", "phone": "phone"}
    slots = [s for s in understood.slots if s.field.kind == kinds[repeats]]
    return sorted(slots, key=lambda slot: slot.group or 0)


def _value(understood: Understood, slot: Slot, key: str, parts: Mapping[str, pl.Expr]) -> Entry:
    value = pl.col(slot.name)
    more = None
    if f"{slot.name}+more" in understood.columns:
        between = f'","type":"{slot.type}"}},{{"{key}":"'
        several = _escaped(pl.col(f"{slot.name}+more"))
        wrapped = several.str.replace_all("\n", between, literal=True)
        more = f'{{"{key}":"' + wrapped + f'","type":"{slot.type}"}}'
    kind = pl.lit(slot.type or DEFAULT_TYPE)
    return Entry(value.is_not_null(), {key: value, **parts}, kind, more)


def _addresses(understood: Understood) -> list[Entry]:
    entries = []
    for group in understood.groups("address"):
        there = {
            part: pl.col(f"address.{group}.{part}")
            for part in (*TEXT_PARTS, *NUMBER_PARTS)
            if f"address.{group}.{part}" in understood.columns
        }
        if not there:
            continue
        kind = pl.lit(_common_type(understood, group))
        if (own := f"address.{group}.address_type") in understood.columns:
            kind = pl.coalesce(pl.col(own), kind)
        off_earth = [
            pl.col(f"address.{group}.{part}").abs() > most
            for part, most in (("latitude", 90), ("longitude", 180))
            if part in there
        ]
        if off_earth:
            bad = pl.any_horizontal(off_earth).fill_null(value=False)
            for part in NUMBER_PARTS:
                if part in there:
                    there[part] = pl.when(~bad).then(there[part])
        filled = pl.any_horizontal([value.is_not_null() for value in there.values()])
        entries.append(Entry(filled, there, kind))
    return entries


def _common_type(understood: Understood, group: int) -> str:
    """Return the type that the mapping gives an address; its records may say another."""
    slots = [s for s in understood.slots if s.field.repeats == "address" and s.group == group]
    parts = [slot for slot in slots if slot.field.name != "address_type"]
    return next((slot.type for slot in parts if slot.type), DEFAULT_TYPE)
