"""Value mapping: what a choice column's values become, once per value."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from leadgate.engine.choices import CHOICES
from leadgate.engine.fields import Field, Kind
from leadgate.engine.plan import ChoiceList
from leadgate.engine.transforms.choice import REFUSED, SEPARATOR, label_of, spellings
from leadgate.engine.transforms.fold import fold
from leadgate.imports.counting import Counted
from leadgate.leads.offering import options_of

MOST = 40
"""Values shown of one column at first, unknown ones before others, frequent ones first."""
LONGEST = 40
"""Options of a list that every value's own control holds; in a longer list they are looked for."""
KINDS = frozenset({Kind.CHOICE, Kind.CHOICES})
CELL = re.compile(r"cell-(\d+)-(\d+)$")
WRITTEN = 200
LEAVE, REFUSE, ADD = "-", "!", "+"

Table = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class FileValue:
    """One value of a choice column.

    Attributes:
        number: of the value within its column, from 0.
        text: the value.
        records: how often it occurs.
        chosen: what a person has mapped it to: "=" and the choice, "-" for
            leave empty, "!" for reject, "+" for add, "" for nothing.
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
class Asked:
    """Which values of a column somebody wants to see.

    Attributes:
        find: part of their text.
        most: how many.
        keep: values that stay in any case, since something unsaved is chosen for them.
    """

    find: str = ""
    most: int = MOST
    keep: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class ValueMap:
    """The values of one choice column beside the options of its list.

    Attributes:
        field: name of the field that it is mapped to.
        values: those that are shown.
        options: value and label of each option; of a long list those that are chosen.
        long: the list is so long that its options are looked for.
        adds: unknown values are added to the list.
        unknown: how many values are not on the list, and not mapped either.
        different: how many values there are.
        matching: how many of them are what was looked for.
        counted: where the counts come from.
    """

    field: str
    values: Sequence[FileValue]
    options: Sequence[tuple[str, str]]
    long: bool
    adds: bool
    unknown: int
    different: int
    matching: int
    counted: Counted

    @property
    def choices(self) -> list[tuple[str, str, str]]:
        """The options as the page sends them: value, label, sent as."""
        return [(value, label, f"={value}") for value, label in self.options]

    @property
    def more(self) -> int:
        """How many values that were looked for are not shown."""
        return max(self.matching - len(self.values), 0)

    @property
    def searchable(self) -> bool:
        """Whether there are so many values that somebody has to look for one."""
        return self.different > MOST

    @property
    def waiting(self) -> bool:
        """Whether only the first records were looked at so far."""
        return not self.counted.whole and not self.counted.asked


def has_values(definition: Field | None) -> bool:
    """Say whether a column of this field has a value mapping."""
    return definition is not None and definition.kind in KINDS


def listed(definition: Field, lists: Mapping[str, ChoiceList]) -> ChoiceList:
    """Return the choice list of a field."""
    return lists.get(definition.choices) or CHOICES.get(definition.choices, ChoiceList())


def value_map_of(
    definition: Field,
    counted: Counted,
    chosen: Table,
    choices: ChoiceList,
    added: Collection[str],
    asked: Asked,
) -> ValueMap:
    """Return the value mapping of a column.

    Args:
        definition: what the column is mapped to.
        counted: its cells.
        chosen: value → choice, or None to leave it empty.
        choices: the list, with what is to be added.
        added: values that are to be added to it.
        asked: which of the values.
    """
    table = spellings(choices)
    tally = _values(counted.values, several=definition.kind is Kind.CHOICES)
    every = [
        FileValue(
            0, text, records, sent_as(chosen, text, added),
            "" if text in added else label_of(text, table) or "",
        )
        for text, records in tally.items()
    ]  # fmt: skip
    every.sort(key=lambda value: (not value.open, -value.records, value.text))
    wanted = fold(asked.find)
    matching = [value for value in every if wanted in fold(value.text)]
    shown = matching[: asked.most]
    there = {value.text for value in shown}
    kept = [value for value in every if value.text in asked.keep and value.text not in there]
    long = len(choices.labels) - len(added) > LONGEST
    return ValueMap(
        definition.name,
        [
            FileValue(number, one.text, one.records, one.chosen, one.known)
            for number, one in enumerate([*shown, *kept])
        ],
        _options(definition.choices, choices, added, set(chosen.values()) if long else None),
        long=long,
        adds=choices.open,
        unknown=sum(value.open for value in every),
        different=len(every),
        matching=len(matching),
        counted=counted,
    )


def _values(cells: Mapping[str, int], *, several: bool) -> Mapping[str, int]:
    """Return value → records; a cell of several values counts for each."""
    if not several:
        return cells
    tally: Counter[str] = Counter()
    for cell, records in cells.items():
        for part in dict.fromkeys(SEPARATOR.split(cell)):
            if part:
                tally[part] += records
    return tally


@dataclass(frozen=True, slots=True)
class Sent:
    """What the page sent about values.

    Attributes:
        maps: column → value → choice, or None to leave it empty.
        added: column → values that are to be added to its list.
        asked: column → which values it shows.
    """

    maps: Mapping[int, Table]
    added: Mapping[int, tuple[str, ...]]
    asked: Mapping[int, Asked]


def read_values(sent: Mapping[str, str], kept: Mapping[int, Table]) -> Sent:
    """Return what the page sent: "cell-3-0" is a value, "value-3-0" what it becomes.

    "written-3-0" is an option that was written by hand, where no script looks for one.

    Args:
        sent: the form.
        kept: the value mappings so far, for values that it did not send.
    """
    maps: dict[int, dict[str, str | None]] = {index: dict(table) for index, table in kept.items()}
    added: dict[int, list[str]] = {}
    changed: dict[int, list[str]] = {}
    for key, cell in sent.items():
        found = CELL.match(key)
        if found is None:
            continue
        column = int(found[1])
        choice = sent.get(f"value-{found[1]}-{found[2]}", "")
        if written := sent.get(f"written-{found[1]}-{found[2]}", "").strip()[:WRITTEN]:
            choice = f"={written}"
        table = maps.setdefault(column, {})
        _choose(table, cell, choice)
        if choice == ADD:
            added.setdefault(column, []).append(cell)
        if table.get(cell, "") != kept.get(column, {}).get(cell, ""):
            changed.setdefault(column, []).append(cell)
    columns = {int(key[6:]) for key in sent if key.startswith("shown-") and key[6:].isdecimal()}
    return Sent(
        {column: table for column, table in maps.items() if table},
        {column: tuple(cells) for column, cells in added.items()},
        {column: _asked(sent, column, changed.get(column, ())) for column in columns},
    )


def _asked(sent: Mapping[str, str], column: int, changed: Collection[str]) -> Asked:
    shown = sent[f"shown-{column}"]
    most = int(shown) if shown.isdecimal() and len(shown) < 6 else MOST
    if sent.get("more") == str(column):
        most += MOST
    return Asked(sent.get(f"find-{column}", "").strip(), max(most, MOST), tuple(changed))


def _choose(table: dict[str, str | None], cell: str, choice: str) -> None:
    table.pop(cell, None)
    if choice == LEAVE:
        table[cell] = None
    elif choice == REFUSE:
        table[cell] = REFUSED
    elif choice == ADD:
        table[cell] = cell
    elif choice.startswith("="):
        table[cell] = choice[1:]


def sent_as(chosen: Table, text: str, added: Collection[str]) -> str:
    """Return how the page sends what was chosen for a value."""
    if text in added:
        return ADD
    if text not in chosen:
        return ""
    choice = chosen[text]
    if choice is None:
        return LEAVE
    return REFUSE if choice == REFUSED else f"={choice}"


def _options(
    list_name: str,
    choices: ChoiceList,
    added: Collection[str],
    chosen: Collection[str | None] | None,
) -> list[tuple[str, str]]:
    """Return value and label of the options; of a long list those that were chosen for a value."""
    if chosen is None:
        every = options_of(list_name, choices)
        return [(one.value, one.words) for one in every if one.value not in added]
    values = {value for value in chosen if value and value != REFUSED} - set(added)
    found = options_of(list_name, choices, values)
    # What was written by hand is understood by its spelling, as a cell is.
    written = sorted(values - {one.value for one in found})
    return [*((one.value, one.words) for one in found), *((text, text) for text in written)]
