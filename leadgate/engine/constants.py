"""Values that every lead gets, tried on their own before any record is read."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import polars as pl

from leadgate.engine.batch import Batch
from leadgate.engine.check import check
from leadgate.engine.plan import Plan

ONE = np.ones(1, dtype=np.int64)


def constant_problems(plan: Plan) -> dict[str, str]:
    """Return field → what is wrong with the value that the plan gives every lead.

    Cost: one record judged, some 10 ms.
    """
    nothing = Batch(pl.DataFrame({"0": [""]}), ONE, ONE)
    alone = replace(
        plan, header=("",), mapping=(None,), formats={}, value_maps={}, derived=(), own_rules=()
    )
    checked = check(nothing, alone)
    told = [*checked.rejected["errors"], *checked.accepted["warnings"].drop_nulls()]
    return {
        reason["field"]: reason["message"]
        for text in told
        for reason in json.loads(text)
        if reason["field"] in plan.constants
    }
