"""What a person or a command line chose, over what was suggested."""

from __future__ import annotations

from collections.abc import Mapping as Table
from collections.abc import Sequence

from rapidfuzz import process

from leadgate.engine.fields import Field
from leadgate.engine.fields.custom import PREFIX, catalogue_with
from leadgate.engine.mapping.fold import fold
from leadgate.engine.mapping.suggest import LIKELY, Suggestion
from leadgate.engine.mapping.target import Mapping, Target
from leadgate.engine.mapping.types import GROUPS, TYPES
from leadgate.errors import MappingRefused


def parse_map(
    assignments: Sequence[str], header: Sequence[str], *, custom: Sequence[Field] = ()
) -> dict[int, Target | None]:
    """Read what `--map` says.

    Args:
        assignments: "Header=field", "Phone 2=phone:2:fax" (group and type),
            "Notes=" (leave out). The header may be spelt in any case; a header
            that holds "=" is split at its last one.
        header: the file's column names.
        custom: fields besides the catalogue's; their prefix may be left out.

    Returns:
        Column → target, or None where it is to be left out.

    Raises:
        MappingRefused: unknown column, field, number or type; names the nearest.
    """
    overrides: dict[int, Target | None] = {}
    catalogue = catalogue_with(custom)
    for assignment in assignments:
        name, separator, target = assignment.rpartition("=")
        if not separator:
            raise MappingRefused(
                why=f"“{assignment}” does not say what to map to. "
                "Write it as Header=field, for example “E-Mail=email”."
            )
        overrides[_index(name, header)] = _target(target.strip(), catalogue)
    return overrides


def resolve(
    header: Sequence[str],
    suggestions: Sequence[Suggestion],
    overrides: Table[int, Target | None] | None = None,
) -> Mapping:
    """Return the mapping: what was chosen, and for the rest what is sure enough.

    A suggestion to be checked is left out, unless without it no column would
    say who the lead is.

    Args:
        header: the file's column names.
        suggestions: one per column.
        overrides: column → what was chosen for it; it wins.
    """
    overrides = overrides or {}
    taken = {_slot(target) for target in overrides.values() if target}
    mapping: list[Target | None] = []
    for index in range(len(header)):
        if index in overrides:
            mapping.append(overrides[index])
            continue
        target = _sure(suggestions[index])
        mapping.append(None if target is None or _slot(target) in taken else target)
    return _with_somebody(mapping, suggestions, overrides)


def _sure(suggestion: Suggestion) -> Target | None:
    if suggestion.field is None or suggestion.confidence < LIKELY:
        return None
    return Target(suggestion.field, suggestion.group, suggestion.type)


def _with_somebody(
    mapping: list[Target | None],
    suggestions: Sequence[Suggestion],
    overrides: Table[int, Target | None],
) -> Mapping:
    """Add the surest doubtful name, if else nobody is named."""
    names = ("last_name", "full_name", "company")
    if any(target and target.field in names for target in mapping):
        return tuple(mapping)
    doubtful = [
        (s.confidence, -s.index, s.field)
        for s in suggestions
        if s.field in names and s.index not in overrides
    ]
    if doubtful:
        _, negative, field = max(doubtful)
        mapping[-negative] = Target(field)
    return tuple(mapping)


def _slot(target: Target) -> tuple[str, int]:
    """Return what only one column may fill."""
    repeats = target.repeats
    if repeats in ("email", "phone") and target.field != "phone_extension":
        return repeats, target.group or 1
    return target.field, (target.group or 1) if repeats else 0


def _index(name: str, header: Sequence[str]) -> int:
    wanted = name.strip()
    exact = [i for i, h in enumerate(header) if h.strip() == wanted]
    alike = exact or [i for i, h in enumerate(header) if fold(h) == fold(wanted)]
    if alike:
        return alike[0]
    raise MappingRefused(
        why=f"The file has no column “{wanted}”. {_nearest(wanted, header, 'column')}"
    )


def _nearest(wanted: str, names: Sequence[str], what: str) -> str:
    near = process.extract(
        wanted, names, limit=3, score_cutoff=60, processor=lambda text: fold(str(text))
    )
    listed = ", ".join(f"“{found[0]}”" for found in near)
    if listed:
        return f"Did you mean {listed}?"
    return f"Each {what} is one of: {', '.join(names[:40])}."


def _target(text: str, catalogue: Table[str, Field]) -> Target | None:
    if not text:
        return None
    field, _, rest = text.partition(":")
    name = field.strip()
    definition = catalogue.get(name) or catalogue.get(PREFIX + name)
    if definition is None:
        raise MappingRefused(
            why=f"There is no field “{field}”. {_nearest(field, list(catalogue), 'field')}"
        )
    if not rest:
        group = 1 if definition.repeats else None
        return Target(definition.name, group)
    return _numbered(definition, rest)


def _numbered(definition: Field, rest: str) -> Target:
    field, repeats = definition.name, definition.repeats
    if not repeats:
        raise MappingRefused(
            why=f"A lead has one {definition.label}: “{field}:{rest}” can't have a number. "
            f"Write “{field}”."
        )
    group, _, kind = rest.partition(":")
    if not (group.isdecimal() and 1 <= int(group) <= GROUPS):
        raise MappingRefused(
            why=f"“{field}:{rest}” has no number from 1 to {GROUPS} after “{field}:”. "
            f"Write for example “{field}:2”."
        )
    if kind and kind not in TYPES[repeats]:
        raise MappingRefused(
            why=f"“{kind}” is no type of {repeats}. Choose one of: {', '.join(TYPES[repeats])}."
        )
    return Target(field, int(group), kind or None)
