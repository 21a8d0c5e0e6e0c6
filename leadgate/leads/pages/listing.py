"""The lead list."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from leadgate.accounts.models import Site, User
from leadgate.accounts.requests import UserRequest
from leadgate.engine.fields.custom import PREFIX
from leadgate.imports.lifecycle import State
from leadgate.imports.queries import visible_to as imports_visible_to
from leadgate.leads import listing, people
from leadgate.leads.choices import Labels, labels_of
from leadgate.leads.custom import custom_rows
from leadgate.leads.models import CustomKind, Lead
from leadgate.leads.pages.access import needs
from leadgate.leads.words import label_of

OFFERED_IMPORTS = 200


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the list: a lead, and the words for its choices."""

    lead: Lead
    source: str
    rating: str
    status: str


@dataclass(frozen=True, slots=True)
class Filter:
    """One select above the list."""

    name: str
    label: str
    options: list[tuple[str, str]]
    chosen: str


@dataclass(frozen=True, slots=True)
class CustomFilter(Filter):
    """One filter of a custom field: a select, or an input of this type."""

    type: str = ""


@require_safe
@needs()
def leads(request: UserRequest) -> HttpResponse:
    """Show the leads that the user sees and asks for."""
    asks = listing.asked(request.GET.dict())
    listed = listing.page(request.user, asks, request.GET)
    labels = labels_of(listing.CHOICES.values())
    context = {
        "asks": asks,
        "page": listed.page,
        "rows": [_row(lead, labels) for lead in listed.page.rows],
        "number": listed.number,
        "exact": listed.exact,
        "filters": _filters(request.user, asks, labels),
        "custom_filters": _custom_filters(asks),
    }
    return render(request, "leads/list.html", context)


def _row(lead: Lead, labels: Labels) -> Row:
    def word(name: str, value: str | None) -> str:
        return labels.get(name, {}).get(value or "", value or "")

    return Row(
        lead,
        source=word("source", lead.source),
        rating=word("rating", lead.rating),
        status=word("lead_status", lead.lead_status),
    )


def _filters(user: User, asks: listing.Asked, labels: Labels) -> list[Filter]:
    filters = [
        (name, list(labels.get(column, {}).items())) for name, column in listing.CHOICES.items()
    ]
    if user.site_id is None:
        sites = Site.objects.order_by("name").values_list("pk", "name")
        filters.append(("site", [(str(key), name) for key, name in sites]))
    filters.append(("owner", [(str(one.pk), str(one)) for one in people.owners_for(user)]))
    if user.has_perm("imports.view_import"):
        filters.append(("import", _imports(user, asks.filters.get("import"))))
    names = {"status": "lead_status"}
    return [
        Filter(
            name,
            _("Import") if name == "import" else label_of(names.get(name, name)),
            options,
            asks.filters.get(name, ""),
        )
        for name, options in filters
        if options
    ]


def _custom_filters(asks: listing.Asked) -> list[CustomFilter]:
    """Return the filters of custom fields; texts are found by search."""
    answers = [("yes", _("Yes")), ("no", _("No"))]
    inputs = {CustomKind.NUMBER: "number", CustomKind.DATE: "date"}
    found = []
    for row in custom_rows():
        name = PREFIX + row.name
        options = answers if row.kind == CustomKind.YES_NO else [(one, one) for one in row.choices]
        kind = inputs.get(CustomKind(row.kind), "")
        if options or kind:
            chosen = asks.filters.get(name, "")
            found.append(CustomFilter(name, row.label, options, chosen, kind))
    return found


def _imports(user: User, chosen: str | None) -> list[tuple[str, str]]:
    approved = imports_visible_to(user).filter(state=State.APPROVED)
    listed = list(approved.order_by("-pk").values_list("pk", "name")[:OFFERED_IMPORTS])
    if chosen and not any(str(key) == chosen for key, _ in listed):
        listed += list(approved.filter(pk=chosen).values_list("pk", "name"))
    return [(str(key), name) for key, name in listed]
