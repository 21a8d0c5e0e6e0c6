"""Who finds likely duplicates: the product's engine, plain rapidfuzz, and splink if it is there."""

from __future__ import annotations

import importlib
from typing import Any

import polars as pl
from rapidfuzz import fuzz, process

from leadgate.engine.matching.keys import block_keys
from leadgate.engine.matching.normal import FIELDS, comparable
from leadgate.engine.matching.pairs import candidates, likely

ALIKE = 90
"""Of rapidfuzz' token_sort_ratio over all fields as one text: what people usually begin with."""

SURE = 0.95
"""Of splink's probability."""


def ours(records: pl.DataFrame, leads: pl.DataFrame) -> dict[int, int]:
    """Find by Leadgate's blocks, agreements and score."""
    mine, theirs = comparable(records.select(FIELDS)), comparable(leads.select(FIELDS))
    found = likely(_blocks(mine, theirs), mine, theirs)
    return _best(found["row"], found["row_other"], found["score"])


def plain_rapidfuzz(records: pl.DataFrame, leads: pl.DataFrame) -> dict[int, int]:
    """Compare all fields as one text, over the same blocks."""
    pairs = _blocks(comparable(records.select(FIELDS)), comparable(leads.select(FIELDS)))
    one = records.select(_as_text())["text"][pairs["row"]]
    other = leads.select(_as_text())["text"][pairs["row_other"]]
    ratio = process.cpdist(one.to_list(), other.to_list(), scorer=fuzz.token_sort_ratio)
    found = pairs.with_columns(pl.Series("score", ratio)).filter(pl.col("score") >= ALIKE)
    return _best(found["row"], found["row_other"], found["score"])


def splink(records: pl.DataFrame, leads: pl.DataFrame) -> dict[int, int]:
    """Let splink estimate its weights from the data itself, then link."""
    sp: Any = importlib.import_module("splink")
    cl: Any = importlib.import_module("splink.comparison_library")
    settings = sp.SettingsCreator(
        link_type="link_only",
        unique_id_column_name="unique_id",
        comparisons=[
            cl.JaroWinklerAtThresholds("first_name", [0.9, 0.7]),
            cl.JaroWinklerAtThresholds("last_name", [0.9, 0.7]),
            cl.JaroWinklerAtThresholds("company", [0.9]),
            cl.LevenshteinAtThresholds("email", 2),
            cl.ExactMatch("phone"),
            cl.ExactMatch("postal_code"),
            cl.LevenshteinAtThresholds("street", 2),
            cl.ExactMatch("birth_date"),
        ],
        blocking_rules_to_generate_predictions=[
            sp.block_on("last_name", "company"), sp.block_on("first_name", "company"),
            sp.block_on("last_name", "postal_code"), sp.block_on("first_name", "postal_code"),
            sp.block_on("phone"), sp.block_on("email"), sp.block_on("first_name", "last_name"),
        ],
    )  # fmt: skip
    database: Any = importlib.import_module("splink.backends.duckdb").DuckDBAPI()
    frames = [
        database.register(_numbered(leads), table_name="a_leads"),
        database.register(_numbered(records), table_name="b_records"),
    ]
    linker = sp.Linker(frames, settings, log_level=None)
    linker.training.estimate_probability_two_random_records_match(
        [sp.block_on("email"), sp.block_on("phone", "last_name")], recall=0.6
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
    for rule in (sp.block_on("phone"), sp.block_on("first_name", "last_name")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    found = linker.inference.predict(threshold_match_probability=SURE).as_pandas_dataframe()
    rows, others = found["unique_id_r"].tolist(), found["unique_id_l"].tolist()
    return _best(pl.Series(rows), pl.Series(others), pl.Series(found["match_probability"].tolist()))


def _blocks(mine: pl.DataFrame, theirs: pl.DataFrame) -> pl.DataFrame:
    return candidates(block_keys(mine, [1] * len(mine)), block_keys(theirs, [1] * len(theirs)))


def _best(rows: pl.Series, others: pl.Series, scores: pl.Series) -> dict[int, int]:
    frame = pl.DataFrame({"row": rows, "other": others, "score": scores})
    best = frame.sort("score", descending=True).unique("row", keep="first", maintain_order=True)
    return dict(zip(best["row"].to_list(), best["other"].to_list(), strict=True))


def _as_text() -> pl.Expr:
    return (
        pl.concat_str(list(FIELDS), separator=" ", ignore_nulls=True)
        .str.to_lowercase()
        .alias("text")
    )


def _numbered(leads: pl.DataFrame) -> Any:
    lowered = leads.select(pl.col(name).str.to_lowercase() for name in FIELDS)
    return lowered.with_row_index("unique_id").to_pandas()
