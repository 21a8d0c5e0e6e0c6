"""Sets of rules as data: which rules are on, how strict, with which settings.

Written as YAML, so that a set can be kept, compared and carried elsewhere:

    rules:
      phone_unassigned: off
      number_out_of_range:
        severity: reject
        ranges: {score: [0, 100]}
    own_rules:
      - code: big_or_retail
        title: Big, or retail
        expression: employees >= 10 or industry = "Retail"
        message: Companies with less than 10 people are not ours.
        severity: reject
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import polars as pl
import yaml

from leadgate.engine.fields import CATALOGUE, Field
from leadgate.engine.fields.custom import PREFIX, catalogue_with
from leadgate.engine.plan import OwnRule, Plan, Severity
from leadgate.engine.rules import RULES, Rule
from leadgate.engine.rules.language import compile_expression
from leadgate.errors import RuleRefused

BY_CODE = {rule.code: rule for rule in RULES}
CODE = re.compile(r"^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$")
FIELD_LISTS = frozenset(
    {("required_missing", "all"), ("required_missing", "any"), ("date_in_future", "dates")}
)
FIELD_NAMES = frozenset({("required_if_missing", "when"), ("required_if_missing", "then")})
OWN_KEYS = frozenset({"code", "title", "expression", "message", "severity", "field"})


@dataclass(frozen=True, slots=True)
class RuleSet:
    """What an administrator has set.

    Attributes:
        severities: rule code → severity, where it differs from the rule's own.
        parameters: rule code → settings that differ from the rule's own.
        own_rules: rules that administrators wrote.
    """

    severities: Mapping[str, Severity] = field(default_factory=dict)
    parameters: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    own_rules: tuple[OwnRule, ...] = ()

    def applied_to(self, plan: Plan) -> Plan:
        """Return the plan with these rules in force."""
        return replace(
            plan,
            severities=dict(self.severities),
            parameters=dict(self.parameters),
            own_rules=self.own_rules,
        )


class _OnceOnly(yaml.SafeLoader):
    """Reads YAML, and refuses a key that stands twice in one place."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Return a mapping whose keys are all different."""
        lines: dict[str, int] = {}
        for key, _ in node.value:
            name, line = str(key.value), key.start_mark.line + 1
            if name in lines:
                raise RuleRefused(
                    why=f"“{name}” in line {line} stands in line {lines[name]} already. "
                    "Keep one of them."
                )
            lines[name] = line
        return super().construct_mapping(node, deep)


def from_yaml(text: str, *, custom: Sequence[Field] | None = None) -> RuleSet:
    """Read a set of rules.

    Args:
        text: YAML.
        custom: fields besides the catalogue's; None where they are not known:
            then rules may name any, and are judged when they are applied.

    Raises:
        RuleRefused: not YAML, a key that stands twice, an unknown rule or
            setting, a value of the wrong kind, or an expression that can't be
            used; says which and why.
    """
    try:
        data = yaml.load(text, Loader=_OnceOnly) or {}  # noqa: S506, a safe loader
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" in line {mark.line + 1}" if mark else ""
        raise RuleRefused(why=f"The rules are not valid YAML{where}.") from None
    if not isinstance(data, dict):
        raise RuleRefused(why="The rules must have the parts “rules” and “own_rules”.")
    return from_data(data, custom=custom)


def from_data(data: Mapping[str, Any], *, custom: Sequence[Field] | None = None) -> RuleSet:
    """Read a set of rules from plain dicts and lists; arguments and errors as of `from_yaml`."""
    if unknown := set(data) - {"rules", "own_rules"}:
        raise RuleRefused(
            why=f"“{sorted(map(str, unknown))[0]}” is not known; a set of rules has the parts "
            "“rules” and “own_rules”."
        )
    severities: dict[str, Severity] = {}
    parameters: dict[str, Mapping[str, Any]] = {}
    for code, value in _mapping(data.get("rules"), "rules").items():
        rule = BY_CODE.get(code)
        if rule is None:
            raise RuleRefused(why=f"There is no rule “{code}”.")
        settings = dict(value) if isinstance(value, dict) else {"severity": value}
        if "severity" in settings:
            severities[code] = _severity(settings.pop("severity"), code, rule=rule)
        if settings:
            check_settings(rule, settings, custom=custom)
            parameters[code] = settings
    own = data.get("own_rules") or []
    if not isinstance(own, list):
        raise RuleRefused(why="“own_rules” must be a list.")
    rules = tuple(_own_rule(entry, custom) for entry in own)
    codes = [rule.code for rule in rules]
    if twice := next((code for code in codes if codes.count(code) > 1), None):
        raise RuleRefused(why=f"Two own rules have the code “{twice}”.")
    return RuleSet(severities, parameters, rules)


def known_data(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return a set's data without rules that are not installed (any more)."""
    rules = {code: entry for code, entry in (data.get("rules") or {}).items() if code in BY_CODE}
    return {**data, "rules": rules}


def without_defaults(rules: RuleSet) -> RuleSet:
    """Return the same set without what the rules say of themselves anyway."""
    severities = {
        code: severity
        for code, severity in rules.severities.items()
        if severity is not BY_CODE[code].severity
    }
    parameters = {
        code: {k: v for k, v in settings.items() if _plain(v) != _plain(BY_CODE[code].settings[k])}
        for code, settings in rules.parameters.items()
    }
    changed = {code: settings for code, settings in parameters.items() if settings}
    return RuleSet(severities, changed, rules.own_rules)


def _plain(value: Any) -> Any:
    """Return tuples as lists, so that settings compare as they are stored."""
    if isinstance(value, Mapping):
        return {key: _plain(entry) for key, entry in value.items()}
    return [_plain(entry) for entry in value] if isinstance(value, list | tuple) else value


def to_data(rules: RuleSet) -> dict[str, Any]:
    """Return a set of rules as plain dicts and lists."""
    entries: dict[str, dict[str, Any]] = {}
    for code, severity in rules.severities.items():
        entries[code] = {"severity": severity.value}
    for code, settings in rules.parameters.items():
        entries.setdefault(code, {}).update(settings)
    own = [
        {key: str(getattr(rule, key)) for key in sorted(OWN_KEYS) if getattr(rule, key)}
        for rule in rules.own_rules
    ]
    return {"rules": dict(sorted(entries.items())), "own_rules": own}


def to_yaml(rules: RuleSet) -> str:
    """Write a set of rules; `from_yaml` reads the same again."""
    return str(yaml.safe_dump(to_data(rules), allow_unicode=True, sort_keys=False))


def check_settings(
    rule: Rule, settings: Mapping[str, Any], *, custom: Sequence[Field] | None = None
) -> None:
    """Refuse settings that the rule does not have or can't use.

    Args:
        rule: whose they are.
        settings: its parameters.
        custom: fields besides the catalogue's; None where they are not known.

    Raises:
        RuleRefused: says which and why.
    """
    for key, value in settings.items():
        if key not in rule.settings:
            known = ", ".join(rule.settings) or "none"
            raise RuleRefused(
                why=f"The rule “{rule.code}” has no setting “{key}”. Its settings: {known}."
            )
        expected = rule.settings[key]
        if isinstance(expected, list) != isinstance(value, list) or isinstance(
            expected, dict
        ) != isinstance(value, dict):
            kind = (
                "a list"
                if isinstance(expected, list)
                else "one entry per field"
                if isinstance(expected, dict)
                else "one value"
            )
            raise RuleRefused(why=f"“{key}” of the rule “{rule.code}” must be {kind}.")
        if isinstance(value, dict):
            for name, entry in value.items():
                _check_field(rule, name, custom)
                _check_entry(rule, key, name, entry)
        if (rule.code, key) in FIELD_LISTS:
            for name in value:
                _check_field(rule, name, custom)
        if (rule.code, key) in FIELD_NAMES and value:
            _check_field(rule, value, custom)


def is_field(name: object, custom: Sequence[Field] | None) -> bool:
    """Say whether a rule may name a field; any custom one where they are not known."""
    if custom is None:
        return name in CATALOGUE or str(name).startswith(PREFIX)
    return name in catalogue_with(custom)


def _check_field(rule: Rule, name: object, custom: Sequence[Field] | None) -> None:
    if not is_field(name, custom):
        raise RuleRefused(why=f"The rule “{rule.code}” names a field “{name}”; there is none.")


def _check_entry(rule: Rule, key: str, name: str, entry: Any) -> None:
    """Check what a setting holds for one field."""
    where = f"“{key}” of the rule “{rule.code}” for “{name}”"
    if key == "patterns":
        try:
            pl.Series(["a"]).str.contains(str(entry))
        except pl.exceptions.ComputeError:
            raise RuleRefused(why=f"{where} is not a pattern that can be used.") from None
    elif key in ("ranges", "lengths"):
        numbers = isinstance(entry, list) and len(entry) == 2
        if not numbers or not all(b is None or isinstance(b, int | float) for b in entry):
            raise RuleRefused(why=f"{where} must be the least and the most, like [0, 100].")
    elif key == "earliest":
        try:
            date.fromisoformat(str(entry))
        except ValueError:
            raise RuleRefused(why=f"{where} must be a day like 1900-01-31.") from None
    elif not isinstance(entry, list):
        raise RuleRefused(why=f"{where} must be a list of values.")


def _mapping(value: Any, what: str) -> dict[str, Any]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise RuleRefused(why=f"“{what}” must hold one entry per rule.")
    return {str(key): entry for key, entry in value.items()}


def _severity(value: Any, code: str, *, rule: Rule | None = None) -> Severity:
    text = "off" if value is False else str(value)  # YAML reads a bare off as false
    if text not in set(Severity):
        raise RuleRefused(
            why=f"The rule “{code}” has the severity “{value}”; it must be one of "
            f"{', '.join(Severity)}."
        )
    if text == Severity.FIX and not (rule and rule.corrects):
        raise RuleRefused(
            why=f"The rule “{code}” can't correct a record: it must be reject, warn or off."
        )
    return Severity(text)


def _own_rule(entry: Any, custom: Sequence[Field] | None) -> OwnRule:
    if not isinstance(entry, dict) or not {"code", "title", "expression"} <= set(entry):
        raise RuleRefused(why="An own rule must have a code, a title and an expression.")
    code = str(entry["code"])
    if unknown := set(entry) - OWN_KEYS:
        raise RuleRefused(why=f"The own rule “{code}” has an unknown part “{unknown.pop()}”.")
    if not CODE.match(code) or code in BY_CODE:
        raise RuleRefused(
            why=f"“{code}” can't be the code of an own rule: it must be small letters, digits and "
            "underscores, and no shipped rule's."
        )
    name = str(entry.get("field") or "")
    if name and not is_field(name, custom):
        raise RuleRefused(why=f"The own rule “{code}” names a field “{name}”; there is none.")
    expression = str(entry["expression"])
    if custom is not None or PREFIX not in expression.lower():
        compile_expression(expression, custom or ())
    return OwnRule(
        code=code,
        title=str(entry["title"]),
        expression=expression,
        message=str(entry.get("message") or ""),
        severity=_severity(entry.get("severity", Severity.WARN), code),
        field=name,
    )
