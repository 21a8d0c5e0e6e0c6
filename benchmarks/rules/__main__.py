"""Transforms and rules: records per second of CPU time, and record by record in Python.

Run: POLARS_MAX_THREADS=1 python -m benchmarks.rules [RECORDS]
"""

from __future__ import annotations

import sys
import time

from benchmarks.rules import row_by_row
from benchmarks.rules.records import HEADER, batch, plan
from leadgate.engine.check import check

BATCH = 100_000


def measure(records: int) -> float:
    """Return records per second of CPU time, all rules on; a batch at a time, as chunks come."""
    batches = [batch(min(BATCH, records - start), seed=start) for start in range(0, records, BATCH)]
    check(batch(2000, seed=-1), plan())  # tables are built once per process
    started = time.process_time()
    for each in batches:
        checked = check(each, plan())
        assert len(checked.accepted) + len(checked.rejected) == len(each.cells)
    return records / (time.process_time() - started)


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    print(f"{len(HEADER)} columns, all rules: {measure(count):,.0f} records/s")
    print(f"the same, record by record in Python: {row_by_row.measure():,.0f} records/s")
