"""The form of a lead: made from the catalogue, checked by the engine's rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from typing import Any, cast

from django import forms
from django.db.models import Model
from django.forms import BaseFormSet, formset_factory
from django.http import QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leadgate.accounts.models import User
from leadgate.engine.fields import CATALOGUE, FIELDS, Field, Kind, Section
from leadgate.engine.mapping.target import Target
from leadgate.engine.plan import People
from leadgate.leads import people
from leadgate.leads.choices import options_of
from leadgate.leads.custom import as_cell, custom_rows, value_of
from leadgate.leads.entering import Cell, Judged, judge
from leadgate.leads.export import ADDRESS
from leadgate.leads.models import CustomField, Lead
from leadgate.leads.words import SECTIONS, label_of
from leadgate.web.forms import Form, dress

MOST = 10  # emails, phones and addresses of one lead
READ_ONLY = {"created_by"}
SINGLE = tuple(
    field for field in FIELDS
    if not field.virtual and not field.repeats and field.name not in READ_ONLY
)  # fmt: skip
LONG = {"notes"}
TYPES = {"email": "email_type", "phone": "phone_type", "address": "address_type"}
YES_NO = (("", "—"), ("yes", gettext_lazy("Yes")), ("no", gettext_lazy("No")))
LISTS = {field.choices for field in SINGLE if field.choices} | set(TYPES.values())

Options = dict[str, list[tuple[str, str]]]


def _with_current(options: list[tuple[str, str]], values: Iterable[str]) -> list[tuple[str, str]]:
    """Offer what the lead holds already, even if it is not on the list (any more)."""
    known = {value for value, _label in options}
    return options + [(value, value) for value in values if value and value not in known]


def control(field: Field, options: Options, current: Any) -> forms.Field:
    """Return the form's field for one of the catalogue's, or a custom one."""
    label = label_of(field.name) if field.name in CATALOGUE else field.label
    common: dict[str, Any] = {"label": label, "required": False}
    if field.kind is Kind.CHOICE:
        listed = _with_current(options.get(field.choices, []), [current or ""])
        return forms.ChoiceField(choices=[("", "—"), *listed], **common)
    if field.kind is Kind.CHOICES:
        listed = _with_current(options.get(field.choices, []), current or [])
        widget = forms.CheckboxSelectMultiple
        return forms.MultipleChoiceField(choices=listed, widget=widget, **common)
    if field.kind is Kind.YES_NO:
        return forms.ChoiceField(choices=YES_NO, **common)
    if field.kind is Kind.DATE:
        return forms.DateField(widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"), **common)
    if field.kind is Kind.DATETIME:
        return forms.DateTimeField(widget=_moment(), **common)
    # No maxlength: a browser would cut what is pasted; the engine's rule says it instead.
    return forms.CharField(widget=_text(field), **common)


def _moment() -> forms.DateTimeInput:
    return forms.DateTimeInput({"type": "datetime-local", "step": "1"}, "%Y-%m-%dT%H:%M:%S")


def _text(field: Field) -> forms.Widget:
    if field.name in LONG:
        return forms.Textarea({"rows": 5})
    modes = {
        Kind.INTEGER: "numeric", Kind.MONEY: "decimal", Kind.DECIMAL: "decimal", Kind.URL: "url",
    }  # fmt: skip
    attributes = {"autocomplete": "off"}
    if field.kind in modes:
        attributes["inputmode"] = modes[field.kind]
    if field.kind is Kind.TAGS:
        attributes["placeholder"] = _("Separated by semicolons")
    return forms.TextInput(attributes)


class LeadForm(Form):
    """The fields that a lead has once; emails, phones and addresses are below."""

    version = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, lead: Lead, user: User, options: Options, **kwargs: Any):
        rows = custom_rows()
        self.custom = [row.definition for row in rows]
        there = {one.name: value_of(lead.custom, one) for one in self.custom}
        initial = {name: _as_shown(value) for name, value in there.items()}
        super().__init__(*args, initial=_initial(lead, user) | initial, **kwargs)
        self.lead = lead
        for field in SINGLE:
            self.fields[field.name] = self._control(field, user, options)
            dress(self.fields[field.name])
        offered = {**options, **options_of_custom(rows)}
        for row, field in zip(rows, self.custom, strict=True):
            self.fields[field.name] = control(field, offered, there[field.name])
            self.fields[field.name].required = row.required
            dress(self.fields[field.name])

    def _control(self, field: Field, user: User, options: Options) -> forms.Field:
        label = label_of(field.name)
        if field.kind is Kind.USER:
            owners = people.owners_for(user, self.lead)
            return forms.ModelChoiceField(owners, label=label, required=False, empty_label="—")
        if field.kind is Kind.SITE:
            required = user.site_id is not None
            return forms.ModelChoiceField(
                people.sites_for_lead(user, self.lead), label=label, required=required,
                empty_label=None if required else "—",
            )  # fmt: skip
        return control(field, options, getattr(self.lead, field.name))

    def sections(self) -> Iterator[tuple[Section, str, list[forms.BoundField]]]:
        """Return section, heading and fields, in the catalogue's order."""
        for section in dict.fromkeys(field.section for field in SINGLE):
            bound = [self[field.name] for field in SINGLE if field.section is section]
            yield section, str(SECTIONS[section]), bound
        if self.custom:
            bound = [self[field.name] for field in self.custom]
            yield Section.CUSTOM, str(SECTIONS[Section.CUSTOM]), bound

    def cells(self) -> list[Cell]:
        """Return what was filled in, as cells of a record."""
        filled = ((field.name, _as_cell(self.cleaned_data.get(field.name))) for field in SINGLE)
        cells = [Cell(label_of(name), Target(name), text) for name, text in filled if text]
        own = ((one, _as_cell(self.cleaned_data.get(one.name))) for one in self.custom)
        return [*cells, *(Cell(one.label, Target(one.name), text) for one, text in own if text)]


def _initial(lead: Lead, user: User) -> dict[str, Any]:
    if lead.pk is None:
        return {"owner": user.pk, "site": user.site_id}
    values = {field.name: getattr(lead, field.name) for field in SINGLE}
    for name, value in values.items():
        if isinstance(value, bool):
            values[name] = "yes" if value else "no"
        elif CATALOGUE[name].kind is Kind.TAGS:
            values[name] = "; ".join(value or [])
    return {**values, "version": version_of(lead)}


def _as_shown(value: Any) -> Any:
    return value if value is None or isinstance(value, date) else as_cell(value)


def options_of_custom(rows: Iterable[CustomField]) -> Options:
    """Return the options of custom choices, by the engine's list names."""
    return {row.definition.choices: [(one, one) for one in row.choices] for row in rows}


def version_of(lead: Lead) -> str:
    """Return what changes whenever a person changes the lead."""
    return lead.changed.isoformat() if lead.changed else ""


def _as_cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(value)
    if isinstance(value, Model):
        return str(value.pk)
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return value.isoformat() if isinstance(value, date) else str(value).strip()


class RowForm(Form):
    """One email, phone or address of a lead."""

    repeats = ""
    names: tuple[str, ...] = ()

    def __init__(self, *args: Any, options: Options, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.names:
            field = control(CATALOGUE[name], options, None)
            self.fields[name] = field
            dress(field)
        types = _with_current(
            options.get(TYPES[self.repeats], []), [self.initial.get("type") or ""]
        )
        shown = [(value, capfirst(label)) for value, label in types]
        self.fields["type"] = forms.ChoiceField(label=_("Type"), choices=shown, required=False)
        dress(self.fields["type"])

    def filled(self) -> bool:
        """Whether anything but the type was filled in."""
        return any(self.cleaned_data.get(name) for name in self.names)

    def cells(self, group: int) -> Iterator[Cell]:
        """Return what was filled in, as cells of one group."""
        kind = self.cleaned_data.get("type") or None
        for name in self.names:
            text = _as_cell(self.cleaned_data.get(name))
            if text:
                label = label_of(name)
                header = label if group == 1 else f"{label} {group}"
                yield Cell(header, Target(name, group, kind), text)


class EmailForm(RowForm):
    """One email address."""

    repeats = "email"
    names = ("email",)


class PhoneForm(RowForm):
    """One phone number."""

    repeats = "phone"
    names = ("phone", "phone_extension")


class AddressForm(RowForm):
    """One address."""

    repeats = "address"
    names = ADDRESS


def _rows_of(lead: Lead, repeats: str) -> list[dict[str, Any]]:
    """Return the lead's emails, phones or addresses as initial values."""
    if repeats == "address":
        first = {name: getattr(lead, name) for name in ADDRESS}
        further = lead.further_addresses or []
    elif repeats == "phone":
        first = {"phone": lead.phone, "phone_extension": lead.phone_extension}
        further = [
            {**entry, "phone_extension": entry.get("extension")}
            for entry in lead.further_phones or []
        ]
    else:
        first, further = {"email": lead.email}, lead.further_emails or []
    there = [{**first, "type": getattr(lead, f"{repeats}_type")}] if any(first.values()) else []
    return there + list(further)


def _formset(kind: type[RowForm]) -> type[BaseFormSet[Any]]:
    return formset_factory(kind, extra=1, max_num=MOST, validate_max=True)


class Entry:
    """Everything of one lead that a person fills in.

    Attributes:
        form: the fields that a lead has once.
        emails, phones, addresses: lists of forms, blank ones at the end.
        judged: what the rules say, once `is_valid` was asked.
    """

    def __init__(self, lead: Lead, user: User, data: Any = None) -> None:
        options = options_of(LISTS)
        self.lead, self.user = lead, user
        self.form = LeadForm(data, lead=lead, user=user, options=options)
        kinds = ("email", EmailForm), ("phone", PhoneForm), ("address", AddressForm)
        self.emails, self.phones, self.addresses = (
            _formset(kind)(
                data, prefix=name, initial=_rows_of(lead, name), form_kwargs={"options": options}
            )
            for name, kind in kinds
        )
        self.judged = Judged()

    @property
    def lists(self) -> tuple[BaseFormSet[Any], ...]:
        """The lists of emails, phones and addresses."""
        return self.emails, self.phones, self.addresses

    @property
    def errors(self) -> bool:
        """Whether any part was refused."""
        return any(part.errors for part in (self.form, *(f for rows in self.lists for f in rows)))

    @property
    def non_field_errors(self) -> list[str]:
        """What is wrong with the lead as a whole."""
        return [str(error) for error in self.form.non_field_errors()]

    def is_valid(self) -> bool:
        """Say whether the lead can be saved; if not, the forms say why."""
        well_formed = [self.form.is_valid(), *(formset.is_valid() for formset in self.lists)]
        if not all(well_formed):
            return False
        self._refuse_if_outdated()
        if self.form.errors:
            return False
        self.judged = judge(self._cells(), by=self.user, people=self._people())
        for error in self.judged.errors:
            self._show(error)
        return not self.judged.errors

    def values(self) -> dict[str, Any]:
        """Return the lead's columns; what was left as it was keeps its value."""
        values = dict(self.judged.values)
        values.pop("created_by_id", None)
        for name in ("owner", "site"):
            chosen = self.form.cleaned_data[name]
            values[f"{name}_id"] = chosen.pk if chosen else None
        for name in ("created_at", "modified_at"):
            if name not in self.form.changed_data:
                values.pop(name, None)
        return values

    def _cells(self) -> list[Cell]:
        cells = self.form.cells()
        for formset in self.lists:
            filled = [form for form in formset if form.filled()]
            for group, form in enumerate(filled, start=1):
                cells.extend(form.cells(group))
        return cells

    def _people(self) -> People:
        return people.people_of(self.form.cleaned_data["owner"], self.form.cleaned_data["site"])

    def _refuse_if_outdated(self) -> None:
        if self.lead.pk is None or self.form.cleaned_data["version"] == version_of(self.lead):
            return
        data = cast(QueryDict, self.form.data).copy()
        data["version"] = version_of(self.lead)
        self.form.data = data
        self.form.add_error(
            None,
            _(
                "%(user)s has changed this lead in the meantime. What you filled in still "
                "stands below; save again to put it over those changes."
            )
            % {"user": self.lead.modified_by or _("Somebody")},
        )

    def _show(self, error: Any) -> None:
        """Put a rule's message where the value stands."""
        for formset in self.lists:
            for group, form in enumerate((f for f in formset if f.filled()), start=1):
                for cell in form.cells(group):
                    if f"“{cell.header}”" in error["message"]:
                        form.add_error(cell.target.field, error["message"])
                        return
        known = error["field"] in self.form.fields and error["code"] != "name_or_company_missing"
        self.form.add_error(error["field"] if known else None, error["message"])
