"""Which of several emails, phones and addresses a column belongs to, and its type."""

from __future__ import annotations

from collections.abc import Mapping as Table

from leadgate.engine.fields import CATALOGUE
from leadgate.engine.mapping.assign import Claim
from leadgate.engine.mapping.target import Target

_ADDRESS_TYPE = {
    "billing": "billing",
    "shipping": "shipping",
    "mailing": "mailing",
    "home": "home",
    "personal": "home",
    "other": "other",
    "secondary": "other",
}
_PLAIN = {"email": "email_other", "phone": "phone_other"}


def grouped(
    chosen: Table[int, Claim], known: Table[int, Target | None], columns: int
) -> dict[int, Target]:
    """Return column → target with its group and type, for the chosen claims.

    Groups count from 1 in the file's order, separately for emails, phones and
    addresses. The parts of one address share a group: "Billing City" goes with
    "Billing Street". A column that would give an address the same part twice
    is missing from the result.
    """
    placed: dict[int, Target] = {}
    number = _Numbers(known)
    for index in range(columns):
        claim = chosen.get(index)
        if claim is None:
            continue
        repeats = CATALOGUE[claim.field].repeats
        if not repeats:
            placed[index] = Target(claim.field)
        elif repeats == "address":
            group = number.address(claim)
            if group:
                placed[index] = Target(claim.field, group, _address_type(claim))
        else:
            placed[index] = number.line(claim, repeats)
    return placed


def _address_type(claim: Claim) -> str:
    return _ADDRESS_TYPE.get(claim.reading.qualifier, "business")


class _Numbers:
    """The groups given so far."""

    def __init__(self, known: Table[int, Target | None]) -> None:
        self._used: dict[str, set[int]] = {"email": set(), "phone": set(), "address": set()}
        self._seen: set[str] = set()
        self._parts: dict[tuple[str, str, int], tuple[int, set[str]]] = {}
        self._extended: set[int] = set()
        for target in known.values():
            if target is not None and target.definition.repeats:
                self._used[target.definition.repeats].add(target.group or 1)
                self._seen.add(target.field)

    def _next(self, repeats: str) -> int:
        group = 1
        while group in self._used[repeats]:
            group += 1
        self._used[repeats].add(group)
        return group

    def line(self, claim: Claim, repeats: str) -> Target:
        """Return the target of an email or phone column."""
        field = claim.field
        if field == "phone_extension":
            return Target(field, max(self._used["phone"], default=1), "business")
        numbered = claim.reading.ordinal > 1 and not claim.reading.qualifier
        if field in _PLAIN and numbered and field in self._seen:
            field = _PLAIN[field]
        self._seen.add(field)
        return Target(field, self._next(repeats), CATALOGUE[field].type or "business")

    def address(self, claim: Claim) -> int | None:
        """Return the group of an address column; None if it has that part already."""
        reading = claim.reading
        key = (reading.qualifier or reading.about.replace("subject", ""), "", reading.ordinal)
        if key not in self._parts:
            self._parts[key] = (self._next("address"), set())
        group, parts = self._parts[key]
        if claim.field in parts:
            return None
        parts.add(claim.field)
        return group
