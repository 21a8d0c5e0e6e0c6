"""Corrections: what a rule of severity "fix" leaves out of a record that is taken."""

from __future__ import annotations

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from leadgate.engine.plan import Severity
from leadgate.engine.rules import Columns, Rule, Scope
from leadgate.engine.slots import Slot
from leadgate.engine.understand import Understood

CUT: Final = "value_too_long"
"""The rule that shortens a value, which every field does by itself."""
NAMES: Final = frozenset({"last_name", "full_name", "company"})
"""What a lead can't do without: such a record is rejected instead."""


def severity_at(severity: Severity, rule: Rule, slot: Slot) -> Severity:
    """Return how strict a rule is on one column: a name can be cut, but not left out."""
    named = slot.field.name in NAMES and rule.code != CUT
    return Severity.REJECT if named and severity is Severity.FIX else severity


def columns_left_out(rule: Rule, place: Columns) -> tuple[str, ...]:
    """Return the columns that a correction empties, where a rule was judged."""
    if rule.code == CUT:
        return ()
    if rule.scope is Scope.VALUE:
        return (place.judged.name,)
    return tuple(place.prefix + name for name in rule.leaves_out)


def leave_out(understood: Understood, name: str, rows: NDArray[np.int64]) -> None:
    """Empty a column in some records, with all that came out of the same cells."""
    marks = pl.Series(np.isin(np.arange(understood.height), rows))
    for key, column in understood.columns.items():
        if key == name or key.startswith((f"{name}+", f"{name}.extension")):
            understood.columns[key] = column.zip_with(~marks, column.clear(len(column)))
        elif key.startswith(f"{name}!"):
            understood.columns[key] = column & ~marks
