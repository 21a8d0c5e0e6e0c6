"""Values and verdicts → the rows that the database takes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache

import polars as pl

from leadgate.engine.batch import Batch, Malformed
from leadgate.engine.choices import CHOICES
from leadgate.engine.fields import FIELDS, Field, Kind
from leadgate.engine.fields.custom import plain_name
from leadgate.engine.judge import Verdict
from leadgate.engine.plan import ChoiceList, Plan
from leadgate.engine.repeated import phones_as_written, repeated_columns
from leadgate.engine.slots import CHOICE_LIMIT
from leadgate.engine.transforms.choice import spellings
from leadgate.engine.transforms.date import DATETIME
from leadgate.engine.transforms.fold import fold
from leadgate.engine.transforms.number import MONEY
from leadgate.engine.understand import Understood

DTYPES: Mapping[Kind, pl.DataType] = {
    Kind.INTEGER: pl.Int64(),
    Kind.MONEY: MONEY,
    Kind.DECIMAL: pl.Float64(),
    Kind.DATE: pl.Date(),
    Kind.DATETIME: DATETIME,
    Kind.YES_NO: pl.Boolean(),
    Kind.CHOICES: pl.List(pl.String),
    Kind.TAGS: pl.List(pl.String),
    Kind.USER: pl.Int64(),
    Kind.SITE: pl.Int64(),
}
ID_KINDS = (Kind.USER, Kind.SITE)
STORED: tuple[Field, ...] = tuple(f for f in FIELDS if not f.virtual and not f.repeats)
LIMITS: Mapping[str, int] = {
    field.name: field.limit or CHOICE_LIMIT
    for field in FIELDS
    if not field.virtual and field.kind not in DTYPES
}
REJECTED_SCHEMA: dict[str, type[pl.DataType] | pl.DataType] = {
    "record": pl.Int64,
    "line": pl.Int64,
    "cells": pl.List(pl.String),
    "original": pl.String,
    "errors": pl.String,
}


def accepted_rows(
    batch: Batch, understood: Understood, verdict: Verdict, plan: Plan
) -> pl.DataFrame:
    """Return the leads, as `Checked.accepted` describes them."""
    taken = pl.Series(~verdict.rejected)
    names = frozenset(understood.columns)
    stored = [_stored(field, filled=field.name in names) for field in STORED]
    more = [*repeated_columns(understood), *_custom(plan, names)]
    written = phones_as_written(understood)
    needed = {root for column in (*stored, *more, *written) for root in column.meta.root_names()}
    frame = understood.frame(needed).filter(taken).with_columns(written)
    rows = _within_limits(frame.select("__row", *stored, *more).drop("__row"))
    rows.insert_column(0, pl.Series("record", batch.record[~verdict.rejected], dtype=pl.Int64))
    rows.insert_column(1, pl.Series("line", batch.line[~verdict.rejected], dtype=pl.Int64))
    return _with_people(rows, plan).hstack([_warnings(verdict, taken)])


@lru_cache(maxsize=2 * len(STORED))
def _stored(field: Field, *, filled: bool) -> pl.Expr:
    """Return a field's column in its stored type, null where nothing fills it."""
    dtype = DTYPES.get(field.kind, pl.String())
    name = f"{field.name}_id" if field.kind in ID_KINDS else field.name
    if not filled:
        return pl.lit(None, dtype=dtype).alias(name)
    value = pl.col(field.name)
    if field.kind in (Kind.CHOICES, Kind.TAGS):
        value = pl.when(value.list.len() > 0).then(value)
    return value.cast(dtype).alias(name)


def _within_limits(rows: pl.DataFrame) -> pl.DataFrame:
    """Cut texts that are longer than their column; they are here only if a rule says so."""
    limits = {name: LIMITS[name] for name in rows.columns if name in LIMITS}
    longest = rows.select(pl.col(limits.keys()).str.len_bytes().max()).row(0, named=True)
    over = [name for name, length in longest.items() if length and length > limits[name]]
    if not over:
        return rows
    return rows.with_columns(pl.col(name).str.head(limits[name]) for name in over)


def _custom(plan: Plan, names: frozenset[str]) -> list[pl.Expr]:
    """Return the custom fields as one JSON object, null for none; nothing where none is mapped."""
    pairs = [_pair(field) for field in plan.custom if field.name in names]
    if not pairs:
        return []
    inside = pl.concat_str(pairs, separator=",", ignore_nulls=True)
    filled = pl.any_horizontal(pair.is_not_null() for pair in pairs)
    whole = pl.concat_str(pl.lit("{"), inside, pl.lit("}"))
    return [pl.when(filled).then(whole).alias("custom")]


def _pair(field: Field) -> pl.Expr:
    """Return `"name":value` as JSON; null where there is no value."""
    value = pl.col(field.name)
    if field.kind is Kind.DATE:
        value = value.dt.to_string("iso:strict")
    elif field.kind is Kind.TEXT:
        value = value.str.head(field.limit)
    alone = pl.struct(value.alias(plain_name(field.name))).struct.json_encode()
    return pl.when(value.is_not_null()).then(alone.str.slice(1).str.head(-1))


def _with_people(rows: pl.DataFrame, plan: Plan) -> pl.DataFrame:
    """Fill in owner and site: the import's, else the importing user and the owner's site."""
    rows = rows.with_columns(
        pl.col("owner_id").fill_null(plan.importer),
        pl.col("created_by_id").fill_null(plan.importer),
    )
    if plan.site is not None:
        return rows.with_columns(pl.col("site_id").fill_null(plan.site))
    if plan.people is None or not plan.people.site_of:
        return rows
    home = pl.col("owner_id").replace_strict(
        dict(plan.people.site_of), default=None, return_dtype=pl.Int64
    )
    return rows.with_columns(pl.col("site_id").fill_null(home))


def _warnings(verdict: Verdict, taken: pl.Series) -> pl.Series:
    texts = pl.repeat(None, len(taken), dtype=pl.String, eager=True).alias("warnings")
    if verdict.warnings.height:
        texts = texts.scatter(verdict.warnings["row"], verdict.warnings["reasons"])
    return texts.filter(taken)


def rejected_rows(batch: Batch, verdict: Verdict) -> pl.DataFrame:
    """Return the records that are not taken, as `Checked.rejected` describes them."""
    rows = verdict.errors["row"]
    cells = batch.cells[rows]
    judged = pl.DataFrame(
        {
            "record": pl.Series(batch.record[rows.to_numpy()], dtype=pl.Int64),
            "line": pl.Series(batch.line[rows.to_numpy()], dtype=pl.Int64),
            "cells": cells.select(pl.concat_list(pl.all())).to_series()
            if cells.width
            else pl.Series([[]] * len(rows), dtype=pl.List(pl.String)),
            "original": pl.repeat(None, len(rows), dtype=pl.String, eager=True),
            "errors": verdict.errors["reasons"],
        },
        schema=REJECTED_SCHEMA,
    )
    if not batch.malformed:
        return judged
    broken = pl.DataFrame(
        [_malformed(record) for record in batch.malformed], schema=REJECTED_SCHEMA, orient="row"
    )
    return pl.concat([judged, broken]).sort("record", maintain_order=True)


def _malformed(record: Malformed) -> tuple[int, int, list[str], str, str]:
    reason = {"code": record.code, "field": None, "message": record.message}
    errors = json.dumps([reason], ensure_ascii=False)
    return record.record, record.line, list(record.cells), record.original, errors


def new_choices(
    rows: pl.DataFrame, understood: Understood, plan: Plan
) -> dict[str, tuple[str, ...]]:
    """Return, for open lists, the labels of accepted rows that are not on them yet."""
    found: dict[str, tuple[str, ...]] = {}
    for slot in understood.slots:
        name = slot.field.choices
        choices = plan.choices.get(name) or CHOICES.get(name, ChoiceList())
        if not name or not choices.open or slot.field.name not in rows.columns:
            continue
        values = rows[slot.field.name]
        if values.dtype == pl.List(pl.String):
            values = values.explode()
        known = spellings(choices)
        fresh: dict[str, str] = {}
        for label in values.drop_nulls().unique(maintain_order=True):
            if fold(label) not in known:
                fresh.setdefault(fold(label), label)
        if fresh:
            found[name] = tuple(fresh.values())
    return found
