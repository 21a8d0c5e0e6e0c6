"""Controls for a rule's settings, made from what the settings hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any, cast

from django import forms
from django.forms.formsets import BaseFormSet, formset_factory
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leadgate.engine.fields import FIELDS, Field, Section
from leadgate.engine.rules import Rule
from leadgate.engine.rulesets import FIELD_LISTS, FIELD_NAMES
from leadgate.leads.choice_forms import LinesField
from leadgate.leads.words import SECTIONS, label_of
from leadgate.web.forms import Form

HIDDEN = frozenset({("suppressed", "fingerprints")})
"""Settings that have a page of their own."""
SPARE = 2
"""Empty rows below the filled ones."""

Choices = list[tuple[str, list[tuple[str, str]]]]


def fields_of(rule: Rule, custom: Sequence[Field]) -> list[Field]:
    """Return the fields that a rule's settings can speak of."""
    stored = [*stored_fields(), *custom]
    kinds = rule.kinds | rule.custom_kinds
    judged = [field for field in stored if field.kind in kinds]
    return judged or stored


def stored_fields() -> list[Field]:
    """Return the fields of the catalogue that a lead keeps."""
    return [field for field in FIELDS if not field.virtual]


def field_choices(fields: Iterable[Field]) -> Choices:
    """Return fields as the options of a control, under their headings."""
    return [
        (str(SECTIONS[section]), [(field.name, _label(field)) for field in group])
        for section, group in groupby(fields, key=lambda field: field.section)
    ]


def _label(field: Field) -> str:
    return field.label if field.section is Section.CUSTOM else label_of(field.name)


class SettingRow(Form):
    """What a setting says about one field.

    Attributes:
        VALUES: the controls besides the field's.
    """

    VALUES: tuple[str, ...] = ()

    field = forms.ChoiceField(label=gettext_lazy("Field"), required=False)

    def __init__(self, *args: Any, rule: Rule, custom: Sequence[Field] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = cast(forms.ChoiceField, self.fields["field"])
        choices.choices = [("", _("Choose a field")), *field_choices(fields_of(rule, custom))]

    def clean(self) -> dict[str, Any]:
        """Ask for the field of a value; a field without a value is no entry."""
        data = super().clean() or self.cleaned_data
        if not data.get("field") and any(data.get(n) not in (None, "", []) for n in self.VALUES):
            self.add_error("field", _("Choose the field that this is about."))
        return data

    @classmethod
    def initial_of(cls, entry: Any) -> dict[str, Any]:
        """Return what the controls show for an entry."""
        return {cls.VALUES[0]: entry}

    def entry(self) -> Any:
        """Return what the setting holds for the field; None for nothing."""
        return self.cleaned_data.get(self.VALUES[0]) or None


class BoundsRow(SettingRow):
    """Least and most."""

    VALUES = ("least", "most")

    least = forms.FloatField(label=gettext_lazy("At least"), required=False)
    most = forms.FloatField(label=gettext_lazy("At most"), required=False)

    @classmethod
    def initial_of(cls, entry: Any) -> dict[str, Any]:
        """Return what the controls show for an entry."""
        return dict(zip(cls.VALUES, entry, strict=True))

    def entry(self) -> Any:
        """Return both bounds, whole numbers as such."""
        bounds = [_whole(self.cleaned_data.get(name)) for name in self.VALUES]
        return None if bounds == [None, None] else bounds


class PatternRow(SettingRow):
    """A regular expression."""

    VALUES = ("pattern",)

    pattern = forms.CharField(label=gettext_lazy("Pattern"), required=False, strip=False)


class DayRow(SettingRow):
    """The earliest day."""

    VALUES = ("day",)

    day = forms.DateField(
        label=gettext_lazy("Earliest day"), required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )  # fmt: skip

    def entry(self) -> Any:
        """Return the day as the rules write it."""
        day = self.cleaned_data.get("day")
        return day.isoformat() if day else None


class ValuesRow(SettingRow):
    """Values, one per line."""

    VALUES = ("values",)

    values = LinesField(
        label=gettext_lazy("Values, one per line"), required=False,
        widget=forms.Textarea({"rows": 2}),
    )  # fmt: skip


ROWS: dict[str, type[SettingRow]] = {
    "ranges": BoundsRow,
    "lengths": BoundsRow,
    "patterns": PatternRow,
    "earliest": DayRow,
}


def rows_of(
    rule: Rule,
    key: str,
    value: Mapping[str, Any],
    data: Any,
    prefix: str,
    custom: Sequence[Field] = (),
) -> BaseFormSet[SettingRow]:
    """Return the rows of a setting that holds something per field."""
    row = ROWS.get(key, ValuesRow)
    initial = [{"field": name, **row.initial_of(entry)} for name, entry in value.items()]
    made = formset_factory(row, extra=SPARE, max_num=200)
    return made(data, initial=initial, prefix=prefix, form_kwargs={"rule": rule, "custom": custom})


def entries_of(rows: BaseFormSet[SettingRow]) -> dict[str, Any]:
    """Return field → entry of filled rows; the last one wins."""
    found = {row.cleaned_data.get("field"): row.entry() for row in rows}
    return {name: entry for name, entry in found.items() if name and entry is not None}


def control_of(rule: Rule, key: str, custom: Sequence[Field] = ()) -> forms.Field:
    """Return the control of a setting that is one value or a list."""
    default = rule.settings[key]
    label = setting_label(key)
    if (rule.code, key) in FIELD_LISTS:
        return forms.MultipleChoiceField(
            label=label, required=False, choices=field_choices(fields_of(rule, custom)),
            widget=forms.CheckboxSelectMultiple,
        )  # fmt: skip
    if (rule.code, key) in FIELD_NAMES:
        offered = [("", _("None")), *field_choices(fields_of(rule, custom))]
        return forms.ChoiceField(label=label, required=False, choices=offered)
    if isinstance(default, list):
        return LinesField(label=label, required=False, help_text=_("One per line."))
    if isinstance(default, bool):
        return forms.BooleanField(label=label, required=False)
    if isinstance(default, int):
        return forms.IntegerField(label=label)
    if isinstance(default, float):
        return forms.FloatField(label=label)
    return forms.CharField(label=label, required=False)


LABELS = {
    "all": gettext_lazy("All of these must be filled"),
    "any": gettext_lazy("One of these must be filled"),
    "when": gettext_lazy("Where this field"),
    "values": gettext_lazy("is one of"),
    "then": gettext_lazy("this one must be filled"),
    "dates": gettext_lazy("Dates that are looked at"),
    "domains": gettext_lazy("Domains"),
    "names": gettext_lazy("Names before the @"),
    "ranges": gettext_lazy("Limits"),
    "lengths": gettext_lazy("Lengths, in characters"),
    "patterns": gettext_lazy("Patterns (regular expressions)"),
    "earliest": gettext_lazy("Earliest days"),
    "allowed": gettext_lazy("Values that are allowed"),
    "forbidden": gettext_lazy("Values that are not allowed"),
}


def setting_label(key: str) -> str:
    """Return what people read for a setting."""
    known = LABELS.get(key)
    return str(known) if known else key.replace("_", " ").capitalize()


def _whole(number: float | None) -> float | int | None:
    return int(number) if number is not None and number.is_integer() else number


def shown_settings(rule: Rule) -> Sequence[str]:
    """Return the settings of a rule that its form shows."""
    return [key for key in rule.settings if (rule.code, key) not in HIDDEN]
