"""What the Process page sets besides the mapping; and plain data ↔ JSON."""

from __future__ import annotations

from collections.abc import Mapping as Table
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, TypeVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from pydantic import TypeAdapter

from leadgate.engine.layout import Inspection, Layout, Overrides
from leadgate.engine.mapping import Mapping
from leadgate.engine.mapping.derived import Derived
from leadgate.engine.mapping.template import TemplateColumn
from leadgate.engine.plan import ColumnFormat, Plan


class Key(StrEnum):
    """What makes two records the same lead."""

    EMAIL_NAME = "email_name"
    EMAIL = "email"
    PHONE = "phone"
    PHONE_NAME = "phone_name"
    COMPANY_LAST = "company_last"
    COMPANY_NAME = "company_name"
    EXTERNAL_ID = "external_id"

    @property
    def label(self) -> Promise:
        """What people read."""
        return _KEY_LABELS[self]


class Merge(StrEnum):
    """Whose values win where a record updates a lead; a blank cell never does."""

    OVERWRITE = "overwrite"
    FILL = "fill"
    NEWEST = "newest"

    @property
    def label(self) -> Promise:
        """What people read."""
        return _MERGE_LABELS[self]


_MERGE_LABELS: dict[Merge, Promise] = {
    Merge.OVERWRITE: _("What the file has"),
    Merge.FILL: _("What the lead has; only blanks are filled"),
    Merge.NEWEST: _("What is newer, by the dates in the file; without one, only blanks are filled"),
}

_KEY_LABELS: dict[Key, Promise] = {
    Key.EMAIL_NAME: _("Email and last name (or company)"),
    Key.EMAIL: _("Email alone"),
    Key.PHONE: _("Phone alone"),
    Key.PHONE_NAME: _("Phone and last name (or company)"),
    Key.COMPANY_LAST: _("Company and last name"),
    Key.COMPANY_NAME: _("Company, first and last name"),
    Key.EXTERNAL_ID: _("External id"),
}


@dataclass(frozen=True, slots=True)
class Options:
    """How one import's file is to be understood, as a person has set it.

    Attributes:
        overrides: of what was found out about the file.
        formats: column index → how its values are written.
        value_maps: column index → cell text → choice, or None to leave it empty.
        country: ISO 3166 code for phones and addresses that name none; blank
            for the installation's.
        duplicate_keys: any of these makes a record a duplicate.
        overwrite: where duplicates update a lead: what the file has wins; False
            fills blanks only.
        newest: where duplicates update a lead, what is newer wins; goes before
            `overwrite`.
        likely: look for leads that are likely the same, too.
        constants: field → value for every lead; a filled cell wins over it.
        derived: columns made from others.
        template: id of the mapping template that was applied; None for none.
    """

    overrides: Overrides = field(default_factory=Overrides)
    formats: Table[int, ColumnFormat] = field(default_factory=dict)
    value_maps: Table[int, Table[str, str | None]] = field(default_factory=dict)
    country: str = ""
    duplicate_keys: tuple[Key, ...] = (Key.EMAIL_NAME, Key.EXTERNAL_ID)
    overwrite: bool = True
    newest: bool = False
    likely: bool = True
    constants: Table[str, str] = field(default_factory=dict)
    derived: tuple[Derived, ...] = ()
    template: int | None = None

    @property
    def merge(self) -> Merge:
        """Whose values win where a record updates a lead."""
        return _merge(self)

    def merged_by(self, merge: Merge) -> Options:
        """Return the same with other values winning where a record updates a lead."""
        return replace(self, overwrite=merge is Merge.OVERWRITE, newest=merge is Merge.NEWEST)


@dataclass(frozen=True, slots=True)
class TemplateOptions:
    """What a mapping template sets besides the columns; as in `Options`.

    Attributes:
        country: for phones and addresses that name none; blank leaves it open.
        duplicate_keys: any of these makes a record a duplicate.
        overwrite: where duplicates update a lead: what the file has wins.
        newest: what is newer wins; goes before `overwrite`.
        on_duplicate: what to do with a duplicate; blank leaves it open.
        constants: field → value for every lead.
        derived: columns made from others; their indexes are the template's.
    """

    country: str = ""
    duplicate_keys: tuple[Key, ...] = (Key.EMAIL_NAME, Key.EXTERNAL_ID)
    overwrite: bool = True
    newest: bool = False
    on_duplicate: str = ""
    constants: Table[str, str] = field(default_factory=dict)
    derived: tuple[Derived, ...] = ()

    @property
    def merge(self) -> Merge:
        """Whose values win where a record updates a lead."""
        return _merge(self)

    def merged_by(self, merge: Merge) -> TemplateOptions:
        """Return the same with other values winning where a record updates a lead."""
        return replace(self, overwrite=merge is Merge.OVERWRITE, newest=merge is Merge.NEWEST)


def _merge(told: Options | TemplateOptions) -> Merge:
    if told.newest:
        return Merge.NEWEST
    return Merge.OVERWRITE if told.overwrite else Merge.FILL


Data = TypeVar("Data")


class Json:
    """Turns one type of plain data into JSON and back."""

    def __init__(self, kind: Any) -> None:
        self._adapter: TypeAdapter[Any] = TypeAdapter(kind)

    def dump(self, data: object) -> Any:
        """Return dicts, lists, strings and numbers."""
        return self._adapter.dump_python(data, mode="json")

    def load(self, json: object) -> Any:
        """Return what `dump` was given."""
        return self._adapter.validate_python(json)


OPTIONS = Json(Options)
PLAN = Json(Plan)
LAYOUT = Json(Layout)
INSPECTION = Json(Inspection)
MAPPING = Json(Mapping)
TEMPLATE = Json(tuple[TemplateColumn, ...])
TEMPLATE_OPTIONS = Json(TemplateOptions)
