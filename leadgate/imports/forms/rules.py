"""The form of a set of rules: every rule's severity and settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.forms import BoundField
from django.forms.formsets import BaseFormSet
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leadgate.engine.fields import CATALOGUE, Field, Kind, Section
from leadgate.engine.plan import OwnRule, Severity
from leadgate.engine.rules import RULES, Rule
from leadgate.engine.rulesets import RuleSet, check_settings
from leadgate.errors import RuleRefused
from leadgate.imports.forms.rule_settings import (
    SettingRow,
    control_of,
    entries_of,
    rows_of,
    setting_label,
    shown_settings,
)
from leadgate.leads.custom import custom_fields
from leadgate.leads.words import SECTIONS
from leadgate.web.forms import Form, dress

SEVERITIES: dict[Severity, Promise] = {
    Severity.REJECT: gettext_lazy("Reject"),
    Severity.WARN: gettext_lazy("Warn"),
    Severity.FIX: gettext_lazy("Correct and list"),
    Severity.OFF: gettext_lazy("Off"),
}
ANY_FIELD = gettext_lazy("Numbers, dates and any field")
SECTION_OF = {
    Kind.EMAIL: Section.EMAIL,
    Kind.PHONE: Section.PHONE,
    Kind.URL: Section.ONLINE,
    Kind.COUNTRY: Section.ADDRESS,
}


def severity_choices(*also: Severity) -> list[tuple[str, str]]:
    """Return the severities that a person can choose; "fix" only for rules that can."""
    return [(s.value, str(SEVERITIES[s])) for s in Severity if s is not Severity.FIX or s in also]


@dataclass(frozen=True, slots=True)
class Part:
    """One setting on the page: a control, or rows of controls."""

    label: str
    bound: BoundField | None = None
    rows: BaseFormSet[SettingRow] | None = None


class RuleForm(Form):
    """One rule: its severity and its settings."""

    severity = forms.ChoiceField(label=gettext_lazy("Severity"))

    def __init__(
        self,
        rule: Rule,
        severity: Severity,
        settings: Mapping[str, Any],
        data: Any = None,
        custom: Sequence[Field] = (),
    ) -> None:
        self.rule, self.custom = rule, custom
        self.kept = {key: settings[key] for key in settings if key not in shown_settings(rule)}
        self._rows: dict[str, BaseFormSet[SettingRow]] = {}
        values = {**rule.settings, **settings}
        super().__init__(data, prefix=rule.code, initial={"severity": severity.value, **values})
        control = self.fields["severity"]
        if isinstance(control, forms.ChoiceField):
            also = (Severity.FIX,) if rule.corrects else ()
            control.choices = severity_choices(*also)
        control.widget.attrs["aria-label"] = _("Severity of “%s”") % _(rule.title)
        for key in shown_settings(rule):
            if isinstance(rule.settings[key], dict):
                prefix = f"{rule.code}-{key}"
                self._rows[key] = rows_of(rule, key, values[key], data, prefix, custom)
            else:
                self._add(key)

    def _add(self, key: str) -> None:
        self.fields[key] = control_of(self.rule, key, self.custom)
        dress(self.fields[key])

    @property
    def parts(self) -> list[Part]:
        """The settings, in the rule's order."""
        return [
            Part(setting_label(key), rows=self._rows[key])
            if key in self._rows
            else Part(setting_label(key), bound=self[key])
            for key in shown_settings(self.rule)
        ]

    @property
    def has_mistakes(self) -> bool:
        """Whether something of it is marked as wrong; its settings are then shown open."""
        return self.is_bound and not self.is_valid()

    def mistakes(self) -> list[str]:
        """Return what is wrong, one sentence each."""
        forms_of_it = [self, *(row for rows in self._rows.values() for row in rows)]
        return [
            str(error)
            for form in forms_of_it
            for errors in form.errors.values()
            for error in errors
        ]

    def is_valid(self) -> bool:
        """Whether severity, settings and all rows can be used."""
        rows = [rows.is_valid() for rows in self._rows.values()]
        return super().is_valid() and all(rows)

    def clean(self) -> dict[str, Any]:
        """Let the rule itself look at its settings."""
        data = super().clean() or self.cleaned_data
        if all(rows.is_valid() for rows in self._rows.values()):
            try:
                check_settings(self.rule, self._settings(data), custom=self.custom)
            except RuleRefused as refused:
                self.add_error(None, str(refused))
        return data

    def chosen(self) -> tuple[Severity, dict[str, Any]]:
        """Return the severity and all settings, defaults too."""
        settings = {**self._settings(self.cleaned_data), **self.kept}
        return Severity(self.cleaned_data["severity"]), settings

    def _settings(self, data: Mapping[str, Any]) -> dict[str, Any]:
        plain = {key: data[key] for key in shown_settings(self.rule) if key in data}
        return plain | {key: entries_of(rows) for key, rows in self._rows.items()}


class OwnSeverityForm(Form):
    """A rule that an administrator wrote: its severity; the rest has a page of its own."""

    severity = forms.ChoiceField(
        label=gettext_lazy("Severity"), choices=severity_choices, required=False
    )

    def __init__(self, own: OwnRule, data: Any = None) -> None:
        self.own = own
        initial = {"severity": own.severity.value}
        super().__init__(data, prefix=f"own-{own.code}", initial=initial)
        self.fields["severity"].widget.attrs["aria-label"] = _("Severity of “%s”") % own.title

    def chosen(self) -> Severity:
        """Return the severity; the rule's own where the form did not send one."""
        return Severity(self.cleaned_data["severity"] or self.own.severity)


class RuleSetForm(Form):
    """A whole set of rules, with a comment on why it is changed.

    Attributes:
        rules: a form per rule.
        own: a form per rule that an administrator wrote.
    """

    base = forms.IntegerField(min_value=0)
    comment = forms.CharField(
        label=gettext_lazy("What changes, and why"), required=False, max_length=1000,
        widget=forms.TextInput({"autocomplete": "off"}),
    )  # fmt: skip

    def __init__(self, rules: RuleSet, base: int, data: Any = None) -> None:
        super().__init__(data, initial={"base": base}, prefix="set")
        self.before = rules
        custom = custom_fields()
        self.rules = [
            RuleForm(
                rule,
                rules.severities.get(rule.code, rule.severity),
                rules.parameters.get(rule.code, {}),
                data,
                custom,
            )
            for rule in RULES
        ]
        self.own = [OwnSeverityForm(own, data) for own in rules.own_rules]

    def is_valid(self) -> bool:
        """Whether every rule's form can be used."""
        return all([super().is_valid(), *(f.is_valid() for f in (*self.rules, *self.own))])

    def chosen(self) -> RuleSet:
        """Return the set as it was filled in; `is_valid` must have said yes."""
        picked = {form.rule.code: form.chosen() for form in self.rules}
        return RuleSet(
            severities={code: severity for code, (severity, _settings) in picked.items()},
            parameters={code: settings for code, (_severity, settings) in picked.items()},
            own_rules=tuple(replace(form.own, severity=form.chosen()) for form in self.own),
        )

    def sections(self) -> Iterator[tuple[str | Promise, list[RuleForm]]]:
        """Yield heading and rules, in the order in which people know the fields."""
        groups: dict[Section | None, list[RuleForm]] = {}
        for form in self.rules:
            groups.setdefault(_section(form.rule), []).append(form)
        for section, title in SECTIONS.items():
            if section in groups:
                yield title, groups[section]
        if None in groups:
            yield ANY_FIELD, groups[None]


def _section(rule: Rule) -> Section | None:
    """Return the section that a rule belongs to; None where it can be about any field."""
    if rule.code in GENERAL:
        return None
    if rule.fields:
        return CATALOGUE[rule.fields[0]].section
    found = {SECTION_OF.get(kind) for kind in rule.kinds}
    return found.pop() if len(found) == 1 else None


GENERAL = frozenset({"required_missing", "required_if_missing"})
"""Rules about fields that their settings name."""
