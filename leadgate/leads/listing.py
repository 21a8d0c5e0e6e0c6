"""The lead list: whose leads, which of them, in which order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce, Lower

from leadgate.accounts.models import User
from leadgate.engine.fields.custom import PREFIX
from leadgate.leads import queries, searching
from leadgate.leads.custom import custom_rows, stored_value
from leadgate.leads.models import Lead
from leadgate.leads.newest import newest
from leadgate.web.paging import ById, Page, by_primary_key, page_of
from leadgate.web.sorting import Sorting, sorting_of

COUNTED = 10_000  # leads that are counted exactly; more are "more than"
CANDIDATES = 150  # looked at in one round, where not every lead fits
ROUNDS = 20

# Column → what it is sorted by; each has an index that holds it and the id.
SORTED_BY = {"name": "sort_name", "company": "sort_company", "entered": "pk"}
CHOICES = {"source": "source", "rating": "rating", "status": "lead_status"}
IDS = {"site": "site_id", "owner": "owner_id", "import": "import_run_id"}

SHOWN = (
    "first_name", "middle_name", "last_name", "suffix", "job_title", "company", "city", "country",
    "email", "phone", "source", "rating", "lead_status", "entered", "owner__first_name",
    "owner__last_name", "owner__username",
)  # fmt: skip

SORT_NAME = Lower(Coalesce("last_name", "first_name", "company", "email"))


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks of the lead list.

    Attributes:
        mine: only the user's own leads.
        text: to search for.
        filters: name in the address → value, for those that are set; custom
            fields by their name with its prefix.
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
    filters |= {name: value for name, value in address.items() if value and name.startswith(PREFIX)}
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
        if not name.startswith(PREFIX):
            leads = leads.filter(**{CHOICES.get(name) or IDS[name]: value})
    leads = _by_custom(leads, asks)
    return searching.matching(leads, asks.text) if asks.text else leads


def _by_custom(leads: QuerySet[Lead], asks: Asked) -> QuerySet[Lead]:
    """Keep the leads with these values of custom fields; by an index."""
    wanted = {name: value for name, value in asks.filters.items() if name.startswith(PREFIX)}
    if not wanted:
        return leads
    for row in custom_rows():
        if text := wanted.get(PREFIX + row.name):
            value = stored_value(row.kind, text)
            if value is None:
                return leads.none()
            leads = leads.filter(custom__contains={row.name: value})
    return leads


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of the list, and how many leads there are in all.

    Attributes:
        page: its leads, with `owner`; other fields than `SHOWN` are not loaded.
        number: of all leads asked for; `COUNTED` at most.
        exact: there are not more than `number`.
    """

    page: Page[Lead]
    number: int
    exact: bool


def page(user: User, asks: Asked, address: Mapping[str, str]) -> Listed:
    """Return the page that an address asks for.

    Cost: where few leads are asked for, they are gathered first, by one scan
    where no index helps (some 0.3 s per million leads), and sorted. Where many
    are, the sorted index is walked until the page is full.
    """
    leads = found(user, asks)
    ids = list(leads.order_by().values_list("pk", flat=True)[: COUNTED + 1])
    exact = len(ids) <= COUNTED
    if exact:
        leads = Lead.objects.filter(pk__in=ids)
    rows: QuerySet[Lead] = leads.annotate(sort_name=SORT_NAME, sort_company=Lower(F("company")))
    listed = page_of(
        rows.select_related("owner").only(*SHOWN),
        address,
        by=SORTED_BY[asks.sorting.name],
        descending=asks.sorting.descending,
        by_id=None if exact else _by_id(user, asks, leads),
    )
    return Listed(listed, min(len(ids), COUNTED), exact)


def _by_id(user: User, asks: Asked, leads: QuerySet[Lead]) -> ById[Lead]:
    """Return how to walk many leads in the order in which they were entered.

    Candidates come from an index in which no unapproved lead is in the way;
    those that fit are kept. Where next to none fits, the rest is left to the
    database.
    """
    chosen = asks.filters.get("import")

    def candidates(beyond: int | None, descending: bool, limit: int) -> list[int]:
        if asks.text:
            return searching.matching_ids(asks.text, beyond, descending, limit)
        return newest(
            queries.visible_to(user), user, beyond=beyond, descending=descending, limit=limit,
            import_id=int(chosen) if chosen else None,
        )  # fmt: skip

    def walk(beyond: int | None, descending: bool, limit: int) -> list[Lead]:
        kept: list[int] = []
        for _round in range(ROUNDS):
            ids = candidates(beyond, descending, CANDIDATES if asks.narrowed else limit)
            fitting = set(leads.filter(pk__in=ids).values_list("pk", flat=True))
            kept += [key for key in ids if key in fitting]
            if len(kept) >= limit or not ids:
                return _in_order(kept[:limit])
            beyond = ids[-1]
        rest = by_primary_key(leads.values_list("pk", flat=True), beyond, descending, limit)
        return _in_order([*kept, *rest][:limit])

    return walk


def _in_order(ids: list[int]) -> list[Lead]:
    rows = Lead.objects.select_related("owner").only(*SHOWN).in_bulk(ids)
    return [rows[key] for key in ids if key in rows]
