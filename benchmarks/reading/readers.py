"""Leadgate's steps and other readers, on one file: seconds, records, what is lost."""

from __future__ import annotations

import csv
import importlib.util
from collections.abc import Callable
from pathlib import Path

import polars as pl
from pyarrow import csv as arrow_csv

from leadgate.engine.inspect import inspect
from leadgate.engine.layout import Dialect, Layout
from leadgate.engine.parse import parse
from leadgate.engine.records import plan_chunks

Reader = Callable[[Path], str]


def inspecting(path: Path) -> str:
    """Leadgate: inspect."""
    found = inspect(path)
    return f"{found.records:,} records, {found.malformed:,} of them told"


def bounding(path: Path) -> str:
    """Leadgate: record boundaries."""
    chunks = list(plan_chunks(path, _layout(path)))
    return f"{sum(chunk.records for chunk in chunks):,} records"


def parsing(path: Path) -> str:
    """Leadgate: boundaries and parsing to columns."""
    layout, read, kept, repaired = _layout(path), 0, 0, 0
    with path.open("rb") as file:
        for chunk in plan_chunks(path, layout):
            file.seek(chunk.start)
            batch = parse(file.read(chunk.end - chunk.start), layout, chunk)
            read += len(batch.cells)
            kept += len(batch.malformed)
            repaired += batch.repaired
    return f"{read:,} records, {kept:,} kept as rejects, {repaired:,} mended"


def with_csv(path: Path) -> str:
    """Python: csv.reader."""
    with path.open(newline="", encoding="utf-8") as file:
        rows = csv.reader(file)
        width = len(next(rows))
        good = bad = 0
        for row in rows:
            good += len(row) == width
            bad += len(row) != width
    return f"{good:,} records, {bad:,} of a wrong width left to the caller"


def with_arrow(path: Path) -> str:
    """pyarrow: read_csv."""
    lost = 0

    def skip(_: object) -> str:
        nonlocal lost
        lost += 1
        return "skip"

    table = arrow_csv.read_csv(
        path,
        read_options=arrow_csv.ReadOptions(use_threads=False),
        parse_options=arrow_csv.ParseOptions(newlines_in_values=True, invalid_row_handler=skip),
    )
    return f"{table.num_rows:,} records, {lost:,} lost"


def with_polars(path: Path) -> str:
    """polars: read_csv."""
    frame = pl.read_csv(path, infer_schema=False, truncate_ragged_lines=True)
    return f"{len(frame):,} records, short ones padded, long ones cut"


def with_duckdb(path: Path) -> str:
    """DuckDB: read_csv."""
    database = importlib.import_module("duckdb").connect()
    database.execute("set threads = 1")
    source = f"read_csv('{path}', all_varchar = true, store_rejects = true)"
    database.execute(f"create temp table leads as select * from {source}")
    (read,) = database.execute("select count(*) from leads").fetchone()
    (lost,) = database.execute("select count(*) from reject_errors").fetchone()
    return f"{read:,} records, {lost:,} rejected"


_DUCKDB = (with_duckdb,) if importlib.util.find_spec("duckdb") else ()
READERS: tuple[Reader, ...] = (
    inspecting,
    bounding,
    parsing,
    with_csv,
    with_arrow,
    with_polars,
    *_DUCKDB,
)


def _layout(path: Path) -> Layout:
    with path.open("rb") as file:
        header = file.readline()
    names = tuple(header.decode().strip().split(","))
    return Layout(dialect=Dialect(), header=names, titles=names, data_start=len(header))
