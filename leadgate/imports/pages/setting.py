"""How an import is set to be processed: as saved, or as a page has just sent it."""

from __future__ import annotations

from collections.abc import Container
from collections.abc import Mapping as Table
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from leadgate.accounts.models import User
from leadgate.engine.fields import Field, Kind
from leadgate.engine.fields.custom import catalogue_with
from leadgate.engine.layout import Inspection
from leadgate.engine.mapping import Mapping
from leadgate.engine.plan import ChoiceList
from leadgate.imports.counting import known_counts
from leadgate.imports.forms.making import read_constants, read_derived
from leadgate.imports.forms.mapping import read_formats, read_mapping
from leadgate.imports.forms.processing import ProcessingForm
from leadgate.imports.models import Import
from leadgate.imports.options import INSPECTION, MAPPING, OPTIONS, Key, Merge, Options
from leadgate.imports.pages import columns as rows
from leadgate.imports.pages import making
from leadgate.imports.pages.suggested import suggested, suggested_before
from leadgate.imports.pages.values import (
    Asked,
    ValueMap,
    has_values,
    listed,
    read_values,
    value_map_of,
)
from leadgate.imports.plans import choices
from leadgate.imports.understood import understood
from leadgate.leads.custom import choice_lists, custom_rows
from leadgate.leads.models import CustomField

PLACES = frozenset({Kind.PHONE, Kind.POSTAL_CODE, Kind.STATE})


@dataclass(frozen=True)
class Setting:
    """The mapping and the options of an import, and the file that they are for.

    Attributes:
        run: the import.
        mapping: a target, or None, per column.
        options: the rest.
        owner: of every lead that names none.
        added: column → values that are to be added to its choice list.
        asked: column → which of its values the page shows.
    """

    run: Import
    mapping: Mapping
    options: Options
    owner: User | None
    added: Table[int, tuple[str, ...]] = field(default_factory=dict)
    asked: Table[int, Asked] = field(default_factory=dict)

    @cached_property
    def inspection(self) -> Inspection:
        """What was found out about the file."""
        inspection: Inspection = INSPECTION.load(self.run.inspection)
        return inspection

    @cached_property
    def rows(self) -> list[CustomField]:
        """The custom fields in use."""
        return custom_rows()

    @cached_property
    def custom(self) -> tuple[Field, ...]:
        """The same as the engine knows them."""
        return tuple(row.definition for row in self.rows)

    @cached_property
    def lists(self) -> dict[str, ChoiceList]:
        """The choice lists, custom fields' too, with what is to be added."""
        lists = {**choices(), **choice_lists(self.rows)}
        for index, values in self.added.items():
            if definition := self.definition(index):
                old = listed(definition, lists)
                lists[definition.choices] = replace(old, labels=(*old.labels, *values))
        return lists

    def definition(self, index: int) -> Field | None:
        """Return the field that a column is mapped to."""
        target = self.mapping[index] if index < len(self.mapping) else None
        return catalogue_with(self.custom).get(target.field) if target else None

    @cached_property
    def choice_columns(self) -> dict[int, Field]:
        """The columns that have a value mapping."""
        found = {index: self.definition(index) for index in range(len(self.mapping))}
        return {index: one for index, one in found.items() if one and has_values(one)}

    @cached_property
    def value_maps(self) -> dict[int, ValueMap]:
        """The values of the choice columns, beside their options."""
        counts = known_counts(self.run, self.choice_columns)
        return {
            index: value_map_of(
                definition,
                counts[index],
                self.options.value_maps.get(index, {}),
                listed(definition, self.lists),
                self.added.get(index, ()),
                self.asked.get(index, Asked()),
            )
            for index, definition in self.choice_columns.items()
        }


def saved(run: Import) -> Setting:
    """Return how the import is set."""
    return Setting(run, MAPPING.load(run.mapping), OPTIONS.load(run.options), run.owner)


def sent(run: Import, post: Table[str, str], form: ProcessingForm) -> Setting:
    """Return what the Process page sent; what it did not send stays as saved.

    Args:
        run: the import.
        post: the form.
        form: the part of it that is not about columns, validated.
    """
    old = saved(run)
    count = len(old.mapping)
    data = form.cleaned_data
    values = read_values(post, old.options.value_maps)
    options = replace(
        old.options,
        formats=read_formats(post, count, old.options.formats),
        value_maps=values.maps,
        country=data.get("country", old.options.country),
        duplicate_keys=tuple(Key(key) for key in data.get("duplicate_keys", ())),
        likely=bool(data.get("likely")) if "merge" in post else old.options.likely,
    ).merged_by(Merge(data.get("merge") or old.options.merge))
    mapping = read_mapping(post, count, old.mapping, old.custom)
    options = replace(
        options,
        constants=read_constants(post, old.options.constants, old.custom),
        derived=read_derived(post, count, mapping, old.options.derived, old.custom),
    )
    return Setting(run, mapping, options, data.get("owner"), values.added, values.asked)


def shown(run: Import, setting: Setting, user: User, *, live: bool = False) -> dict[str, Any]:
    """Return what the Process page shows of a setting.

    Args:
        run: the import.
        setting: how it is set.
        user: who looks.
        live: the page is there, and something on it was changed.
    """
    suggest = suggested_before if live else suggested
    columns = rows.columns_of(
        setting.inspection,
        setting.mapping,
        suggest(run, setting.inspection, user),
        dict(setting.options.formats),
        decided=_decided(run, setting.mapping),
        values=setting.value_maps,
        derived=setting.options.derived,
        custom=setting.custom,
    )
    return {
        "run": run,
        "inspection": setting.inspection,
        "understood": understood(setting.inspection),
        "columns": columns,
        "counter": rows.count(columns),
        "general": rows.general_notices(
            setting.inspection.layout.header,
            setting.mapping,
            derived=setting.options.derived,
            constants=setting.options.constants,
            custom=setting.custom,
        ),
        **making.shown_of(
            setting.inspection.layout.header, setting.mapping, setting.options, setting.rows
        ),
        "sections": rows.grouped_fields(setting.custom),
        "may_add_choices": may_add_choices(user),
        "asks_country": any(
            column.definition is not None and column.definition.kind in PLACES for column in columns
        ),
    }


def may_add_choices(user: User) -> bool:
    """Say whether somebody may add to the choice lists, which are everybody's."""
    return user.site_id is None and user.has_perm("leads.change_choice")


def _decided(run: Import, mapping: Mapping) -> Container[int]:
    """Return the columns that a person has set: all once saved, else those changed."""
    last = run.events.filter(what__in=("mapped", "read_anew")).last()
    if last is not None and last.what == "mapped":
        return range(len(mapping))
    old: Mapping = MAPPING.load(run.mapping)
    pairs = zip(old, mapping, strict=False)
    return {index for index, (before, now) in enumerate(pairs) if before != now}
