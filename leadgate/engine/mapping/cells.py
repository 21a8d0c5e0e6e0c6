"""Columns whose header says nothing, guessed by their cells alone."""

from __future__ import annotations

from typing import Final

from leadgate.engine.fields import CATALOGUE
from leadgate.engine.mapping.agree import Shares
from leadgate.engine.mapping.assign import Claim
from leadgate.engine.mapping.others import Others
from leadgate.engine.mapping.read import Reading

_ENOUGH: Final = 0.8
_SURE: Final[tuple[tuple[str, str, float], ...]] = (
    ("email", "email", 0.86),
    ("linkedin", "linkedin_url", 0.86),
    ("salutation", "salutation", 0.84),
    ("facebook", "facebook", 0.82),
    ("twitter", "twitter", 0.82),
    ("phone_sign", "phone", 0.82),
    ("url", "website", 0.70),
    ("address", "address_full", 0.65),
    ("company", "company", 0.65),
    ("status", "lead_status", 0.60),
)
"""Kind of value, field, probability that a column full of such values is that field."""


def by_cells(index: int, cells: Shares, file: Others) -> list[Claim]:
    """Return what a column without a telling header could be.

    Args:
        index: the column.
        cells: what its cells look like; {} gives nothing.
        file: what the other columns say; a field that one of them gives
            already is not guessed a second time.
    """
    for kind, field, confidence in _SURE:
        if cells.get(kind, 0.0) >= _ENOUGH and cells.get("any", 0.0) >= 3:
            if file.has(field):
                return []
            reason = f"The name says nothing, but the cells look like {CATALOGUE[field].label}."
            return [Claim(index, field, confidence, Reading(field), reason)]
    return []
