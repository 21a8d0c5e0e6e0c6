"""Values → verdicts: which records break which rule, and what to say about it.

Rules are column expressions, evaluated together. Python formats a message per
distinct value that breaks a rule; records are gathered by polars.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from string import Formatter

import numpy as np
import polars as pl
from numpy.typing import NDArray

from leadgate.engine.fix import columns_left_out, severity_at
from leadgate.engine.plan import Plan, Severity
from leadgate.engine.rules import RULES, Columns, Rule, Scope
from leadgate.engine.rules.language import own_rule
from leadgate.engine.rules.rule import NEVER
from leadgate.engine.slots import Slot, groups_of, slots_of
from leadgate.engine.understand import Understood

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
SHOWN = 80  # characters of a value that a message shows
REASONS = 6  # of a record, where only some are told
ORDERS = {"dmy": "day-month-year", "mdy": "month-day-year", "ymd": "year-month-day"}


@dataclass(frozen=True, slots=True)
class Check:
    """One rule on one place: the record, one column, or one address.

    Attributes:
        rule: the rule.
        severity: what happens to a record that breaks it.
        columns: what the rule looks at there.
        field: the field that reports name.
        broken: true for records that break it.
    """

    rule: Rule
    severity: Severity
    columns: Columns
    field: str
    broken: pl.Expr

    @property
    def slot(self) -> Slot | None:
        """The column judged, where it is one."""
        return self.columns.slot


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a batch's records break.

    Attributes:
        rejected: bool, shape (records,).
        errors: row (UInt32) and JSON text of the reasons, for rejected rows.
        warnings: the same for rows that are taken.
        errors_by_rule: code → rejected records that break it.
        warnings_by_rule: code → taken records that break it.
        left_out: column of the understood values, and the rows in which a rule
            that corrects leaves it empty.
    """

    rejected: NDArray[np.bool_]
    errors: pl.DataFrame
    warnings: pl.DataFrame
    errors_by_rule: dict[str, int]
    warnings_by_rule: dict[str, int]
    left_out: tuple[tuple[str, NDArray[np.int64]], ...] = ()


def judge(understood: Understood, plan: Plan, *, told: int | None = None) -> Verdict:
    """Judge every record of a batch by every rule that is on, shipped and own.

    Args:
        understood: the batch's values.
        plan: with the rules that are on.
        told: so many rejected records, the first, get their first `REASONS` reasons, and
            none that is taken gets any; None: all get all.

    Cost: one pass per rule and column; then by broken records only.
    """
    frame = understood.frame()
    broken = broken_by(frame, _checks_in_force(plan, frozenset(understood.columns)))
    rejected = np.zeros(understood.height, dtype=np.bool_)
    for check, rows in broken:
        if check.severity is Severity.REJECT:
            rejected[rows] = True
    errors = [(c, r) for c, r in broken if c.severity is Severity.REJECT]
    taken = [(c, r[~rejected[r]]) for c, r in broken if c.severity is not Severity.REJECT]
    return Verdict(
        rejected,
        _reasons(frame, errors if told is None else _of_the_first(errors, rejected, told)),
        _reasons(frame, taken if told is None else []),
        _counted(errors),
        _counted(taken),
        tuple(
            (name, rows)
            for check, rows in taken
            if check.severity is Severity.FIX
            for name in columns_left_out(check.rule, check.columns)
        ),
    )


def _of_the_first(
    broken: list[tuple[Check, NDArray[np.int64]]], rejected: NDArray[np.bool_], told: int
) -> list[tuple[Check, NDArray[np.int64]]]:
    room = dict.fromkeys(np.flatnonzero(rejected)[:told].tolist(), REASONS)
    found = []
    for check, rows in broken:
        told_here = [row for row in rows.tolist() if room.get(row)]
        for row in told_here:
            room[row] -= 1
        if told_here:
            found.append((check, np.array(told_here, dtype=np.int64)))
    return found


@lru_cache(maxsize=32)
def _checks_in_force(plan: Plan, names: frozenset[str]) -> tuple[Check, ...]:
    """Return the checks of all rules; the same columns come up chunk after chunk."""
    rules = [*RULES, *(own_rule(rule, plan.custom) for rule in plan.own_rules)]
    return tuple(checks_of(plan, names, rules))


def checks_of(plan: Plan, names: frozenset[str], rules: Iterable[Rule]) -> Iterator[Check]:
    """Yield every rule that is on, once per place where it can be broken.

    Args:
        plan: with the severities and settings.
        names: understood columns that there are.
        rules: to be judged.
    """
    for rule, severity, columns, field in _places(plan, names, rules):
        broken = rule.broken(columns)
        if broken is not NEVER:
            yield Check(rule, severity, columns, field, broken)


def _places(
    plan: Plan, names: frozenset[str], rules: Iterable[Rule]
) -> Iterator[tuple[Rule, Severity, Columns, str]]:
    slots = slots_of(plan)
    for rule in rules:
        severity = plan.severities.get(rule.code, rule.severity)
        if severity is Severity.OFF:
            continue
        settings = {**rule.settings, **plan.parameters.get(rule.code, {})}
        if rule.scope is Scope.RECORD:
            yield rule, severity, Columns(names, plan, settings), rule.fields[0]
        elif rule.scope is Scope.ADDRESS:
            for group in groups_of(slots, "address"):
                columns = Columns(names, plan, settings, prefix=f"address.{group}.")
                yield rule, severity, columns, rule.fields[0]
        for slot in slots:
            if rule.judges(slot):
                own = severity_at(severity, rule, slot)
                columns = Columns(names, plan, settings, slot=slot)
                yield rule, own, columns, slot.field.name


def broken_by(
    frame: pl.DataFrame, checks: Sequence[Check]
) -> list[tuple[Check, NDArray[np.int64]]]:
    """Return the checks that some record breaks, with those records' rows."""
    if not frame.height:
        return []
    marks = frame.select(
        "__row", *(check.broken.alias(str(place)) for place, check in enumerate(checks))
    ).drop("__row")
    found = []
    for check, column in zip(checks, marks.iter_columns(), strict=True):
        mask = column if column.dtype == pl.Boolean else column.cast(pl.Boolean)
        if mask.any():
            found.append((check, mask.arg_true().to_numpy().astype(np.int64)))
    return found


def _counted(broken: list[tuple[Check, NDArray[np.int64]]]) -> dict[str, int]:
    """Return code → records that break it, each record once."""
    rows: dict[str, list[NDArray[np.int64]]] = {}
    for check, found in broken:
        if len(found):
            rows.setdefault(check.rule.code, []).append(found)
    return {
        code: len(parts[0]) if len(parts) == 1 else len(np.unique(np.concatenate(parts)))
        for code, parts in sorted(rows.items())
    }


def _reasons(frame: pl.DataFrame, broken: list[tuple[Check, NDArray[np.int64]]]) -> pl.DataFrame:
    """Return row and the JSON text of all its reasons, one line per row, rising."""
    parts = [
        pl.DataFrame({"row": rows, "reason": reasons_of(frame, check, rows)})
        for check, rows in broken
        if len(rows)
    ]
    if not parts:
        return pl.DataFrame(schema={"row": pl.Int64, "reasons": pl.String})
    gathered = pl.concat(parts).sort("row", maintain_order=True)
    joined = gathered.group_by("row", maintain_order=True).agg(pl.col("reason").str.join(","))
    return joined.select("row", reasons="[" + pl.col("reason") + "]")


def reasons_of(frame: pl.DataFrame, check: Check, rows: NDArray[np.int64]) -> pl.Series:
    """Return one reason per row as a JSON object; formatted once per distinct values."""
    template = check.rule.message
    if check.severity is Severity.FIX and check.rule.corrected:
        template = f"{template} {check.rule.corrected}"
    known = _known(check)
    names = [key for _, key, _, _ in Formatter().parse(template) if key and key not in known]
    if not names:
        return pl.repeat(_reason(check, template.format(**known)), len(rows), eager=True)
    shown = [_shown(check, key).cast(pl.String) for key in names]
    needed = {"__row", *(root for value in shown for root in value.meta.root_names())}
    found = frame.select(needed)[rows].select(
        "__row", *(value.alias(f"v{place}") for place, value in enumerate(shown))
    )
    broken = [values[1:] for values in found.rows()]
    texts: dict[tuple[str | None, ...], str] = {}
    for values in set(broken):
        filled = {key: _short(value) for key, value in zip(names, values, strict=True)}
        texts[values] = _reason(check, template.format(**{**known, **filled}))
    return pl.Series([texts[values] for values in broken], dtype=pl.String)


def _known(check: Check) -> dict[str, object]:
    """Return what a message can say without looking at the record."""
    known: dict[str, object] = {
        key: ", ".join(map(str, value)) if isinstance(value, list | tuple) else value
        for key, value in check.columns.settings.items()
    }
    if check.slot:
        known |= {
            "header": check.slot.header,
            "label": check.slot.field.label,
            "limit": check.slot.limit,
            "order": ORDERS.get(check.slot.format.date_order, ""),
            "decimal": check.slot.format.decimal,
        }
    return known


def _shown(check: Check, key: str) -> pl.Expr:
    """Return what stands for a name in a message."""
    columns = check.columns
    if key == "value":
        return pl.col(check.slot.raw).str.strip_chars() if check.slot else pl.lit(None)
    raw = f"{columns.prefix}{key}:raw"
    if raw in columns.names:
        return pl.when(pl.col(raw) != "").then(pl.col(raw)).otherwise(columns[key].cast(pl.String))
    return columns[key]


def _short(value: str | None) -> str:
    if value is None:
        return ""
    value = CONTROL.sub("", value)  # databases don't store them
    return value if len(value) <= SHOWN else value[: SHOWN - 1] + "…"


def _reason(check: Check, message: str) -> str:
    reason = {"code": check.rule.code, "field": check.field, "message": message}
    return json.dumps(reason, ensure_ascii=False)
