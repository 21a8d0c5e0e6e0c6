"""Value mapping: what a choice column's values become, once per value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from leadgate.engine.choices import CHOICES
from leadgate.engine.fields import Field, Kind
from leadgate.engine.fields.custom import catalogue_with
from leadgate.engine.mapping import Target
from leadgate.engine.plan import ChoiceList
from leadgate.engine.transforms.choice import label_of, spellings
from leadgate.imports import preview
from leadgate.imports.models import Import
from leadgate.leads.models import Choice

MOST = 40
"""Values shown of one column, most frequent first."""
LONGEST = 120
"""Options of a list that can be offered for every value."""


@dataclass(frozen=True, slots=True)
class FileValue:
    """One value of a choice column.

    Attributes:
        number: of the value within its column, from 0.
        text: the cell.
        records: how often it occurs among the first records.
        chosen: what a person has mapped it to: "=" and the choice, "-" for
            leave empty, "" for nothing.
        known: the option that it is by itself; blank if it is none.
    """

    number: int
    text: str
    records: int
    chosen: str
    known: str

    @property
    def open(self) -> bool:
        """Whether nobody has said yet what it means."""
        return not self.known and not self.chosen


@dataclass(frozen=True, slots=True)
class ValueMap:
    """The values of one choice column beside the options of its list.

    Attributes:
        values: most frequent first.
        options: value and label of each option.
        adds: unknown values are added to the list.
    """

    values: Sequence[FileValue]
    options: Sequence[tuple[str, str]]
    adds: bool

    @property
    def choices(self) -> list[tuple[str, str, str]]:
        """The options as the page sends them: value, label, sent as."""
        return [(value, label, f"={value}") for value, label in self.options]

    @property
    def unknown(self) -> int:
        """How many values are not on the list, and not mapped either."""
        return sum(value.open for value in self.values)


def value_map_of(
    run: Import,
    column: int,
    target: Target | None,
    chosen: Mapping[str, str | None],
    lists: Mapping[str, ChoiceList],
    custom: Sequence[Field] = (),
) -> ValueMap | None:
    """Return the value mapping of a column; None where it has none.

    Args:
        run: the import.
        column: from 0.
        target: what the column is mapped to.
        chosen: cell → choice, or None to leave it empty, as saved.
        lists: the choice lists.
        custom: fields besides the catalogue's.

    Cost: counts the values of the first 1,000 records.
    """
    definition = catalogue_with(custom).get(target.field) if target else None
    if definition is None or definition.kind is not Kind.CHOICE:
        return None
    listed = lists.get(definition.choices) or CHOICES.get(definition.choices, ChoiceList())
    if len(listed.labels) > LONGEST:
        return None
    table = spellings(listed)
    values = [
        FileValue(number, text, records, _sent(chosen, text), label_of(text, table) or "")
        for number, (text, records) in enumerate(preview.values_of(run, column).most_common(MOST))
    ]
    return ValueMap(values, _options(definition.choices, listed), adds=listed.open)


def read_value_maps(
    sent: Mapping[str, str], columns: int, kept: Mapping[int, Mapping[str, str | None]]
) -> dict[int, Mapping[str, str | None]]:
    """Return what the page sent: "cell-3-0" is a value, "value-3-0" what it becomes."""
    maps: dict[int, Mapping[str, str | None]] = dict(kept)
    for column in range(columns):
        if f"cell-{column}-0" not in sent:
            continue
        table = dict(maps.get(column, {}))
        for number in range(MOST):
            cell = sent.get(f"cell-{column}-{number}")
            if cell is None:
                break
            _choose(table, cell, sent.get(f"value-{column}-{number}", ""))
        maps.pop(column, None)
        if table:
            maps[column] = table
    return maps


def _choose(table: dict[str, str | None], cell: str, choice: str) -> None:
    table.pop(cell, None)
    if choice == "-":
        table[cell] = None
    elif choice.startswith("="):
        table[cell] = choice[1:]


def _sent(chosen: Mapping[str, str | None], text: str) -> str:
    if text not in chosen:
        return ""
    choice = chosen[text]
    return "-" if choice is None else f"={choice}"


def _options(list_name: str, listed: ChoiceList) -> list[tuple[str, str]]:
    offered = Choice.objects.filter(list_name=list_name, active=True)
    return list(offered.values_list("value", "label")) or [(name, name) for name in listed.labels]
