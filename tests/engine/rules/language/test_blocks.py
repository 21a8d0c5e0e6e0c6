"""Building blocks: written as an expression, read back, refused with a reason."""

from __future__ import annotations

import pytest

from leadgate.engine.fields import CATALOGUE, FIELDS
from leadgate.engine.rules.language import compile_expression
from leadgate.engine.rules.language.blocks import (
    ALLOWED,
    WITHOUT_VALUE,
    Block,
    Blocks,
    Comparison,
    blocks_of,
    expression_of,
)
from leadgate.engine.rules.language.compile import TYPES, Type
from leadgate.errors import RuleRefused

VALUES = {Type.NUMBER: "-12.5", Type.DATE: "2026-01-31"}


@pytest.mark.parametrize("field", [f.name for f in FIELDS if not f.virtual])
def test_every_comparison_that_a_field_allows_makes_a_rule_and_comes_back(field: str) -> None:
    kind = TYPES.get(CATALOGUE[field].kind, Type.TEXT)
    for test in ALLOWED[kind]:
        value = (
            "3" if test in (Comparison.LONGER, Comparison.SHORTER) else VALUES.get(kind, "Retail")
        )
        blocks = Blocks((Block(field, test, "" if test in WITHOUT_VALUE else value),))
        expression = expression_of(blocks)
        compile_expression(expression)
        assert blocks_of(expression) == blocks, expression


SEVERAL = [
    (
        Blocks(
            (
                Block("employees", Comparison.AT_LEAST, "10"),
                Block("industry", Comparison.IS, "Retail"),
            ),
            True,
        ),
        'employees >= 10 or industry = "Retail"',
    ),
    (
        Blocks(
            (Block("postal_code", Comparison.MATCHES, "^[0-9]{5}$"),),
            where=(Block("country", Comparison.IS, "DE"),),
        ),
        'not (country = "DE") or postal_code matches "^[0-9]{5}$"',
    ),
    (
        Blocks(
            (Block("email", Comparison.FILLED), Block("phone", Comparison.FILLED)),
            any_of=True,
            where=(Block("opt_in", Comparison.TRUE), Block("rating", Comparison.IN, "Hot\nWarm")),
        ),
        'not (opt_in and rating in ("Hot", "Warm")) or (email is not empty or phone is not empty)',
    ),
]


@pytest.mark.parametrize(("blocks", "expression"), SEVERAL)
def test_several_blocks_are_joined_and_parted_again(blocks: Blocks, expression: str) -> None:
    assert expression_of(blocks) == expression
    compile_expression(expression)
    assert blocks_of(expression) == blocks


@pytest.mark.parametrize(
    "expression",
    [
        "year(birth_date) > 1920", "employees > score", "score > 1 and (opt_in or score > 5)",
        "not (score > 1 and opt_in)", "10 < employees", "score > 1 or score > 2 and opt_in",
    ],
)  # fmt: skip
def test_what_blocks_can_not_say_stays_an_expression(expression: str) -> None:
    assert blocks_of(expression) is None


def test_quotes_in_a_value_are_kept() -> None:
    for value in ('5" pipe', "it's", "“so”"):
        blocks = Blocks((Block("company", Comparison.CONTAINS, value),))
        assert blocks_of(expression_of(blocks)) == blocks


@pytest.mark.parametrize(
    ("block", "why"),
    [
        (Block("employees", Comparison.MATCHES, "x"), "can't be compared like that"),
        (Block("employees", Comparison.MORE, "many"), "not “many”"),
        (Block("company", Comparison.IS, " "), "Say with what “Company” is compared"),
        (Block("company", Comparison.IS, "\"'”"), "too many kinds of quotes"),
    ],
)
def test_a_block_that_makes_no_sense_is_refused(block: Block, why: str) -> None:
    with pytest.raises(RuleRefused, match=why):
        expression_of(Blocks((block,)))


def test_no_block_is_no_rule() -> None:
    with pytest.raises(RuleRefused, match="at least one thing"):
        expression_of(Blocks(()))
