"""Names that Leadgate's own files use: they map back without a doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from leadgate.engine.fields import CATALOGUE
from leadgate.engine.mapping.target import Target

_NUMBERED: Final = re.compile(r"address_([1-9]|10)_([a-z0-9_]+)$")
_PARTS: Final = frozenset(f.name for f in CATALOGUE.values() if f.repeats == "address")
_TYPE: Final = "address_type"


def own_targets(headers: Sequence[str]) -> dict[int, Target]:
    """Return column → target for names that only an export of Leadgate writes.

    "address_2_city" is the second address's; beside such a name, and for
    "address_type", the parts without a number are the first's.

    Args:
        headers: of all columns.
    """
    names = [header.strip() for header in headers]
    numbered = {index: found for index, name in enumerate(names) if (found := _numbered(name))}
    if not numbered and _TYPE not in names:
        return {}
    first = {index: Target(name, 1) for index, name in enumerate(names) if name in _PARTS}
    return {**first, **numbered}


def _numbered(name: str) -> Target | None:
    found = _NUMBERED.match(name)
    if found is None:
        return None
    part = _TYPE if found[2] == "type" else found[2]
    return Target(part, int(found[1])) if part in _PARTS else None
