"""What undo would take back and keep, and what it took back, kept and could not; as lists.

An import's leads and its updates of others are two tables, both with the number
of the record; pages go by that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from heapq import merge
from itertools import islice
from typing import Any, LiteralString

from django.contrib.postgres.fields import ArrayField
from django.db import connection
from django.db.models import Func, QuerySet, TextField

from leadgate.imports.departing import EDITED
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Departed, DepartedRecord, Import, LeadUpdate, UpdateState
from leadgate.imports.results import LARGE
from leadgate.leads.models import Lead, Outcome

PAGE = 50


class Part(StrEnum):
    """Which list is asked for."""

    CHANGED = "changed"
    REVERSED = "reversed"
    KEPT = "kept"
    FAILED = "failed"


PARTS = {
    State.APPROVED: {Part.CHANGED},
    State.UNDONE: {Part.REVERSED, Part.KEPT, Part.FAILED},
}
"""Status of an import → the lists that it has."""


@dataclass(frozen=True, slots=True)
class Row:
    """One record of a list.

    Attributes:
        record: its number in the file.
        created: the import created the lead; False where it updated one.
        lead_id: the lead.
        lead: the lead; None where it is gone.
        names: columns that are spoken of: those that people have changed;
            empty for the lead as a whole.
    """

    record: int
    created: bool
    lead_id: int | None
    lead: Lead | None
    names: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """One page of a list.

    Attributes:
        rows: by record number.
        after: record number after which the next page begins; None on the last.
    """

    rows: list[Row]
    after: int | None = None


@dataclass(frozen=True, slots=True)
class Numbers:
    """How many records each list has.

    Attributes:
        created: leads of an approved import that undo would make invisible.
        changed_created: those of them that people have worked on since.
        updated: updates that undo would take back.
        changed_updated: those of them where people have set something since.
        reversed: leads that went, and updates that were taken back, by undo.
        kept: leads that undo has left, and those with values that it has left.
        failed: updates that could not be taken back, because the lead is gone.
    """

    created: int = 0
    changed_created: int = 0
    updated: int = 0
    changed_updated: int = 0
    reversed: int = 0
    kept: int = 0
    failed: int = 0

    @property
    def changed(self) -> int:
        """All that people have worked on since."""
        return self.changed_created + self.changed_updated


# A value that is no longer what the import has set was changed by people since.
_CHANGED = Func(
    template="""(
        SELECT array_agg(key ORDER BY key)
        FROM lead AS now, jsonb_object_keys(lead_import_update.after) AS key
        WHERE now.id = lead_import_update.lead_id AND key <> ALL (lead_import_update.held)
          AND to_jsonb(now) -> key IS DISTINCT FROM
              (lead_import_update.after || lead_import_update.edited) -> key
    )""",
    output_field=ArrayField(TextField()),
)
# A value that is neither what was there before nor what the import would set.
_CONFLICTING = Func(
    template="""(
        SELECT array_agg(key ORDER BY key)
        FROM lead AS now, jsonb_object_keys(lead_import_update.after) AS key
        WHERE now.id = lead_import_update.lead_id
          AND to_jsonb(now) -> key IS DISTINCT FROM lead_import_update.before -> key
          AND to_jsonb(now) -> key IS DISTINCT FROM
              (lead_import_update.after || lead_import_update.edited) -> key
    )""",
    output_field=ArrayField(TextField()),
)


def changed_updates(run: Import) -> QuerySet[LeadUpdate]:
    """Return updates of an approved import in which people have set something since.

    Each has `names`, the columns.

    Cost: looks at leads only that were changed after the approval.
    """
    approved = run.events.filter(what=State.APPROVED).last()
    found = run.updates.filter(state=UpdateState.APPLIED)
    if approved:
        found = found.filter(lead__changed__gt=approved.at)
    return found.annotate(names=_CHANGED).filter(names__isnull=False)


def conflicts(run: Import) -> QuerySet[LeadUpdate]:
    """Return updates that approval would apply to values that people have changed meanwhile.

    Each has `names`, the columns.

    Cost: one pass over the updates, and a lookup of each lead.
    """
    found = run.updates.annotate(names=_CONFLICTING)
    return found.filter(names__isnull=False)


_THERE_ALREADY: LiteralString = """
SELECT count(*) FROM lead AS mine
WHERE mine.import_id = %(run)s AND mine.outcome = %(created)s AND EXISTS (
    SELECT FROM lead AS other LEFT JOIN lead_import AS origin ON origin.id = other.import_id
    WHERE lower(other.email) = lower(mine.email) AND other.id <> mine.id
      AND lower(coalesce(other.last_name, other.company, ''))
          = lower(coalesce(mine.last_name, mine.company, ''))
      AND other.site_id IS NOT DISTINCT FROM mine.site_id
      AND (other.import_id IS NULL OR origin.state = %(approved)s AND other.outcome = %(created)s)
)
"""


def there_already(run: Import) -> int | None:
    """Return how many leads of an undone import are visible anew, by address and name.

    They were entered or imported while it was undone. None for an import so
    large that a page can't wait for the answer.

    Cost: a lookup by index per lead, of at most 20,000.
    """
    if run.created > LARGE:
        return None
    given: dict[str, Any] = {
        "run": run.pk,
        "created": Outcome.CREATED.value,
        "approved": State.APPROVED.value,
    }
    with connection.cursor() as cursor:
        cursor.execute(_THERE_ALREADY, given)
        found: int = cursor.fetchone()[0]
    return found


def numbers_of(run: Import) -> Numbers:
    """Return how long the lists are.

    Cost: counts by index; of an approved import with updates, also a join with
    the leads that were changed since.
    """
    departed = run.departed.filter(counted="created").count()
    created = run.created - departed
    if run.status is State.APPROVED:
        edited = Lead.objects.filter(**EDITED, import_run=run).count()
        changed = changed_updates(run).count() if run.updated else 0
        applied = run.updates.filter(state=UpdateState.APPLIED).count()
        return Numbers(created, edited, applied, changed)
    kept = run.departed.filter(why=Departed.KEPT).count()
    states = {state: run.updates.filter(state=state).count() for state in UpdateState}
    return Numbers(
        reversed=created + states[UpdateState.REVERSED],
        kept=kept + states[UpdateState.KEPT],
        failed=states[UpdateState.GONE],
    )


def page_of(run: Import, part: Part, *, after: int = 0, limit: int = PAGE) -> Found:
    """Return the records of a list that follow a record number.

    Cost: one page by index; of what people have changed, a look at those leads.
    """
    sources = [source(run, after, limit + 1) for source in SOURCES[part]]
    rows = list(islice(merge(*sources, key=lambda row: row.record), limit + 1))
    more = len(rows) > limit
    rows = rows[:limit]
    return Found(_with_leads(rows), after=rows[-1].record if more else None)


def all_of(run: Import, part: Part) -> Iterator[Row]:
    """Return a whole list; empty where the import's status has no such list.

    Cost: page after page; memory does not grow with their number.
    """
    after: int | None = 0
    while part in PARTS.get(run.status, set()) and after is not None:
        found = page_of(run, part, after=after, limit=1000)
        yield from found.rows
        after = found.after


def _with_leads(rows: Sequence[Row]) -> list[Row]:
    ids = [row.lead_id for row in rows if row.lead_id]
    there = Lead.objects.select_related("modified_by").in_bulk(ids)
    return [
        Row(row.record, row.created, row.lead_id, there.get(row.lead_id or 0), row.names)
        for row in rows
    ]


def _created(run: Import, after: int, limit: int, **more: object) -> list[Row]:
    found = Lead.objects.filter(import_run=run, record__gt=after, outcome=Outcome.CREATED)
    ids = found.filter(**more).order_by("record").values_list("record", "pk")[:limit]
    return [Row(record or 0, True, lead_id, None) for record, lead_id in ids]


def _edited(run: Import, after: int, limit: int) -> list[Row]:
    return _created(run, after, limit, changed__isnull=False)


def _changed(run: Import, after: int, limit: int) -> list[Row]:
    return _rows(changed_updates(run), after, limit)


def _updates(*states: UpdateState) -> Callable[[Import, int, int], list[Row]]:
    def rows(run: Import, after: int, limit: int) -> list[Row]:
        return _rows(run.updates.filter(state__in=states), after, limit)

    return rows


def _rows(updates: QuerySet[LeadUpdate], after: int, limit: int) -> list[Row]:
    found = updates.filter(record__gt=after).order_by("record")[:limit]
    return [
        Row(update.record, False, update.lead_id, None, getattr(update, "names", update.held))
        for update in found
    ]


def _stayed(run: Import, after: int, limit: int) -> list[Row]:
    found = DepartedRecord.objects.filter(
        import_run=run, record__gt=after, why=Departed.KEPT
    ).order_by("record")[:limit]
    return [Row(one.record, True, one.lead_id, None) for one in found]


SOURCES: dict[Part, tuple[Callable[[Import, int, int], list[Row]], ...]] = {
    Part.CHANGED: (_edited, _changed),
    Part.REVERSED: (_created, _updates(UpdateState.REVERSED)),
    Part.KEPT: (_stayed, _updates(UpdateState.KEPT)),
    Part.FAILED: (_updates(UpdateState.GONE),),
}
