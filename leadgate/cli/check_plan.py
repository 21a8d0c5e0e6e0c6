"""How `leadgate check` understands a file: by evidence, by what is given, or by a template."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from leadgate.cli.mapping_options import constants_of, made_of
from leadgate.cli.reading_options import overrides_of
from leadgate.engine.choices import CHOICES
from leadgate.engine.fields import Field
from leadgate.engine.fields.custom import KINDS, PREFIX, custom_field
from leadgate.engine.inspect import inspect
from leadgate.engine.layout import Inspection, Layout
from leadgate.engine.mapping import parse_map, resolve
from leadgate.engine.mapping.given import parse_constants, parse_derived
from leadgate.engine.mapping.problems import blocking, problems
from leadgate.engine.mapping.suggest import Column, suggest
from leadgate.engine.plan import ChoiceList, Plan
from leadgate.engine.transforms.guess import guess_country, guess_formats
from leadgate.errors import MappingRefused


def plan_for(file: Path, given: Mapping[str, Any], user_name: str | None) -> tuple[Layout, Plan]:
    """Return how the file is written, and the plan; without a template, without a database.

    Args:
        file: of leads.
        given: the command's options.
        user_name: who asks; only a template wants to know.

    Raises:
        FileRefused: the file can't be read.
        MappingRefused: the mapping can't be used.
        NotFound: there is no such template.
    """
    inspection = inspect(file, overrides=overrides_of(dict(given)))
    header = inspection.layout.header
    custom = _custom(given["custom"])
    if given["template"]:
        plan = _by_template(inspection, given, user_name, custom)
    else:
        plan = _by_evidence(inspection, given, custom)
    if given["constants"]:
        constants = parse_constants(constants_of(given["constants"]), custom=plan.custom)
        plan = replace(plan, constants={**plan.constants, **constants})
    if given["derived"]:
        made = parse_derived(made_of(given["derived"]), header, custom=plan.custom)
        plan = replace(plan, derived=(*plan.derived, *made))
    found = problems(
        header, plan.mapping, derived=plan.derived, constants=plan.constants, custom=plan.custom
    )
    if wrong := blocking(found):
        raise MappingRefused(why=" ".join(problem.message for problem in wrong))
    return inspection.layout, plan


def _by_evidence(inspection: Inspection, given: Mapping[str, Any], custom: Sequence[Field]) -> Plan:
    header, samples = inspection.layout.header, inspection.samples
    columns = [Column(title, tuple(cells)) for title, cells in zip(header, samples, strict=True)]
    chosen = parse_map(given["assignments"], header, custom=custom)
    mapping = resolve(header, suggest(columns, custom=custom), chosen)
    open_lists = {one.choices: ChoiceList(open=True) for one in custom if one.choices}
    return Plan(
        header=header,
        mapping=mapping,
        formats=guess_formats(header, mapping, samples, custom=custom),
        country=guess_country(mapping, samples) or "US",
        custom=tuple(custom),
        choices={**CHOICES, **open_lists},
        people=None,
        today=datetime.now(UTC).date(),
    )


def _by_template(
    inspection: Inspection,
    given: Mapping[str, Any],
    user_name: str | None,
    custom: Sequence[Field],
) -> Plan:
    from leadgate import startup

    startup.start()
    from leadgate.cli.acting import acting_user
    from leadgate.imports import plans
    from leadgate.imports.options import Options
    from leadgate.imports.steps import templates
    from leadgate.imports.steps.remembering import begin, memory_of, suggestions_from
    from leadgate.leads.custom import with_custom
    from leadgate.settings import settings

    user = acting_user(user_name)
    template = templates.find_for(given["template"], user)
    memory = memory_of(inspection, user, site=user.site, template=template)
    mapping, options, _ = begin(inspection, memory, Options())
    plan = with_custom(
        Plan(
            header=inspection.layout.header,
            mapping=mapping,
            formats=options.formats,
            value_maps=options.value_maps,
            country=options.country or settings().country,
            constants=options.constants,
            derived=options.derived,
            choices=plans.choices(),
            people=None,
            today=datetime.now(UTC).date(),
        )
    )
    plan = replace(plan, custom=(*plan.custom, *custom))
    if not given["assignments"]:
        return plan
    header = inspection.layout.header
    chosen = parse_map(given["assignments"], header, custom=plan.custom)
    return replace(
        plan,
        mapping=resolve(header, suggestions_from(inspection, memory), {**memory.targets, **chosen}),
    )


def _custom(words: Sequence[str]) -> tuple[Field, ...]:
    """Return the custom fields that --custom says."""
    found = []
    for word in words:
        name, _, kind = word.removeprefix(PREFIX).partition("=")
        if kind not in KINDS or not name:
            raise MappingRefused(
                why=f"“{word}” is not NAME=KIND, for example shoe_size=number. "
                f"Kinds: {', '.join(KINDS)}."
            )
        label = name.replace("_", " ").capitalize()
        found.append(custom_field(name, label, kind))
    return tuple(found)
