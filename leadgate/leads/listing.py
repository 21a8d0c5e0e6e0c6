"""The lead list: whose leads, which of them, in which order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce, Lower

from leadgate.accounts.models import User
from leadgate.leads import queries, searching
from leadgate.leads.models import Lead
from leadgate.web.sorting import Sorting, sorting_of

COUNTED = 10_000  # leads that are counted exactly; more are "more than"

# Column → what it is sorted by; each has an index that holds it and the id.
SORTED_BY = {"name": "sort_name", "company": "sort_company", "entered": "pk"}
CHOICES = {"source": "source", "rating": "rating", "status": "lead_status"}
IDS = {"site": "site_id", "owner": "owner_id", "import": "import_run_id"}

SORT_NAME = Lower(Coalesce("last_name", "first_name", "company", "email"))


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks of the lead list.

    Attributes:
        mine: only the user's own leads.
        text: to search for.
        filters: name in the address → value, for those that are set.
        sorting: column and direction.
    """

    mine: bool
    text: str
    filters: Mapping[str, str]
    sorting: Sorting

    @property
    def narrowed(self) -> bool:
        """Whether anything but "All" was asked for."""
        return self.mine or bool(self.text) or bool(self.filters)


def asked(address: Mapping[str, str]) -> Asked:
    """Read an address's query; what it does not know is left out."""
    filters = {name: address[name] for name in CHOICES if address.get(name)}
    filters |= {
        name: address[name]
        for name in IDS
        if address.get(name, "").isascii() and address.get(name, "").isdigit()
    }
    sorting = sorting_of(address, SORTED_BY, default="-entered", newest_first=["entered"])
    return Asked(
        mine=address.get("show") == "my",
        text=address.get("q", "").strip()[:200],
        filters=filters,
        sorting=sorting,
    )


def found(user: User, asks: Asked) -> QuerySet[Lead]:
    """Return the leads that a user sees and asked for, not sorted."""
    leads = queries.visible_to(user)
    if asks.mine:
        leads = leads.filter(owner=user)
    for name, value in asks.filters.items():
        column = CHOICES.get(name) or IDS[name]
        leads = leads.filter(**{column: value})
    return searching.matching(leads, asks.text) if asks.text else leads


def sortable(leads: QuerySet[Lead]) -> QuerySet[Lead]:
    """Add what the columns are sorted by."""
    return leads.annotate(sort_name=SORT_NAME, sort_company=Lower(F("company")))


def number_of(leads: QuerySet[Lead]) -> tuple[int, bool]:
    """Return how many leads there are, and whether that is exact.

    Cost: stops counting at `COUNTED`.
    """
    counted = leads.order_by()[: COUNTED + 1].count()
    return min(counted, COUNTED), counted <= COUNTED
