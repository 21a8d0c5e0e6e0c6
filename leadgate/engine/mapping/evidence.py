"""How sure each field is for each column: header, cells and the other columns together."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from math import exp, log
from typing import Final

from leadgate.engine.fields import CATALOGUE
from leadgate.engine.mapping.agree import SLIGHT, Shares, agreement
from leadgate.engine.mapping.assign import Claim
from leadgate.engine.mapping.bare import bare
from leadgate.engine.mapping.cells import by_cells
from leadgate.engine.mapping.fold import fold
from leadgate.engine.mapping.others import ROMANCE, Others, others
from leadgate.engine.mapping.read import Reading, readings, silent
from leadgate.engine.mapping.senses import priors
from leadgate.engine.mapping.values import shares
from leadgate.engine.mapping.words import language

ALIAS: Final = 0.985
"""Share of right guesses where the whole header is a name of the field."""
WORDS: Final = 0.965
"""The same, where each of its words is known and none speaks against it."""
ASIDE: Final = 0.10
UNKNOWN: Final = 3.5
LEADING: Final = 1.4
NEAR: Final = 2.0
BY_ID: Final = 0.3
"""Log-odds lost per word that says nothing, is unknown, describes further a
field that is what it is ("Garage phone"), is a short misspelt one; and where
an id stands for a name ("Created By.id")."""
PRIMARY: Final = 1.2
NAMED: Final = 0.2
"""Log-odds gained by the main one of several, and by the catalogue's own name
for a field ("Lead Source", not "Referred by"), so that they come first."""

_PLAIN_SPOKEN: Final = frozenset(
    (
        *("email", "email_personal", "phone", "mobile", "phone_home", "fax"),
        *("first_name", "middle_name", "last_name", "job_title", "birth_date"),
        *("street", "street2", "city", "state", "postal_code", "country", "county"),
        *("sic_code", "sic_description", "website", "linkedin_url"),
        *("do_not_call", "do_not_email"),
    )
)

_KIND_ONLY: Final = frozenset(
    {
        "url",
        "date",
        "timestamp",
        "value",
        "budget",
        "ref",
        "segment",
        "id company",
        "id account",
    }
)
"""Senses that name a kind of value, so that values of that kind confirm nothing."""


def claims(
    headers: Sequence[str], values: Sequence[Sequence[str]], *, skip: Collection[int]
) -> list[Claim]:
    """Return every field that each column could be, with its probability.

    Args:
        headers: of all columns.
        values: samples of all columns, filled cells only.
        skip: columns that are settled already.
    """
    plain = bare(headers)
    found = _beside({i: readings(h) for i, h in enumerate(plain) if i not in skip}, plain)
    file = others(found.values(), language(plain))
    filled = any(values)
    from_cells = [
        claim
        for index, options in found.items()
        if not options and silent(plain[index])
        for claim in by_cells(index, shares(values[index]), file)
    ]
    return from_cells + [
        claim
        for index, options in found.items()
        for claim in _column(
            index, options, shares(values[index]), file, hollow=filled and not values[index]
        )
    ]


def _beside(
    found: dict[int, tuple[Reading, ...]], headers: Sequence[str]
) -> dict[int, tuple[Reading, ...]]:
    """Return the readings with what the columns beside each say of it.

    "Title" right before a name is a salutation; where "Created by" and "Created
    by name" both stand, the first one is an id; "Address" beside "City of address"
    is the whole one.
    """
    folded = {fold(header) for header in headers}
    seen = dict(found)
    for index, options in found.items():
        if options and fold(headers[index]) + "name" in folded:
            seen[index] = tuple(replace(r, by_id=True) for r in options)
        elif options and options[0].sense == "title" and (after := found.get(index + 1)):
            seen[index] = tuple(replace(r, before=after[0].field) for r in options)
        elif options and options[0].sense == "address" and _in_parts(headers[index], headers):
            seen[index] = tuple(replace(r, sense="address parts") for r in options)
    return seen


def _in_parts(header: str, headers: Sequence[str]) -> bool:
    """Say whether others are parts of it, such as "City of address" of "Address"."""
    name = header.casefold().rpartition(" - ")[2].strip()
    return any(other.casefold().rstrip().endswith(f" of {name}") for other in headers)


def _column(
    index: int, options: Sequence[Reading], cells: Shares, file: Others, *, hollow: bool
) -> list[Claim]:
    """Weigh the fields of one column against each other and against none.

    Args:
        index: the column.
        options: what its header can mean.
        cells: what its cells look like.
        file: what the other columns say.
        hollow: the column has no values though others have: a filled one that
            claims the same field comes first.
    """
    prior = {r.field: _prior(r, file) * (0.998 if hollow else 1.0) for r in options}
    weight = {r.field: prior[r.field] * exp(_cells_say(r, cells)) for r in options}
    total = sum(weight.values()) + max(1.0 - sum(prior.values()), 0.005)
    return [Claim(index, r.field, weight[r.field] / total, r, _reason(r, cells)) for r in options]


def _cells_say(reading: Reading, cells: Shares) -> float:
    """Return the cells' log-odds, less where few were seen or where they can't confirm.

    That the cells of "Close date" are dates does not make it the date of creation.
    """
    said = agreement(reading.field, cells) * cells.get("any", 0.0) / (cells.get("any", 0.0) + 1.0)
    telling = reading.field == "linkedin_url"  # no other kind of link looks like that
    vague = (reading.sense in _KIND_ONLY and not telling) or (
        reading.unknown and reading.field not in _PLAIN_SPOKEN
    )
    return min(said, 0.0) if vague else said


def _prior(reading: Reading, file: Others) -> float:
    base = (
        priors(reading, file).get(reading.field, 0.0)
        if reading.sense
        else (ALIAS if reading.exact else WORDS)
    )
    if base <= 0.0:
        return 0.0
    further = reading.leading or file.language in ROMANCE
    plain = further and reading.field in _PLAIN_SPOKEN
    unknown = LEADING if plain else UNKNOWN
    near = NEAR / 2 if _awaited(reading, file) else NEAR
    loss = ASIDE * reading.aside + unknown * reading.unknown + near * reading.near
    loss += BY_ID * reading.by_id - PRIMARY * (reading.primary and not reading.sense)
    loss -= NAMED * (reading.named and not reading.sense)
    odds = log(base / (1.0 - base)) - loss
    return 1.0 / (1.0 + exp(-odds))


def _awaited(reading: Reading, file: Others) -> bool:
    """Say whether the field is the part that the file's address lacks: "Contry" beside "City"."""
    part = CATALOGUE[reading.field].repeats == "address"
    return part and bool(file.placed or file.streets) and not file.has(reading.field)


def _reason(reading: Reading, cells: Shares) -> str:
    label = CATALOGUE[reading.field].label
    if reading.near:
        said = f"Nearly spelt like a name for {label}"
    elif reading.sense:
        said = f"The name and the other columns suggest {label}"
    elif reading.unknown:
        said = f"Part of the name means {label}"
    else:
        said = f"The name means {label}"
    weight = _cells_say(reading, cells)
    if weight >= SLIGHT:
        return f"{said}, and the cells look like it."
    return f"{said}, but the cells do not look like it." if weight <= -SLIGHT else f"{said}."
