"""The field mappings as rows: each column of the file, with what is known of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Container, Sequence
from collections.abc import Mapping as Table
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leadgate.engine.fields import FIELDS, Field, Kind, Section
from leadgate.engine.fields.custom import catalogue_with
from leadgate.engine.layout import Inspection
from leadgate.engine.mapping import Mapping, Target
from leadgate.engine.mapping.derived import Derived, widened
from leadgate.engine.mapping.problems import problems
from leadgate.engine.mapping.suggest import Suggestion
from leadgate.engine.mapping.types import GROUPS, TYPES
from leadgate.engine.plan import ColumnFormat
from leadgate.imports.forms.mapping import rivals
from leadgate.imports.pages.values import ValueMap
from leadgate.leads.words import SECTIONS, label_of

WORDS: dict[str, Promise] = {
    "template": gettext_lazy("template"),
    "remembered": gettext_lazy("remembered"),
    "exact": gettext_lazy("exact"),
    "likely": gettext_lazy("likely"),
    "check this": gettext_lazy("check this"),
    "chosen": gettext_lazy("chosen"),
    "left out": gettext_lazy("left out"),
}
TYPE_WORDS: dict[str, Promise] = {
    "template": gettext_lazy("template"),
    "business": gettext_lazy("Business"),
    "personal": gettext_lazy("Personal"),
    "mobile": gettext_lazy("Mobile"),
    "home": gettext_lazy("Home"),
    "fax": gettext_lazy("Fax"),
    "billing": gettext_lazy("Billing"),
    "shipping": gettext_lazy("Shipping"),
    "mailing": gettext_lazy("Mailing"),
    "other": gettext_lazy("Other"),
}
DATES = frozenset({Kind.DATE, Kind.DATETIME})
NUMBERS = frozenset({Kind.MONEY, Kind.DECIMAL, Kind.INTEGER})
EXPLAINED = frozenset({"likely", "check this"})
SAMPLES = 3
SURE_FORMAT = 0.8


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to say beside a column; an error stops the processing."""

    message: str
    error: bool


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the file.

    Attributes:
        index: from 0.
        header: its name.
        samples: up to three different cells.
        filled: share of filled cells, 0 … 100.
        target: what it is mapped to; None is left out.
        word: how sure the suggestion is, or that a person chose.
        reason: why, in a sentence.
        perhaps: label of a field to think about, where nothing was sure enough.
        notices: what is wrong.
        format: how its values are written.
        values: of a choice column, beside the options.
        definition: the field that it is mapped to.
    """

    index: int
    header: str
    samples: tuple[str, ...]
    filled: int
    target: Target | None
    word: str
    reason: str
    perhaps: str
    notices: tuple[Notice, ...]
    format: ColumnFormat = field(default_factory=ColumnFormat)
    values: ValueMap | None = None
    definition: Field | None = None

    @property
    def key(self) -> str:
        """The index as names and addresses have it: without separators."""
        return str(self.index)

    @property
    def shown_word(self) -> str | Promise:
        """How sure, in the reader's language."""
        return WORDS.get(self.word, self.word)

    @property
    def to_check(self) -> bool:
        """Whether somebody should look at it."""
        return self.word == "check this" or any(notice.error for notice in self.notices)

    @property
    def groups(self) -> range:
        """The numbers that it can have: Phone 1 … Phone 10; none if not repeated."""
        definition = self.definition
        return range(1, GROUPS + 1) if definition and definition.repeats else range(0)

    @property
    def types(self) -> list[tuple[str, Promise]]:
        """The types that it can have, e.g. business: code and word."""
        definition = self.definition
        codes = TYPES.get(definition.repeats, ()) if definition else ()
        return [(code, TYPE_WORDS[code]) for code in codes]

    @property
    def type(self) -> str:
        """The type that it has, chosen or by the field's own meaning."""
        definition = self.definition
        return (self.target and self.target.type) or (definition and definition.type) or ""

    @property
    def asks_date_order(self) -> bool:
        """Whether it matters how dates are written."""
        return self.definition is not None and self.definition.kind in DATES

    @property
    def asks_decimal(self) -> bool:
        """Whether it matters how numbers are written."""
        return self.definition is not None and self.definition.kind in NUMBERS

    @property
    def format_is_a_guess(self) -> bool:
        """Whether the values themselves don't show how they are written."""
        return self.format.confidence < SURE_FORMAT


@dataclass(frozen=True, slots=True)
class Counter:
    """How many columns are mapped, to be checked, and left out."""

    mapped: int
    check: int
    ignored: int


def columns_of(
    inspection: Inspection,
    mapping: Mapping,
    suggestions: Sequence[Suggestion],
    formats: dict[int, ColumnFormat],
    *,
    decided: Container[int],
    values: dict[int, ValueMap],
    derived: Sequence[Derived] = (),
    custom: Sequence[Field] = (),
) -> list[Column]:
    """Return the file's columns as the page shows them.

    Args:
        inspection: of the file.
        mapping: as it is now.
        suggestions: one per column.
        formats: how columns are written; others by default.
        decided: columns that a person has set: what is left out is meant so.
        values: the value mappings of choice columns.
        derived: columns made from others, which may claim the same attribute.
        custom: fields besides the catalogue's.
    """
    catalogue = catalogue_with(custom)
    wide = widened(inspection.layout.header, mapping, derived)
    notices = notices_of(*wide, custom)
    columns = []
    for index, target in enumerate(mapping):
        word, perhaps = _how_sure(target, suggestions[index], catalogue, decided=index in decided)
        columns.append(
            Column(
                index=index,
                header=inspection.layout.header[index],
                samples=_samples(inspection, index),
                filled=_filled(inspection, index),
                target=target,
                word=word,
                reason=suggestions[index].reason if word in EXPLAINED else "",
                perhaps=perhaps,
                notices=tuple(notices[index]),
                format=formats.get(index, ColumnFormat()),
                values=values.get(index),
                definition=catalogue.get(target.field) if target else None,
            )
        )
    return columns


def count(columns: Sequence[Column]) -> Counter:
    """Count the columns for the line on top."""
    check = sum(column.to_check for column in columns)
    mapped = sum(column.target is not None and not column.to_check for column in columns)
    return Counter(mapped, check, len(columns) - mapped - check)


def general_notices(
    header: Sequence[str],
    mapping: Mapping,
    *,
    derived: Sequence[Derived] = (),
    constants: Collection[str] = (),
    custom: Sequence[Field] = (),
) -> list[Notice]:
    """Return what is wrong with the mapping as a whole."""
    return [
        Notice(problem.message, problem.severity == "error")
        for problem in problems(
            header, mapping, derived=derived, constants=constants, custom=custom
        )
        if problem.index is None
    ]


def grouped_fields(
    custom: Sequence[Field] = (),
) -> list[tuple[Promise, list[tuple[str, str]]]]:
    """Return all fields, name and label, under their sections, for the "maps to" control."""
    sections: dict[Section, list[tuple[str, str]]] = defaultdict(list)
    for definition in FIELDS:
        sections[definition.section].append((definition.name, label_of(definition.name)))
    for definition in custom:
        sections[definition.section].append((definition.name, definition.label))
    return [(SECTIONS[section], fields) for section, fields in sections.items()]


def _samples(inspection: Inspection, index: int) -> tuple[str, ...]:
    samples = inspection.samples[index] if index < len(inspection.samples) else ()
    return tuple(dict.fromkeys(samples))[:SAMPLES]


def _filled(inspection: Inspection, index: int) -> int:
    """Return the share of filled cells, 0 … 100; one that is left shows."""
    share = 100 * inspection.fill[index] if index < len(inspection.fill) else 0.0
    return max(1, min(99, round(share))) if 0 < share < 100 else round(share)


def _how_sure(
    target: Target | None,
    suggestion: Suggestion,
    catalogue: Table[str, Field],
    *,
    decided: bool,
) -> tuple[str, str]:
    """Return a word, and the field that is perhaps meant where none was taken."""
    same = (target.field if target else None) == suggestion.field
    if target is not None:
        return (suggestion.words if same else "chosen"), ""
    if decided or suggestion.field is None:
        return "left out", ""
    perhaps = catalogue.get(suggestion.field)
    return "check this", _(perhaps.label) if perhaps else ""


def notices_of(
    header: Sequence[str], mapping: Mapping, custom: Sequence[Field] = ()
) -> dict[int, list[Notice]]:
    """Return the problems beside their columns; of rivals, beside each."""
    found: dict[int, list[Notice]] = defaultdict(list)
    for index, others in rivals(mapping).items():
        names = ", ".join(f"“{header[other]}”" for other in others)
        found[index].append(
            Notice(
                _(
                    "%(others)s gives this attribute too. Leave one of them out, "
                    "or choose another attribute or number."
                )
                % {"others": names},
                error=True,
            )
        )
    for problem in problems(header, mapping, custom=custom):
        if problem.index is not None and problem.code != "mapped_twice":
            found[problem.index].append(Notice(problem.message, problem.severity == "error"))
    return found
