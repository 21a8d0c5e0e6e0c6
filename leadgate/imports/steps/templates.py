"""Mapping templates: saved from an import, changed, deleted, and applied to one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Mapping as Table
from dataclasses import replace

from django.db import transaction
from django.db.models.functions import Now

from leadgate.accounts.models import Site, User
from leadgate.engine.layout import Inspection
from leadgate.engine.mapping import Mapping, Target, resolve
from leadgate.engine.mapping.given import GivenColumn, parse_constants, parse_derived
from leadgate.engine.mapping.template import TemplateColumn
from leadgate.errors import NotFound, NotPermitted, TemplateExists
from leadgate.imports.models import Import, MappingTemplate
from leadgate.imports.options import (
    INSPECTION,
    LAYOUT,
    MAPPING,
    OPTIONS,
    Options,
    TemplateOptions,
)
from leadgate.imports.queries import may_change_template, templates_of, templates_visible_to
from leadgate.imports.steps import configure
from leadgate.imports.steps.remembering import (
    begin,
    mark_used,
    memory_of,
    suggestions_from,
)
from leadgate.leads.custom import custom_fields


def save_from(import_id: int, name: str, *, by: User, replacing: bool = False) -> MappingTemplate:
    """Keep how an import is mapped, for later files.

    Args:
        import_id: an import, as it is saved now.
        name: of the template, unique for the import's site.
        by: who saves it.
        replacing: a template of that name is overwritten.

    Raises:
        TemplateExists: there is one of that name, and it is not to be replaced.
        NotPermitted: the one to be replaced is not this user's to change.
    """
    run = Import.objects.get(pk=import_id)
    options: Options = OPTIONS.load(run.options)
    with transaction.atomic():
        template = _named(name, run.site)
        if template is None:
            template = MappingTemplate(name=name.strip(), site=run.site, entered_by=by)
        elif not replacing:
            raise TemplateExists(name=template.name)
        _refuse_others(template, by)
        template.keep(columns_of(run, options), _settings_of(run, options))
        _stamp(template, by)
        run.options = OPTIONS.dump(replace(options, template=template.pk))
        Import.objects.filter(pk=run.pk).update(options=run.options)
    return template


def change(
    template: MappingTemplate,
    *,
    by: User,
    name: str,
    columns: Sequence[TemplateColumn],
    options: TemplateOptions,
) -> MappingTemplate:
    """Change a template's name, columns and options.

    Raises:
        TemplateExists: another one of the site has that name.
        NotPermitted: it is not this user's to change.
    """
    _refuse_others(template, by)
    with transaction.atomic():
        other = _named(name, template.site)
        if other is not None and other.pk != template.pk:
            raise TemplateExists(name=other.name)
        template.name = name.strip()
        template.keep(columns, options)
        _stamp(template, by)
    return template


def delete(template: MappingTemplate, *, by: User) -> None:
    """Delete a template; imports that were mapped by it stay as they are."""
    _refuse_others(template, by)
    template.delete()


def find(word: str, site: Site | None) -> MappingTemplate:
    """Return the template of this name, or id, for imports of a site.

    Raises:
        NotFound: there is none.
    """
    return _found(word, templates_of(site))


def find_for(word: str, user: User) -> MappingTemplate:
    """Return the template of this name, or id, among those that a user may use.

    Raises:
        NotFound: there is none.
    """
    return _found(word, templates_visible_to(user))


def _found(word: str, among: Iterable[MappingTemplate]) -> MappingTemplate:
    offered, wanted = list(among), word.strip().casefold()
    named = [one for one in offered if one.name.casefold() == wanted]
    numbered = [one for one in offered if str(one.pk) == wanted]
    found = sorted(named, key=lambda one: one.site_id is None) or numbered
    if not found:
        raise NotFound(what="template", which=word)
    return found[0]


def apply(import_id: int, template: MappingTemplate, *, by: User) -> Import:
    """Map an import by a template; columns that it does not know, as suggested.

    Raises:
        MoveRefused: the import can't be processed from where it is now.
    """
    run = Import.objects.get(pk=import_id)
    inspection: Inspection = INSPECTION.load(run.inspection)
    memory = memory_of(inspection, by, site=run.site, template=template)
    mapping, options, more = begin(inspection, memory, OPTIONS.load(run.options))
    run = configure.configure(import_id, by=by, mapping=mapping, options=options, **more)
    mark_used(template)
    return run


def applied_to(run: Import) -> MappingTemplate | None:
    """Return the template that an import was mapped by, if it is still there."""
    options: Options = OPTIONS.load(run.options)
    if options.template is None:
        return None
    return templates_of(run.site).filter(pk=options.template).first()


def mapping_with(run: Import, chosen: Table[int, Target | None], *, by: User) -> Mapping:
    """Return a new import's mapping with what somebody has chosen for some columns.

    Args:
        run: an import that was just received.
        chosen: column → target, or None to leave it out; it wins over all else.
        by: who chose.
    """
    inspection: Inspection = INSPECTION.load(run.inspection)
    memory = memory_of(inspection, by, site=run.site, template=applied_to(run), search=False)
    return resolve(inspection.layout.header, suggestions_from(inspection, memory), chosen)


def options_with(
    run: Import,
    constants: Table[str, str] | None,
    derived: Sequence[GivenColumn] | None,
) -> Options:
    """Return an import's options with values for every lead and columns made from others.

    Args:
        run: the import.
        constants: field → value; None leaves them as they are.
        derived: by names of columns and fields; None leaves them as they are.

    Raises:
        MappingRefused: a column or field that there is not.
    """
    options: Options = OPTIONS.load(run.options)
    custom = custom_fields()
    if constants is not None:
        options = replace(options, constants=parse_constants(constants, custom=custom))
    if derived is not None:
        header = LAYOUT.load(run.layout).header
        options = replace(options, derived=parse_derived(derived, header, custom=custom))
    return options


def columns_of(run: Import, options: Options) -> tuple[TemplateColumn, ...]:
    """Return the columns of an import as a template keeps them."""
    header = LAYOUT.load(run.layout).header
    mapping: Mapping = MAPPING.load(run.mapping)
    return tuple(
        TemplateColumn(
            header=name,
            target=target,
            format=options.formats.get(index),
            values=options.value_maps.get(index, {}),
        )
        for index, (name, target) in enumerate(zip(header, mapping, strict=True))
    )


def _settings_of(run: Import, options: Options) -> TemplateOptions:
    return TemplateOptions(
        country=options.country,
        duplicate_keys=options.duplicate_keys,
        overwrite=options.overwrite,
        newest=options.newest,
        on_duplicate=run.on_duplicate,
        constants=options.constants,
        derived=options.derived,
    )


def _named(name: str, site: Site | None) -> MappingTemplate | None:
    found = MappingTemplate.objects.filter(site=site, name__iexact=name.strip())
    return found.select_for_update(of=("self",)).first()


def _refuse_others(template: MappingTemplate, by: User) -> None:
    if not may_change_template(by, template):
        raise NotPermitted(user=by.username, what=f"change the template {template.name}")


def _stamp(template: MappingTemplate, by: User) -> None:
    template.modified, template.modified_by = Now(), by
    template.save()
    template.refresh_from_db()
