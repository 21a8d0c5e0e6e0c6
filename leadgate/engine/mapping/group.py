"""Which of several emails, phones and addresses a column belongs to, and its type."""

from __future__ import annotations

from collections.abc import Mapping as Table
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from leadgate.engine.fields import CATALOGUE
from leadgate.engine.mapping.assign import Claim
from leadgate.engine.mapping.fold import fold
from leadgate.engine.mapping.read import Reading
from leadgate.engine.mapping.target import Target
from leadgate.engine.mapping.types import GROUPS

_ADDRESS_TYPES: Final = {
    "billing": "billing",
    "shipping": "shipping",
    "mailing": "mailing",
    "home": "home",
    "personal": "home",
    "other": "other",
    "secondary": "other",
}
_FURTHER: Final = {"email": "email_other", "phone": "phone_other"}
_FEW: Final = 2
_LINES: Final = ("email", "phone")

_Key = tuple[str, str, int, int]


@dataclass(slots=True)
class _Address:
    """The columns that together give one address."""

    key: _Key
    parts: dict[str, int] = field(default_factory=dict)


def grouped(
    headers: Sequence[str], chosen: Table[int, Claim], known: Table[int, Target | None]
) -> dict[int, Target]:
    """Return column → target with its group and type, for the chosen claims.

    Groups count from 1 in the file's order, separately for emails, phones and
    addresses. The parts of one address share a group: "Billing City" goes with
    "Billing Street". A column that would give an address the same part twice,
    or an eleventh email, phone or address, is missing from the result.

    Args:
        headers: of all columns.
        chosen: column → claim.
        known: column → target that is settled already; its groups are taken.
    """
    used: dict[str, set[int]] = {"email": set(), "phone": set(), "address": set()}
    last: dict[str, int] = {}
    for target in known.values():
        if target is not None and target.repeats:
            used[target.repeats].add(target.group or 1)
            last[target.field] = target.group or 1
    placed: dict[int, Target] = {}
    beyond = _beyond(chosen, used)
    for index, claim in sorted(chosen.items()):
        repeats = CATALOGUE[claim.field].repeats
        if index in beyond:
            continue
        if not repeats:
            placed[index] = Target(claim.field)
        elif repeats != "address":
            placed[index] = _line(claim, repeats, used[repeats], last)
    for address in _addresses(headers, chosen):
        group = _joined(address, known)
        if group is None:
            if _full(used["address"]):
                continue
            group = _next(used["address"])
        kind = _ADDRESS_TYPES.get(address.key[0], "business")
        placed.update({i: Target(part, group, kind) for part, i in address.parts.items()})
    return placed


def _beyond(chosen: Table[int, Claim], used: Table[str, set[int]]) -> set[int]:
    """Return the emails and phones for which a lead has no room, the least telling ones."""
    beyond: set[int] = set()
    for repeats in _LINES:
        own = [
            (_minor(claim), index)
            for index, claim in chosen.items()
            if CATALOGUE[claim.field].repeats == repeats and claim.field != "phone_extension"
        ]
        beyond.update(index for _, index in sorted(own)[max(0, GROUPS - len(used[repeats])) :])
    return beyond


def _minor(claim: Claim) -> int:
    """Return how much sooner a line is left out: a pager or an assistant's phone comes first."""
    qualifier = claim.reading.qualifier
    pager = claim.field == "phone_other" and not qualifier
    further_fax = claim.field == "fax" and qualifier not in ("", "work")
    return 2 * (pager or further_fax) + (claim.reading.ordinal > 1)


def _full(used: set[int]) -> bool:
    return len(used) >= GROUPS


def _next(used: set[int]) -> int:
    group = 1
    while group in used:
        group += 1
    used.add(group)
    return group


def _line(claim: Claim, repeats: str, used: set[int], last: dict[str, int]) -> Target:
    """Return the target of an email or phone column.

    Args:
        claim: what the column is.
        repeats: "email" or "phone".
        used: groups that are taken; gets the new one.
        last: field → its last group so far; gets the new one.
    """
    name = claim.field
    if name == "phone_extension":
        return Target(name, last.get("phone", max(used, default=1)), "business")
    numbered = claim.reading.ordinal > 1 and not claim.reading.qualifier
    if name in _FURTHER and numbered and name in last:
        name = _FURTHER[name]
    last[name] = _next(used)
    return Target(name, last[name], CATALOGUE[name].type or "business")


def _addresses(headers: Sequence[str], chosen: Table[int, Claim]) -> list[_Address]:
    """Return the addresses in the file's order, each part given by its surest column."""
    found: dict[_Key, _Address] = {}
    surest: dict[tuple[_Key, str], float] = {}
    times: dict[str, int] = {}
    for index, claim in sorted(chosen.items()):
        if CATALOGUE[claim.field].repeats != "address":
            continue
        folded = fold(headers[index])
        times[folded] = times.get(folded, 0) + 1
        key = _key(claim.reading, times[folded])
        parts = found.setdefault(key, _Address(key)).parts
        if claim.confidence > surest.get((key, claim.field), 0.0):
            surest[key, claim.field] = claim.confidence
            parts[claim.field] = index
    return _merged(list(found.values()))


def _key(reading: Reading, time: int) -> _Key:
    """Return which address a column belongs to; `time` counts columns of the same name."""
    about = "company" if reading.about == "company" else ""
    return reading.qualifier, about, reading.ordinal if reading.ordinal > 1 else 0, time


def _merged(addresses: list[_Address]) -> list[_Address]:
    """Put stray parts to the address that lacks them: "Work Street", "City", "Country"."""
    kept: list[_Address] = []
    for address in addresses:
        home = next((other for other in kept if _complete(other, address)), None)
        if home is None:
            kept.append(address)
            continue
        home.parts.update(address.parts)
        home.key = max(home.key, address.key)
    return kept


def _complete(one: _Address, other: _Address) -> bool:
    """Say whether two groups of parts are one address."""
    qualifiers = {one.key[0], other.key[0]} | {one.key[1], other.key[1]}
    few = min(len(one.parts), len(other.parts)) <= _FEW
    apart = one.parts.keys().isdisjoint(other.parts)
    whole = "address_full" in (one.parts.keys() | other.parts.keys())
    same_number = one.key[2:] == other.key[2:]
    return few and apart and not whole and same_number and len(qualifiers - {""}) <= 1


def _joined(address: _Address, known: Table[int, Target | None]) -> int | None:
    """Return the group of a settled address that the parts, of no other kind, complete."""
    if any(address.key[:2]) or address.key[2]:
        return None
    parts: dict[int, set[str]] = {}
    for target in known.values():
        if target is not None and target.repeats == "address":
            parts.setdefault(target.group or 1, set()).add(target.field)
    return next((g for g, held in sorted(parts.items()) if held.isdisjoint(address.parts)), None)
