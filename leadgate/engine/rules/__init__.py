"""The business rules: one file each, found by walking this package.

A new rule is a new module with `RULE` and `broken(column)`.
"""

from __future__ import annotations

import pkgutil
from dataclasses import replace
from importlib import import_module

from leadgate.engine.rules.rule import Columns, Rule, Scope, Severity

__all__ = ["RULES", "Columns", "Rule", "Scope", "Severity"]


def _load() -> tuple[Rule, ...]:
    """Return the rules of this package, by code."""
    rules = []
    for module in pkgutil.iter_modules(__path__, prefix=f"{__name__}."):
        if module.ispkg or module.name.endswith(".rule"):
            continue
        loaded = import_module(module.name)
        rules.append(replace(loaded.RULE, broken=loaded.broken))
    return tuple(sorted(rules, key=lambda rule: rule.code))


RULES: tuple[Rule, ...] = _load()
