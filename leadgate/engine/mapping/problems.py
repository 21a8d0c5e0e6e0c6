"""What is wrong with a mapping, before anything runs."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from collections.abc import Mapping as Table
from dataclasses import dataclass
from typing import Literal

from leadgate.engine.fields import CATALOGUE, Field
from leadgate.engine.fields.custom import catalogue_with
from leadgate.engine.mapping.derived import Derived, widened
from leadgate.engine.mapping.fold import fold
from leadgate.engine.mapping.target import Mapping, Target

_NAMES = frozenset({"last_name", "full_name", "company"})


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a mapping.

    Attributes:
        index: the column, from 0, those made from others after the file's; None if it
            concerns the mapping as a whole.
        code: stable name.
        message: for people, in full sentences.
        severity: an "error" must be settled first, a "warning" need not.
    """

    index: int | None
    code: str
    message: str
    severity: Literal["error", "warning"]


def problems(
    header: Sequence[str],
    mapping: Mapping,
    *,
    derived: Sequence[Derived] = (),
    constants: Collection[str] = (),
    custom: Sequence[Field] = (),
) -> tuple[Problem, ...]:
    """Return all problems: those of the mapping as a whole, then column by column.

    Args:
        header: the file's column names.
        mapping: a target, or None, per column.
        derived: columns made from others; they come after the file's, as in
            `widened`.
        constants: fields that every record gets.
        custom: fields besides the catalogue's.
    """
    counted = tuple(_count(header, mapping))
    header, mapping = widened(header, mapping, derived)
    catalogue = catalogue_with(custom)
    found = [
        *counted,
        *_nobody(mapping, constants),
        *_unknown(header, mapping, catalogue),
        *_twice(header, mapping, catalogue),
        *_extension(header, mapping),
        *_blank(header, mapping),
        *_repeated(header),
    ]
    return tuple(sorted(found, key=lambda p: -1 if p.index is None else p.index))


def blocking(found: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return the problems that must be settled before the file can be processed."""
    return tuple(p for p in found if p.severity == "error")


def _column(header: Sequence[str], index: int) -> str:
    name = header[index].strip() if index < len(header) else ""
    return f"“{name}”" if name else f"column {index + 1}"


def _label(target: Target, definition: Field) -> str:
    label = definition.label
    return f"{label} {target.group}" if target.group and target.group > 1 else label


def _count(header: Sequence[str], mapping: Mapping) -> Iterator[Problem]:
    if len(header) != len(mapping):
        yield Problem(
            None,
            "column_count_differs",
            f"The mapping is for {len(mapping)} columns, the file has {len(header)}. "
            "Map the columns again.",
            "error",
        )


def _nobody(mapping: Mapping, constants: Collection[str]) -> Iterator[Problem]:
    if not _NAMES & {*constants, *(target.field for target in mapping if target)}:
        yield Problem(
            None,
            "name_or_company_unmapped",
            "No column gives a Last Name. Map one to Last Name, or to Full Name in its stead, "
            "or to Company.",
            "error",
        )


def _unknown(
    header: Sequence[str], mapping: Mapping, catalogue: Table[str, Field]
) -> Iterator[Problem]:
    for index, target in enumerate(mapping):
        if target and target.field not in catalogue:
            yield Problem(
                index,
                "unknown_field",
                f"{_column(header, index)} is mapped to “{target.field}”, which is not a field. "
                "Choose a field from the list, or leave the column out.",
                "error",
            )


def _twice(
    header: Sequence[str], mapping: Mapping, catalogue: Table[str, Field]
) -> Iterator[Problem]:
    first: dict[tuple[str, int], int] = {}
    for index, target in enumerate(mapping):
        if target is None or target.field not in catalogue:
            continue
        definition = catalogue[target.field]
        group = (target.group or 1) if definition.repeats else 0
        line = definition.repeats in ("email", "phone") and target.field != "phone_extension"
        slot = (definition.repeats if line else target.field, group)
        if slot not in first:
            first[slot] = index
            continue
        yield Problem(
            index,
            "mapped_twice",
            f"{_column(header, index)} and {_column(header, first[slot])} are both mapped to "
            f"{_label(target, definition)}. Leave one of them out, or choose another field"
            f"{' or number' if definition.repeats else ''} for it.",
            "error",
        )


def _extension(header: Sequence[str], mapping: Mapping) -> Iterator[Problem]:
    phones = {
        t.group or 1
        for t in mapping
        if t
        and t.field in CATALOGUE
        and t.field != "phone_extension"
        and CATALOGUE[t.field].repeats == "phone"
    }
    for index, target in enumerate(mapping):
        if target and target.field == "phone_extension" and (target.group or 1) not in phones:
            yield Problem(
                index,
                "extension_without_phone",
                f"{_column(header, index)} is an extension, but no column gives phone number "
                f"{target.group or 1}. Map that number too, or leave the extension out.",
                "error",
            )


def _blank(header: Sequence[str], mapping: Mapping) -> Iterator[Problem]:
    for index, name in enumerate(header):
        if not name.strip():
            mapped = index < len(mapping) and mapping[index] is not None
            yield Problem(
                index,
                "blank_header",
                f"Column {index + 1} has no name. "
                + ("Check that it is mapped as you mean it." if mapped else "It is left out."),
                "warning",
            )


def _repeated(header: Sequence[str]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for index, name in enumerate(header):
        folded = fold(name)
        if not folded:
            continue
        if folded in first:
            yield Problem(
                index,
                "repeated_header",
                f"“{name.strip()}” is the name of column {first[folded] + 1} too. "
                "Check which of them you want to map.",
                "warning",
            )
        first.setdefault(folded, index)
