"""Administrators' rules: what they mean, and what is refused."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leadgate.engine.check import check
from leadgate.engine.plan import OwnRule, Plan, Severity
from leadgate.engine.rules.language import ExpressionRefused, compile_expression, parse
from leadgate.engine.rules.rule import Columns
from tests.engine.rules.language.reference import meaning
from tests.engine.rules.records import batch_of

TODAY = date(2026, 11, 1)
RECORDS: list[dict[str, Any]] = [
    {"employees": 12, "score": 85, "city": "Austin", "email": "ann@example.com",
     "birth_date": date(1980, 4, 23), "tags": ["vip", "Fair"], "opt_in": True},
    {"employees": 0, "score": None, "city": "austin tx", "email": None,
     "birth_date": date(2010, 1, 31), "tags": None, "opt_in": False},
    {"employees": None, "score": -3, "city": None, "email": "B@Example.net",
     "birth_date": None, "tags": ["x"], "opt_in": None},
]  # fmt: skip
FRAME = pl.DataFrame(
    RECORDS,
    schema={
        "employees": pl.Int64, "score": pl.Int64, "city": pl.String, "email": pl.String,
        "birth_date": pl.Date, "tags": pl.List(pl.String), "opt_in": pl.Boolean,
    },
)  # fmt: skip
COLUMNS = Columns(frozenset(FRAME.columns), Plan((), (), today=TODAY))

NUMBERS = st.recursive(
    st.sampled_from(
        ["employees", "score", "0", "12", "2.5", "length(city)", "year(birth_date)", "length(tags)",
         "(today - birth_date)"]
    ),
    lambda inner: st.builds("({} {} {})".format, inner, st.sampled_from("+-*/"), inner),
    max_leaves=4,
)  # fmt: skip
TEXTS = st.sampled_from(["city", "email", '"Austin"', "lower(city)", "domain(email)"])
DATES = st.sampled_from(["birth_date", "today", "birth_date + 30", '"2010-01-31"', "today - 6000"])
SIGNS = st.sampled_from(["=", "!=", "<", "<=", ">", ">="])
FACTS = st.one_of(
    st.tuples(NUMBERS, SIGNS, NUMBERS).map(" ".join),
    st.tuples(TEXTS, st.sampled_from(["=", "!="]), TEXTS).map(" ".join),
    st.tuples(st.sampled_from(["birth_date", "today"]), SIGNS, DATES).map(" ".join),
    st.tuples(
        TEXTS,
        st.sampled_from(
            ['in ("AUSTIN", "x")', 'not in ("Austin")', 'matches "^[aA].*n$"', 'contains "US"',
             "is empty", "is not empty"]
        ),
    ).map(" ".join),
    st.sampled_from(
        ['tags contains "VIP"', 'tags not contains "x"', "score in (85, -3)", "opt_in",
         "opt_in = yes", "true", "opt_in != false", "tags is empty"]
    ),
)  # fmt: skip
EXPRESSIONS = st.recursive(
    FACTS,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(["and", "or"]), inner).map(lambda p: f"({' '.join(p)})"),
        inner.map(lambda text: f"not ({text})"),
    ),
    max_leaves=4,
)


@settings(deadline=None, max_examples=200)
@given(EXPRESSIONS)
def test_a_compiled_expression_means_what_the_reference_says(text: str) -> None:
    column = FRAME.select("city", found=compile_expression(text)(COLUMNS))["found"]
    assert column.to_list() == [meaning(parse(text), record, TODAY) for record in RECORDS], text


@pytest.mark.parametrize(
    ("text", "why", "position"),
    [
        ("employes > 1", "Do you mean “employees”?", 0),
        ('employees > "x"', "A number can't be compared with a text", 10),
        ('email matches "(("', "unclosed group", 6),
        ('email matches "(?=a)"', "look-around", 6),
        ("(employees > 1", "not closed", 14),
        ("employees", "must say something that is true or false", 0),
        ("email is nice", "“empty” or “not empty”", 9),
        ('"a', "no closing quote", 0),
        ("employees ! 1", "“!” means nothing", 10),
        ('birth_date < "2023-02-30"', "year-month-day", 13),
        ("year(employees) > 1", "takes a date", 5),
        ("employees >", "ends where a value must follow", 11),
        ("email in (1)", "The list must hold", 10),
        ("owner = 1", "can't be compared", 6),
        ("employees > 1 and score", "something true or false", 18),
        ("import os", "There is no field “import”", 0),
        ("email.__class__ = 1", "“.” means nothing", 5),
        ("not " * 300 + "opt_in", "more than 250 words", 1000),
        ("(" * 100 + "opt_in" + ")" * 100, "nested too deeply", 40),
        ("x" * 2001, "longer than 2000", 0),
    ],
)
def test_a_mistake_is_refused_and_pointed_at(text: str, why: str, position: int) -> None:
    with pytest.raises(ExpressionRefused) as refused:
        compile_expression(text)
    assert why in str(refused.value)
    assert refused.value.position == position


@settings(deadline=None, max_examples=300)
@given(st.text("employees city(\"=<>+-*/),.1 notandorinis empty'", max_size=40))
def test_any_text_is_understood_or_refused(text: str) -> None:
    try:
        holds = compile_expression(text)
    except ExpressionRefused:
        return
    FRAME.select("city", found=holds(COLUMNS))


@pytest.mark.parametrize(
    "pattern", ["(a+)+$", "(a|aa)+$", "(.*a){12}$", "^(([a-z])+.)+[A-Z]([a-z])+$"]
)
def test_patterns_that_take_for_ever_elsewhere_are_fast_here(pattern: str) -> None:
    frame = pl.DataFrame({"city": ["a" * 5000 + "!"] * 20})
    started = time.process_time()
    frame.select(compile_expression(f'city matches "{pattern}"')(COLUMNS))
    assert time.process_time() - started < 2


def test_a_pattern_that_would_fill_the_memory_is_refused() -> None:
    with pytest.raises(ExpressionRefused):
        compile_expression('city matches "((a{1000}){1000}){1000}"')


def test_an_own_rule_is_judged_like_the_shipped_ones() -> None:
    batch, plan = batch_of(
        [
            {"last_name": "A", "employees": "5", "industry": "IT"},
            {"last_name": "B", "employees": "5", "industry": "Retail"},
            {"last_name": "C", "employees": "", "industry": "IT"},
        ]
    )
    rule = OwnRule(
        code="big_or_retail",
        title="Big, or retail",
        expression='employees >= 10 or industry = "Retail"',
        message="Too small {for us}.",
        severity=Severity.REJECT,
        field="employees",
    )
    result = check(batch, replace(plan, own_rules=(rule,)))
    assert result.errors_by_rule == {"big_or_retail": 1}
    assert result.accepted["last_name"].to_list() == ["B", "C"]
    assert '"message": "Too small {for us}."' in result.rejected["errors"][0]
