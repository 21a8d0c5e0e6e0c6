"""A lead as programs send it, and the record that the rules judge."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from ninja import Schema
from pydantic import ConfigDict, Field, create_model

from leadgate.accounts.models import Site, User
from leadgate.api import named
from leadgate.api.shapes.leads import FURTHER, TYPES
from leadgate.engine.fields import CATALOGUE, Kind
from leadgate.engine.fields.custom import PREFIX, plain_name
from leadgate.engine.mapping.target import Target
from leadgate.errors import LeadRefused, RequestRefused
from leadgate.leads import people
from leadgate.leads.custom import as_cell, custom_fields
from leadgate.leads.entering import Cell, judge
from leadgate.leads.export import ADDRESS
from leadgate.leads.models import Lead
from leadgate.leads.reports import PLAIN, REPEATED, report_of

READ_ONLY = {"created_by"}
SINGLE = tuple(name for name in PLAIN if name not in READ_ONLY)
GROUPS = {"email": ("email",), "phone": ("phone", "phone_extension"), "address": ADDRESS}
LISTS = {"email": "further_emails", "phone": "further_phones", "address": "further_addresses"}
MOST_FURTHER = 9
IN_LISTS = {"phone_extension": "extension"}  # what a field is called inside a list


CustomValue = str | bool | float | None


def _fields() -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for name in (*SINGLE, *REPEATED):
        kind: Any = TYPES.get(CATALOGUE[name].kind, str) if name in CATALOGUE else str
        limit: dict[str, Any] = {}
        if name in FURTHER:
            kind, limit = FURTHER[name], {"max_length": MOST_FURTHER}
        elif name in CATALOGUE and CATALOGUE[name].kind is Kind.MONEY:
            kind = str | float
        fields[name] = (kind | None, Field(None, **limit))
    fields["custom"] = (dict[str, CustomValue] | None, Field(None))
    return fields


class _Strict(Schema):
    """Refuses fields that a lead does not have."""

    model_config = ConfigDict(extra="forbid", coerce_numbers_to_str=True)


LeadEntry = create_model(
    "LeadEntry",
    __base__=_Strict,
    __doc__="A lead's fields; those not given stay as they are, null empties.",
    **_fields(),
)


def values_for(lead: Lead, given: Mapping[str, Any], user: User) -> dict[str, Any]:
    """Return the columns of a lead after a change, judged as a record of an import would be.

    Args:
        lead: as it is; one without an id is new.
        given: the fields that were sent.
        user: who sends them.

    Raises:
        LeadRefused: it breaks a rule; says each with its field.
        RequestRefused: there is no such owner or site for this user.

    Cost: some 20 ms.
    """
    given = _typed(given)
    site = _site(lead, given, user)
    owner = _owner(lead, given, user, site)
    entry = {**(report_of(lead) if lead.pk else {}), **given}
    entry["custom"] = _custom(lead, given)
    entry["owner"], entry["site"] = owner and owner.pk, site and site.pk
    judged = judge(list(_cells(entry)), by=user, people=people.people_of(owner, site))
    if judged.errors:
        raise _refused(judged.errors)
    values = dict(judged.values)
    values.pop("created_by_id", None)
    for name in ("created_at", "modified_at"):
        if name not in given:
            values.pop(name, None)
    return values | {
        "owner_id": owner.pk if owner else None,
        "site_id": site.pk if site else None,
    }


def _typed(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was sent with the types of emails, phones and addresses as they are stored."""
    typed = dict(given)
    for repeats, listed in LISTS.items():
        name = f"{repeats}_type"
        if typed.get(name):
            typed[name] = named.choice_of(name, typed[name])
        for one in typed.get(listed) or []:
            if one.get("type"):
                one["type"] = named.choice_of(name, one["type"])
    return typed


def _custom(lead: Lead, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the custom fields after the change: those sent over those there."""
    there = {plain_name(one.name) for one in custom_fields()}
    sent = given.get("custom") or {}
    if unknown := sorted(set(sent) - there):
        listed = ", ".join(f"“{name}”" for name in sorted(there)) or "none yet"
        raise RequestRefused(why=f"There is no custom field “{unknown[0]}”. There are: {listed}.")
    old = {} if "custom" in given and given["custom"] is None else (lead.custom or {})
    return {name: value for name, value in {**old, **sent}.items() if name in there}


def _site(lead: Lead, given: Mapping[str, Any], user: User) -> Site | None:
    """Return the site sent, the lead's, or for a new lead the user's."""
    if given.get("site"):
        return named.site_of(given["site"], user)
    if "site" not in given:
        return lead.site if lead.pk else user.site
    if user.site is not None:
        raise _refused([{"code": "site_missing", "field": "site", "message": NO_SITE}])
    return None


NO_SITE = "Leads of your site need a site. Leave “site” out, or send your site's name."


def _owner(lead: Lead, given: Mapping[str, Any], user: User, site: Site | None) -> User | None:
    """Return the owner sent, the lead's, or for a new lead the user."""
    if given.get("owner"):
        return named.owner_of(given["owner"], site)
    if "owner" in given:
        return None
    return lead.owner if lead.pk else user


def _cells(entry: Mapping[str, Any]) -> Iterator[Cell]:
    """Return what is filled in, as the cells of one record."""
    for name in SINGLE:
        if text := _text(entry.get(name)):
            yield Cell(name, Target(name), text)
    for name, value in entry["custom"].items():
        if text := as_cell(value).strip():
            yield Cell(name, Target(PREFIX + name), text)
    for repeats, names in GROUPS.items():
        first = {IN_LISTS.get(name, name): entry.get(name) for name in names}
        first["type"] = entry.get(f"{repeats}_type")
        filled = [one for one in (first, *(entry.get(LISTS[repeats]) or [])) if _any(one, names)]
        for group, one in enumerate(filled, start=1):
            yield from _of_group(repeats, group, names, one)


def _of_group(
    repeats: str, group: int, names: Sequence[str], one: Mapping[str, Any]
) -> Iterator[Cell]:
    for name in names:
        if text := _text(one.get(IN_LISTS.get(name, name))):
            header = name if group == 1 else f"{name} {group}"
            yield Cell(header, Target(name, group, one.get("type") or None), text)


def _any(one: Mapping[str, Any], names: Sequence[str]) -> bool:
    return any(_text(one.get(IN_LISTS.get(name, name))) for name in names)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return value.isoformat() if isinstance(value, date) else str(value).strip()


def _refused(errors: Sequence[Mapping[str, str]]) -> LeadRefused:
    problems = [
        {"where": error["field"], "code": error["code"], "message": error["message"]}
        for error in errors
    ]
    return LeadRefused(why=" ".join(error["message"] for error in errors), problems=problems)
