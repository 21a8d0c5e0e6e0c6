"""Which column is which field: a suggestion per column, solved for the file as a whole."""

from __future__ import annotations

from collections.abc import Mapping as Table
from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from leadgate.engine.fields import CATALOGUE, Field
from leadgate.engine.fields.custom import plain_name
from leadgate.engine.mapping.assign import Claim, assign
from leadgate.engine.mapping.evidence import ALIAS, claims
from leadgate.engine.mapping.fold import fold
from leadgate.engine.mapping.group import grouped
from leadgate.engine.mapping.own import own_targets
from leadgate.engine.mapping.target import Target

EXACT: Final = 0.97
LIKELY: Final = 0.80
CHECK: Final = 0.50
IGNORED: Final = "_ERROR"

_NOTHING: Table[str, Target | None] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the file, as far as it is needed to guess what it means.

    Attributes:
        header: as it stands in the file.
        values: up to about 200 filled cells; may be empty.
    """

    header: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a column most probably is.

    Attributes:
        index: number of the column in the file, from 0.
        field: a name of the catalogue; None leaves the column out.
        type: "business", "home" … for an email, phone or address; else None.
        group: 1 … n for an email, phone or address; else None.
        confidence: probability, 0 … 1, that a colleague would choose the same.
        reason: one sentence for people.
        remembered: it was mapped so before; confidence is 1.
        also: the field that the column lost to another column; else None.
        template: name of the template that says so; "" for none.
    """

    index: int
    field: str | None
    type: str | None
    group: int | None
    confidence: float
    reason: str
    remembered: bool = False
    also: str | None = None
    template: str = ""

    @property
    def words(self) -> str:
        """How sure it is: "template", "remembered", "exact", "likely", "check this" or ""."""
        if self.template:
            return "template"
        if self.remembered:
            return "remembered"
        if self.field is None:
            return ""
        if self.confidence >= EXACT:
            return "exact"
        return "likely" if self.confidence >= LIKELY else "check this"


def suggest(
    columns: Sequence[Column],
    *,
    remembered: Table[str, Target | None] = _NOTHING,
    custom: Sequence[Field] = (),
) -> tuple[Suggestion, ...]:
    """Return one suggestion per column, in order.

    Args:
        columns: all columns of the file.
        remembered: folded header (`fold`) → what was mapped before; None if it
            was left out. It wins over every other evidence.
        custom: fields besides the catalogue's; a header that is their name,
            label or alias is theirs.

    Cost: about 0.2 ms a column.
    """
    headers = [column.header for column in columns]
    known = _known(headers, remembered)
    own = _of_custom(headers, custom, known) | _of_exports(headers, known)
    open_claims = claims(
        headers,
        [column.values for column in columns],
        skip={*known, *own, *(i for i, h in enumerate(headers) if h.strip() == IGNORED)},
    )
    taken = {target.field for target in known.values() if target and not target.repeats}
    chosen, lost = assign(open_claims, taken=taken)
    settled = known | {one.index: Target(one.field, one.group) for one in own.values() if one.field}
    placed = grouped(headers, chosen, settled)
    return tuple(
        own[index] if index in own else _suggestion(index, known, chosen, lost, placed)
        for index in range(len(columns))
    )


def _of_custom(
    headers: Sequence[str], custom: Sequence[Field], known: Table[int, Target | None]
) -> dict[int, Suggestion]:
    """Return what custom fields claim by name, each the first column that is called so."""
    names = {
        fold(name): field
        for field in reversed(custom)
        for name in (*field.aliases, field.label, plain_name(field.name), field.name)
    }
    taken = {target.field for target in known.values() if target}
    own: dict[int, Suggestion] = {}
    for index, header in enumerate(headers):
        field = names.get(fold(header))
        if field is None or index in known or field.name in taken:
            continue
        taken.add(field.name)
        said = f"The name means {field.label}."
        own[index] = Suggestion(index, field.name, None, None, ALIAS, said)
    return own


def _of_exports(headers: Sequence[str], known: Table[int, Target | None]) -> dict[int, Suggestion]:
    """Return the columns whose names only an export of Leadgate writes."""
    said = "The name is one that Leadgate's own files use."
    return {
        index: Suggestion(index, target.field, "business", target.group, ALIAS, said)
        for index, target in own_targets(headers).items()
        if index not in known
    }


def _known(
    headers: Sequence[str], remembered: Table[str, Target | None]
) -> dict[int, Target | None]:
    """Return what is settled by memory; of equal headers only the first keeps its target."""
    known: dict[int, Target | None] = {}
    seen: set[str] = set()
    for index, header in enumerate(headers):
        folded = fold(header)
        again = folded in seen and remembered.get(folded) is not None
        if header.strip() != IGNORED and folded in remembered and not again:
            known[index] = remembered[folded]
        seen.add(folded)
    return known


def _suggestion(
    index: int,
    known: Table[int, Target | None],
    chosen: Table[int, Claim],
    lost: Table[int, Claim],
    placed: Table[int, Target],
) -> Suggestion:
    if index in known:
        target = known[index]
        if target is None:
            return Suggestion(index, None, None, None, 1.0, "Left out last time.", True)
        return Suggestion(
            index, target.field, target.type, target.group, 1.0, "Mapped like this before.", True
        )
    if index in chosen and index in placed:
        target, claim = placed[index], chosen[index]
        doubt = "" if claim.confidence >= LIKELY else " Check it; until then it is left out."
        return Suggestion(
            index, target.field, target.type, target.group, claim.confidence, claim.reason + doubt
        )
    if index in chosen or index in lost:
        label = CATALOGUE[(chosen.get(index) or lost[index]).field].label
        return Suggestion(
            index,
            None,
            None,
            None,
            0.0,
            f"Another column already gives {label}; leave this one out, or choose this one.",
            also=(chosen.get(index) or lost[index]).field,
        )
    return Suggestion(index, None, None, None, 0.0, "Nothing says which field this could be.")
