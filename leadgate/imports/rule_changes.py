"""What changed between two sets of rules, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leadgate.engine.fields import CATALOGUE
from leadgate.engine.plan import OwnRule, Severity
from leadgate.engine.rules import RULES, Rule
from leadgate.engine.rulesets import RuleSet
from leadgate.leads.words import label_of

NAMED = 5  # added or removed values that are named
SEVERITIES: dict[Severity, Promise] = {
    Severity.REJECT: gettext_lazy("reject"),
    Severity.WARN: gettext_lazy("warn"),
    Severity.FIX: gettext_lazy("correct and list"),
    Severity.OFF: gettext_lazy("off"),
}


def changes(before: RuleSet, after: RuleSet) -> list[str]:
    """Return a sentence per difference, in the order of the rules; own rules last."""
    found: list[str] = []
    for rule in RULES:
        found += _of_rule(rule, before, after)
    old = {own.code: own for own in before.own_rules}
    new = {own.code: own for own in after.own_rules}
    found += [_("New rule “%s”.") % new[code].title for code in new if code not in old]
    found += [_("Rule “%s” removed.") % old[code].title for code in old if code not in new]
    for code in new:
        if code in old:
            found += _of_own(old[code], new[code])
    return found


def _of_rule(rule: Rule, before: RuleSet, after: RuleSet) -> Iterator[str]:
    title = _(rule.title)
    old, new = (rules.severities.get(rule.code, rule.severity) for rules in (before, after))
    if old is not new:
        yield _arrow(title, SEVERITIES[old], SEVERITIES[new])
    for key, default in rule.settings.items():
        was, now = (
            rules.parameters.get(rule.code, {}).get(key, default) for rules in (before, after)
        )
        yield from (f"{title}: {text}" for text in _of_value(key, was, now))


def _of_own(old: OwnRule, new: OwnRule) -> Iterator[str]:
    if old.severity is not new.severity:
        yield _arrow(new.title, SEVERITIES[old.severity], SEVERITIES[new.severity])
    if old.expression != new.expression:
        yield _arrow(new.title, old.expression, new.expression)
    if old.title != new.title:
        yield _("“%(old)s” is called “%(new)s” now.") % {"old": old.title, "new": new.title}
    if (old.message, old.field) != (new.message, new.field):
        yield _("%s: another message or field.") % new.title


def _of_value(key: str, old: Any, new: Any) -> Iterator[str]:
    """Yield what changed about one setting."""
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for name in (*old, *(name for name in new if name not in old)):
            if (was := _shown(old.get(name))) != (now := _shown(new.get(name))):
                label = label_of(name) if name in CATALOGUE else name
                yield f"{label}: {was} → {now}"
    elif isinstance(old, list | tuple) and isinstance(new, list | tuple):
        yield from _of_list(key, old, new)
    elif old != new:
        yield f"{key}: {_shown(old)} → {_shown(new)}"


def _of_list(key: str, old: Sequence[Any], new: Sequence[Any]) -> Iterator[str]:
    added = [value for value in new if value not in set(old)]
    removed = [value for value in old if value not in set(new)]
    if added:
        yield _("%(setting)s: added %(values)s") % {"setting": key, "values": _several(added)}
    if removed:
        yield _("%(setting)s: removed %(values)s") % {"setting": key, "values": _several(removed)}


def _several(values: Sequence[Any]) -> str:
    named = ", ".join(str(value) for value in values[:NAMED])
    more = len(values) - NAMED
    return _("%(named)s and %(more)s more") % {"named": named, "more": more} if more > 0 else named


def _shown(value: Any) -> str:
    """Return a setting's value as people read it."""
    if value in (None, "", [], ()):
        return _("none")
    if isinstance(value, list | tuple):
        if len(value) == 2 and all(part is None or isinstance(part, int | float) for part in value):
            return _bounds(*value)
        return _several(value)
    return str(value)


def _bounds(least: float | None, most: float | None) -> str:
    low, high = (number_format(bound, use_l10n=True, force_grouping=True) if bound is not None
                 else "" for bound in (least, most))  # fmt: skip
    if not low:
        return _("at most %s") % high if high else _("none")
    if not high:
        return _("at least %s") % low
    return _("%(least)s to %(most)s") % {"least": low, "most": high}


def _arrow(title: str, old: object, new: object) -> str:
    return f"{title}: {old} → {new}"
