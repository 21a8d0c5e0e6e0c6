"""Who gets which field when several columns claim it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from leadgate.engine.fields import CATALOGUE
from leadgate.engine.mapping.read import Reading

DOUBT = 0.50


@dataclass(frozen=True, slots=True)
class Claim:
    """A column's claim to a field.

    Attributes:
        index: the column.
        field: a name of the catalogue.
        confidence: probability that it is right.
        reading: what the header says; tells group and type.
        reason: one sentence for people.
    """

    index: int
    field: str
    confidence: float
    reading: Reading
    reason: str


def assign(
    claims: Sequence[Claim], *, taken: Collection[str]
) -> tuple[dict[int, Claim], dict[int, Claim]]:
    """Give each field that a lead has once to one column, the surest first.

    Args:
        claims: all claims of all columns.
        taken: fields that are given already.

    Returns:
        Column → the claim it wins, and column → the claim it lost to another.
    """
    chosen: dict[int, Claim] = {}
    lost: dict[int, Claim] = {}
    given = set(taken)
    for claim in sorted(claims, key=lambda c: (-round(c.confidence, 3), c.index)):
        if claim.index in chosen or claim.confidence < DOUBT:
            continue
        if claim.field in given:
            lost.setdefault(claim.index, claim)
            continue
        chosen[claim.index] = claim
        if not CATALOGUE[claim.field].repeats:
            given.add(claim.field)
    return chosen, {i: c for i, c in lost.items() if i not in chosen}
