"""A record beside the lead that it is likely the same as, attribute by attribute."""

from __future__ import annotations

from typing import NamedTuple

from leadgate.engine.matching.normal import FIELDS
from leadgate.imports import updates
from leadgate.imports.models import Import, LeadUpdate, Match
from leadgate.imports.options import OPTIONS, Merge, Options
from leadgate.imports.pages.changes import label_of_column, text_of

KEPT_SAFE = {"do_not_call": True, "do_not_email": True, "opt_in": False}
"""Consent that a file never takes back: column → the value of the lead that stays."""


class Side(NamedTuple):
    """One attribute of both.

    Attributes:
        column: of the lead table.
        label: what people call it.
        record: what the file has; blank for nothing.
        lead: what the lead has; blank for nothing.
        same: both have the same.
        may_take: an update can set what the file has.
        take: it does, unless somebody says otherwise.
    """

    column: str
    label: str
    record: str
    lead: str
    same: bool
    may_take: bool
    take: bool


def sides_of(run: Import, match: Match) -> list[Side]:
    """Return the attributes that one of the two has, in the order of a lead's columns."""
    staged = LeadUpdate.objects.filter(import_run=run, record=match.record, lead=match.other)
    update = staged.first()
    options: Options = OPTIONS.load(run.options)
    sides = []
    for column in updates.columns():
        mine, theirs = getattr(match.lead, column), getattr(match.other, column)
        if _blank(mine) and _blank(theirs):
            continue
        may = _may_take(column, mine, theirs)
        named = options.merge is not Merge.FILL and column not in FIELDS
        by_default = may and (named or _blank(theirs))
        sides.append(
            Side(
                column,
                label_of_column(column),
                text_of(column, mine),
                text_of(column, theirs),
                mine == theirs,
                may,
                may and (column in update.after if update else by_default),
            )
        )
    return sides


def updatable(sides: list[Side]) -> list[str]:
    """Return the columns that an update could set."""
    return [side.column for side in sides if side.may_take]


def _may_take(column: str, mine: object, theirs: object) -> bool:
    if _blank(mine) or mine == theirs:
        return False
    return not (column in KEPT_SAFE and theirs is KEPT_SAFE[column])


def _blank(value: object) -> bool:
    return value in (None, "", [], {})
