"""The suppression list as imports see it, and what a person means by an entry of it.

The list is not frozen with an import's plan: who is put on it while an import
runs is refused from the next chunk on.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

import polars as pl
from django.db.models import Count, Max

from leadgate.engine.fingerprint import fingerprint
from leadgate.engine.plan import Plan
from leadgate.engine.transforms.email import read_email
from leadgate.engine.transforms.phone import read_phone
from leadgate.engine.transforms.read import UNREADABLE
from leadgate.imports.models import Suppressed
from leadgate.imports.models.suppressed import SuppressedKind
from leadgate.settings import settings

RULE, SETTING = "suppressed", "fingerprints"
DOMAIN = re.compile(r"^(?:\*\.|@)?([^\s@/]+\.[^\s@/.]{2,})$")


@dataclass(frozen=True, slots=True)
class Meant:
    """What a line of text means.

    Attributes:
        line: its number in the text, from 1.
        text: as it was written.
        kind: what it is; None where it can't be read.
        fingerprint: of its normal form; blank where it can't be read.
    """

    line: int
    text: str
    kind: SuppressedKind | None = None
    fingerprint: str = ""


def with_suppressed(plan: Plan) -> Plan:
    """Return the plan with the list of now, besides what the rules themselves name.

    Cost: one small query; the list is read again only when it has changed.
    """
    prints = suppressed()
    if not prints:
        return plan
    own = plan.parameters.get(RULE, {})
    named = own.get(SETTING)
    listed = [*(named if isinstance(named, list | tuple) else ()), *prints]
    parameters: Mapping[str, Mapping[str, object]] = {
        **plan.parameters,
        RULE: {**own, SETTING: listed},
    }
    return replace(plan, parameters=parameters)


def suppressed() -> tuple[str, ...]:
    """Return all fingerprints of the list."""
    state = Suppressed.objects.aggregate(number=Count("pk"), last=Max("pk"))
    # Ids only rise, so that no two lists have the same number and the same last id.
    return _listed(state["number"], state["last"] or 0)


@lru_cache(maxsize=1)
def _listed(number: int, last: int) -> tuple[str, ...]:
    found = Suppressed.objects.order_by("pk").values_list("fingerprint", flat=True)
    return tuple(found) if number or last else ()


def meant_by(text: str, kind: SuppressedKind | None = None) -> list[Meant]:
    """Return what the lines of a text mean; blank ones are left out.

    Args:
        text: one address, domain or number per line.
        kind: what all of them are; None finds out.

    Cost: some 40 µs per line that is not of the plainest form.
    """
    lines = [(n, line.strip()) for n, line in enumerate(text.splitlines(), 1) if line.strip()]
    sorts = [kind or _kind_of(line) for _, line in lines]
    readers = {
        SuppressedKind.EMAIL: _emails,
        SuppressedKind.PHONE: _phones,
        SuppressedKind.DOMAIN: _domains,
    }
    normal = {
        sort: read([line for (_, line), its in zip(lines, sorts, strict=True) if its == sort])
        for sort, read in readers.items()
    }
    found = []
    for (number, line), sort in zip(lines, sorts, strict=True):
        form = normal[sort].get(line)
        found.append(Meant(number, line, sort, fingerprint(form)) if form else Meant(number, line))
    return found


def _kind_of(line: str) -> SuppressedKind:
    if DOMAIN.match(line) and re.search(r"[^\W\d_]", line):
        return SuppressedKind.DOMAIN
    return SuppressedKind.EMAIL if "@" in line else SuppressedKind.PHONE


def _emails(lines: list[str]) -> dict[str, str]:
    """Return line → address as leads store it."""
    read = read_email(pl.Series(lines, dtype=pl.String))
    bad = read.flags.get(UNREADABLE)
    flags = bad.to_list() if bad is not None else [False] * len(lines)
    return {
        line: value
        for line, value, wrong in zip(lines, read.value.to_list(), flags, strict=True)
        if value and not wrong
    }


def _domains(lines: list[str]) -> dict[str, str]:
    """Return line → domain as addresses of leads have it."""
    names = {line: found.group(1) for line in lines if (found := DOMAIN.match(line))}
    addresses = _emails([f"a@{name}" for name in names.values()])
    return {
        line: addresses[f"a@{name}"].partition("@")[2]
        for line, name in names.items()
        if f"a@{name}" in addresses
    }


def _phones(lines: list[str]) -> dict[str, str]:
    """Return line → number in E.164, where it can be dialled."""
    regions = pl.repeat(settings().country or None, len(lines), dtype=pl.String, eager=True)
    read = read_phone(pl.Series(lines, dtype=pl.String), regions)
    return {
        line: value
        for line, value in zip(lines, read.value.to_list(), strict=True)
        if value and value.startswith("+")
    }
