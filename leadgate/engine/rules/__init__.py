"""The business rules: one file each, found by walking this package.

A new rule is a new module with `RULE` and `broken(column)`. An installed package
adds its own by the entry point group "leadgate.rules", one entry per module:

    [project.entry-points."leadgate.rules"]
    vat_id_missing = "acme_rules.vat_id_missing"
"""

from __future__ import annotations

import pkgutil
from dataclasses import replace
from importlib import import_module
from importlib.metadata import entry_points
from types import ModuleType

from leadgate.engine.rules.rule import Columns, Rule, Scope, Severity

__all__ = ["RULES", "Columns", "Rule", "Scope", "Severity"]


PLUGINS = "leadgate.rules"


def load() -> tuple[Rule, ...]:
    """Return the rules of this package and of installed ones, by code.

    Raises:
        TypeError: a plugin is no rule, or has the code of another rule.
    """
    rules: dict[str, Rule] = {}
    for module in (*_shipped(), *_installed()):
        if not isinstance(getattr(module, "RULE", None), Rule) or not hasattr(module, "broken"):
            raise TypeError(f"{module.__name__} is no rule: it needs RULE and broken(column).")
        rule = replace(module.RULE, broken=module.broken)
        if rule.code in rules:
            raise TypeError(f"{module.__name__}: there is a rule {rule.code} already.")
        rules[rule.code] = rule
    return tuple(rules[code] for code in sorted(rules))


def _shipped() -> list[ModuleType]:
    return [
        import_module(module.name)
        for module in pkgutil.iter_modules(__path__, prefix=f"{__name__}.")
        if not module.ispkg and not module.name.endswith(".rule")
    ]


def _installed() -> list[ModuleType]:
    return [entry.load() for entry in entry_points(group=PLUGINS)]


RULES: tuple[Rule, ...] = load()
