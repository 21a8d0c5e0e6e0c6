"""What is known of a file's columns before anybody looks: by templates, then by memory."""

from __future__ import annotations

from collections.abc import Mapping as Table
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from django.db.models.functions import Now

from leadgate.accounts.models import Site, User
from leadgate.engine.layout import Inspection
from leadgate.engine.mapping import Mapping, Target, resolve
from leadgate.engine.mapping.derived import Derived
from leadgate.engine.mapping.fold import fold
from leadgate.engine.mapping.suggest import LIKELY, Column, Suggestion, suggest
from leadgate.engine.mapping.template import Fit, fit
from leadgate.engine.plan import ColumnFormat
from leadgate.engine.transforms.guess import guess_country, guess_formats
from leadgate.imports.models import Import, MappingTemplate
from leadgate.imports.options import MAPPING, OPTIONS, Options
from leadgate.imports.queries import templates_of
from leadgate.leads.custom import custom_fields

RECENT = 50
"""Imports that are looked through for the same header."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What is known of a file's columns, by their index from 0.

    Attributes:
        targets: what they were mapped to; None was left out.
        formats: how their values are written.
        values: cell → choice, or None to leave it empty.
        template: the template that says so; None if it is the last import.
        fit: how the file's header fits that template.
        options: what the last import of the same header had set.
    """

    targets: Table[int, Target | None] = field(default_factory=dict)
    formats: Table[int, ColumnFormat] = field(default_factory=dict)
    values: Table[int, Table[str, str | None]] = field(default_factory=dict)
    template: MappingTemplate | None = None
    fit: Fit | None = None
    options: Options | None = None


def memory_of(
    inspection: Inspection,
    by: User,
    *,
    site: Site | int | None,
    template: MappingTemplate | None = None,
    search: bool = True,
) -> Memory:
    """Return what is known of a file: what its template says; what it leaves open, the last import.

    Args:
        inspection: of the file.
        by: who maps it.
        site: of the import.
        template: that somebody has chosen; it need not fit.
        search: where none is chosen, look for one whose header fits.

    Cost: reads the templates of the site and the newest 50 imports.
    """
    last = _last_import(inspection.layout.header, by)
    before = _of_import(last) if last else Memory()
    offered = [template] if template else list(templates_of(site)) if search else []
    fits = _fits(inspection, offered)
    fitting = [(one, how) for one, how in fits if template or how.applies]
    found = max(fitting, key=_how_well, default=None)
    return _of_template(*found, before) if found else before


def fit_of(inspection: Inspection, template: MappingTemplate) -> Fit:
    """Return how a file fits a template."""
    return _fits(inspection, [template])[0][1]


def begin(
    inspection: Inspection, memory: Memory, options: Options
) -> tuple[Mapping, Options, dict[str, str]]:
    """Return what a file begins with: mapping, options, and other columns of the import."""
    header = inspection.layout.header
    mapping = resolve(header, suggestions_from(inspection, memory), memory.targets)
    known = _options_of(memory, options)
    country = known.country or guess_country(mapping, inspection.samples)
    guessed = guess_formats(
        header, mapping, inspection.samples, country=country, custom=custom_fields()
    )
    options = replace(
        known,
        country=country or "",
        formats=_best_formats(guessed, memory.formats),
        value_maps=memory.values,
    )
    told = memory.template.settings().on_duplicate if memory.template else ""
    return mapping, options, {"on_duplicate": told} if told else {}


def _options_of(memory: Memory, options: Options) -> Options:
    if memory.template is None:
        if memory.options is None:
            return replace(options, template=None)
        return replace(
            options,
            country=options.country or memory.options.country,
            constants=options.constants or memory.options.constants,
            derived=memory.options.derived,
            template=None,
        )
    told = memory.template.settings()
    return replace(
        options,
        country=told.country or options.country,
        duplicate_keys=told.duplicate_keys,
        overwrite=told.overwrite,
        newest=told.newest,
        constants=told.constants,
        derived=_moved(told.derived, memory.fit),
        template=memory.template.pk,
    )


def _moved(derived: Sequence[Derived], how: Fit | None) -> tuple[Derived, ...]:
    """Return what a template makes, from the file's own columns; what lacks one is left out."""
    there = {} if how is None else {kept: here for here, kept in how.pairs.items()}
    return tuple(
        replace(one, columns=tuple(there[index] for index in one.columns))
        for one in derived
        if all(index in there for index in one.columns)
    )


def _best_formats(
    guessed: Table[int, ColumnFormat], known: Table[int, ColumnFormat]
) -> dict[int, ColumnFormat]:
    """Return how columns are written: as their own values prove, else as before, else guessed."""
    proven = {index: one for index, one in guessed.items() if one.confidence == 1}
    return {**guessed, **known, **proven}


def mark_used(template: MappingTemplate) -> None:
    """Note that a file was mapped by it just now."""
    MappingTemplate.objects.filter(pk=template.pk).update(used=Now())


def suggestions_from(inspection: Inspection, memory: Memory) -> tuple[Suggestion, ...]:
    """Suggest a field for each column, by what is known and by evidence."""
    header = inspection.layout.header
    known = {fold(header[index]): target for index, target in memory.targets.items()}
    found = suggest(_columns(inspection), remembered=known, custom=custom_fields())
    if memory.template is None or memory.fit is None:
        return found
    pairs = memory.fit.pairs
    return tuple(
        replace(one, template=memory.template.name)
        if one.index in pairs and one.remembered
        else one
        for one in found
    )


def _columns(inspection: Inspection) -> list[Column]:
    return [
        Column(header, tuple(samples))
        for header, samples in zip(inspection.layout.header, inspection.samples, strict=True)
    ]


def _guesses(inspection: Inspection) -> list[str | None]:
    """Return the field that each column surely is, by evidence alone."""
    found = suggest(_columns(inspection), custom=custom_fields())
    return [one.field if one.confidence >= LIKELY else None for one in found]


def _fits(
    inspection: Inspection, templates: Sequence[MappingTemplate]
) -> list[tuple[MappingTemplate, Fit]]:
    """Return how a file fits each template; evidence is asked only for names that differ."""
    header = inspection.layout.header
    guesses: list[str | None] = []
    fits = []
    for template in templates:
        how = fit(template.parts(), header)
        if how.new and how.missing:
            guesses = guesses or _guesses(inspection)
            how = fit(template.parts(), header, guesses)
        fits.append((template, how))
    return fits


def _how_well(pair: tuple[MappingTemplate, Fit]) -> tuple[float, bool, datetime]:
    """Order templates: the best fit; of equals the site's own, then the newest."""
    template, how = pair
    return how.share, template.site_id is not None, template.modified


def _last_import(header: Sequence[str], by: User) -> Import | None:
    """Return the last processed import with the same header that the user may see."""
    wanted = [fold(name) for name in header]
    recent = Import.objects.filter(attempt__gt=0)
    if by.site_id is not None:
        recent = recent.filter(site=by.site_id)
    for run in recent.order_by("-id").only("layout", "mapping", "options")[:RECENT]:
        if [fold(name) for name in run.layout.get("header", ())] == wanted:
            return run
    return None


def _of_import(run: Import) -> Memory:
    options: Options = OPTIONS.load(run.options)
    mapping = MAPPING.load(run.mapping)
    return Memory(
        targets=dict(enumerate(mapping)),
        formats=options.formats,
        values=options.value_maps,
        options=options,
    )


def _of_template(template: MappingTemplate, how: Fit, before: Memory) -> Memory:
    parts = template.parts()
    pairs = how.pairs
    told = {here: parts[there] for here, there in pairs.items()}
    return Memory(
        targets={**before.targets, **{here: part.target for here, part in told.items()}},
        formats={
            **before.formats,
            **{here: part.format for here, part in told.items() if part.format},
        },
        values=_filled({**before.values, **{here: part.values for here, part in told.items()}}),
        template=template,
        fit=how,
        options=before.options,
    )


def _filled(
    values: Table[int, Table[str, str | None]],
) -> dict[int, Table[str, str | None]]:
    return {index: table for index, table in values.items() if table}
