"""Values for every lead, and columns made from others, as rows of a page."""

from __future__ import annotations

from collections.abc import Mapping as Table
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from leadgate.engine.constants import constant_problems
from leadgate.engine.fields import Field
from leadgate.engine.fields.custom import catalogue_with
from leadgate.engine.mapping import Mapping
from leadgate.engine.mapping.derived import Derived, Making, widened
from leadgate.engine.plan import Plan
from leadgate.imports.forms.making import PLACES, can_be_constant
from leadgate.imports.options import Options, TemplateOptions
from leadgate.imports.pages import columns as rows
from leadgate.imports.plans import choices
from leadgate.leads.custom import with_custom
from leadgate.leads.models import CustomField

KINDS: dict[str, Promise] = {
    Making.JOIN: _("Join columns"),
    Making.SPLIT: _("Split at a separator"),
    Making.FIRST_WORD: _("Split after the first word"),
    Making.LAST_WORD: _("Split before the last word"),
}


JOIN_UNFINISHED = _("Choose two columns or more, and what they give together.")
SPLIT_UNFINISHED = _("Choose a column, and what its parts give.")


@dataclass(frozen=True, slots=True)
class Constant:
    """A value for every lead; one without a field is a row to fill in."""

    key: str
    field: str = ""
    value: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several like controls of a row."""

    key: str
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """A column made from others; one without a kind is a row to fill in.

    Attributes:
        key: its number, as names have it.
        kind: how it is made.
        columns: the columns that it is made from.
        separator: between joined cells, or where to split.
        targets: the fields that it gives.
        notices: what is wrong.
    """

    key: str
    kind: str
    columns: Sequence[Choice]
    separator: str
    targets: Sequence[Choice]
    notices: Sequence[rows.Notice]


def shown_of(
    header: Sequence[str],
    mapping: Mapping,
    options: Options | TemplateOptions,
    more: Sequence[CustomField],
) -> dict[str, object]:
    """Return what a page shows; each list ends with a row to fill in.

    Args:
        header: of the file, or the template.
        mapping: of its columns.
        options: which values and columns there are.
        more: the custom fields in use.
    """
    custom = tuple(row.definition for row in more)
    offered = {name for name, one in catalogue_with(custom).items() if can_be_constant(one)}
    return {
        "constants": _constants(options.constants, options.country, more),
        "constant_sections": [
            (title, fields)
            for title, listed in rows.grouped_fields(custom)
            if (fields := [pair for pair in listed if pair[0] in offered])
        ],
        "made": _made(header, mapping, options.derived, custom),
        "made_kinds": list(KINDS.items()),
        "made_from": [(str(index), name) for index, name in enumerate(header)],
    }


def as_sent(shown: Table[str, object], post: Table[str, str]) -> dict[str, object]:
    """Return the rows that a page has, for what is put beside them; a cleared one is blank."""
    counts = {"made": "make-kind-", "constants": "constant-name-"}
    cut: dict[str, object] = {}
    for name, prefix in counts.items():
        listed = shown[name]
        there = sum(sent.startswith(prefix) for sent in post)
        kept = list(listed)[:there] if isinstance(listed, list) else []
        cut[name] = [*kept, *(Choice(str(key)) for key in range(len(kept), there))]
    return cut


def _constants(given: Table[str, str], country: str, more: Sequence[CustomField]) -> list[Constant]:
    wrong: dict[str, str] = {}
    if given:
        plan = Plan((), (), constants=given, country=country or "US", choices=choices())
        wrong = constant_problems(with_custom(plan, more))
    filled = [
        Constant(str(number), name, value, wrong.get(name, ""))
        for number, (name, value) in enumerate(given.items())
    ]
    return [*filled, Constant(str(len(filled)))]


def _made(
    header: Sequence[str],
    mapping: Mapping,
    derived: Sequence[Derived],
    custom: Sequence[Field],
) -> list[Made]:
    notices = rows.notices_of(*widened(header, mapping, derived), custom)
    made, index = [], len(header)
    for number, one in enumerate(derived):
        found: list[rows.Notice] = []
        if one.fits(len(header)):
            names = one.names(header)
            found = [n for at in range(index, index + len(names)) for n in notices[at]]
            index += len(names)
        else:
            unfinished = JOIN_UNFINISHED if one.kind is Making.JOIN else SPLIT_UNFINISHED
            found = [rows.Notice(str(unfinished), error=False)]
        made.append(_row(str(number), one, found))
    empty = Derived(Making.JOIN, ())
    return [*made, _row(str(len(derived)), empty, [], kind="")]


def _row(key: str, one: Derived, notices: list[rows.Notice], kind: str | None = None) -> Made:
    columns = [str(index) for index in one.columns] + [""] * PLACES
    targets = [target.field if target else "" for target in one.targets] + [""] * PLACES
    return Made(
        key=key,
        kind=one.kind if kind is None else kind,
        columns=[Choice(str(place), columns[place]) for place in range(PLACES)],
        separator=one.separator,
        targets=[Choice(str(place), targets[place]) for place in range(PLACES)],
        notices=notices,
    )
