"""Which records of a large import could be duplicates at all, found in one pass per key.

All leads that count are sorted by a 64-bit hash of what the key compares; whose
hash occurs once is nobody's duplicate. The few others are then compared exactly.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import LiteralString

from django.db import connection
from django.db.models import Q, Sum
from psycopg import sql

from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import
from leadgate.leads.models import Outcome

COUNTS = (State.APPROVED, State.PENDING_APPROVAL)
"""States of other imports whose leads this one's could duplicate."""

MOST_TIMES = 10
"""More other leads than this times an import's own are looked up one by one, by index."""


def worth_gathering(run: Import, staged: int) -> bool:
    """Whether a pass over all leads costs less than a look at an index for each of the import's."""
    others = Import.objects.filter(Q(state__in=COUNTS), ~Q(pk=run.pk))
    there: int = others.aggregate(sum=Sum("created"))["sum"] or 0
    return there <= staged * MOST_TIMES


def gather(run: Import, keys: Iterable[tuple[list[LiteralString], LiteralString]]) -> int:
    """Touch the import's records that share a hash with another lead (`account.touching`).

    Args:
        run: whose leads are staged.
        keys: what must be equal by each, and that it is filled, of a `lead`.

    Returns:
        How many there are.

    Cost: a second per key and million leads, on two processors.
    """
    with connection.cursor() as cursor:
        for parts, filled in keys:
            cursor.execute(
                sql.SQL(_GATHER).format(
                    run=sql.Literal(run.pk),
                    hashed=sql.SQL(" || E'\\n' || ".join(parts)),
                    filled=sql.SQL(filled),
                    created=sql.Literal(Outcome.CREATED.value),
                    counts=sql.Literal([state.value for state in COUNTS]),
                )
            )
        cursor.execute("ANALYZE touched")
        cursor.execute("SELECT count(*) FROM touched")
        (found,) = cursor.fetchone()
    return int(found)


# A table of its own first: PostgreSQL inserts with one process only.
_GATHER = """
CREATE TEMPORARY TABLE suspect ON COMMIT DROP AS
SELECT unnest(array_agg(record) FILTER (WHERE record IS NOT NULL)) AS record FROM (
    SELECT hashtextextended({hashed}, 0) AS hash,
           CASE WHEN lead.import_id = {run} THEN lead.record END AS record
    FROM lead LEFT JOIN lead_import AS origin ON origin.id = lead.import_id
    WHERE lead.outcome = {created} AND {filled}
      AND (lead.import_id IS NULL OR lead.import_id = {run} OR origin.state = ANY ({counts}))
) AS one
GROUP BY hash HAVING count(*) > 1 AND count(record) > 0;
INSERT INTO touched SELECT record FROM suspect ON CONFLICT DO NOTHING;
DROP TABLE suspect
"""
