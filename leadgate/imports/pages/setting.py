"""How an import is set to be processed: as saved, or as a page has just sent it."""

from __future__ import annotations

from collections.abc import Container
from collections.abc import Mapping as Table
from dataclasses import dataclass, replace
from functools import cached_property

from leadgate.accounts.models import User
from leadgate.engine.fields import Field, Kind
from leadgate.engine.layout import Inspection
from leadgate.engine.mapping import Mapping
from leadgate.imports.forms.making import read_constants, read_derived
from leadgate.imports.forms.mapping import read_formats, read_mapping
from leadgate.imports.forms.processing import ProcessingForm
from leadgate.imports.models import Import
from leadgate.imports.options import INSPECTION, MAPPING, OPTIONS, Key, Options
from leadgate.imports.pages import columns as rows
from leadgate.imports.pages import making
from leadgate.imports.pages.values import ValueMap, read_value_maps, value_map_of
from leadgate.imports.plans import choices
from leadgate.imports.steps.templates import applied_to
from leadgate.imports.steps.upload import suggestions_for
from leadgate.imports.understood import understood
from leadgate.leads.custom import choice_lists, custom_rows
from leadgate.leads.models import CustomField

PLACES = frozenset({Kind.PHONE, Kind.POSTAL_CODE, Kind.STATE})


@dataclass(frozen=True)
class Setting:
    """The mapping and the options of an import, and the file that they are for."""

    run: Import
    mapping: Mapping
    options: Options
    owner: User | None

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
    def value_maps(self) -> dict[int, ValueMap]:
        """The values of the choice columns, beside their options."""
        lists = {**choices(), **choice_lists(self.rows)}
        maps = {
            index: value_map_of(
                self.run,
                index,
                target,
                self.options.value_maps.get(index, {}),
                lists,
                self.custom,
            )
            for index, target in enumerate(self.mapping)
        }
        return {index: table for index, table in maps.items() if table is not None}


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
    options = replace(
        old.options,
        formats=read_formats(post, count, old.options.formats),
        value_maps=read_value_maps(post, count, old.options.value_maps),
        country=data.get("country", old.options.country),
        duplicate_keys=tuple(Key(key) for key in data.get("duplicate_keys", ())),
    )
    mapping = read_mapping(post, count, old.mapping, old.custom)
    options = replace(
        options,
        constants=read_constants(post, old.options.constants, old.custom),
        derived=read_derived(post, count, mapping, old.options.derived, old.custom),
    )
    return Setting(run, mapping, options, data.get("owner"))


def shown(run: Import, setting: Setting, user: User) -> dict[str, object]:
    """Return what the Process page shows of a setting."""
    columns = rows.columns_of(
        setting.inspection,
        setting.mapping,
        suggestions_for(setting.inspection, user, template=applied_to(run)),
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
        "asks_country": any(
            column.definition is not None and column.definition.kind in PLACES for column in columns
        ),
    }


def _decided(run: Import, mapping: Mapping) -> Container[int]:
    """Return the columns that a person has set: all once saved, else those changed."""
    last = run.events.filter(what__in=("mapped", "read_anew")).last()
    if last is not None and last.what == "mapped":
        return range(len(mapping))
    old: Mapping = MAPPING.load(run.mapping)
    pairs = zip(old, mapping, strict=False)
    return {index for index, (before, now) in enumerate(pairs) if before != now}
