"""The account of each import held against its rows: what the database itself can't check cheaply.

That the numbers add up to the total, and the total to the records of the file, are
constraints of the tables; that each number is that of the rows is counted here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count

from leadgate.imports.account import COLUMN_OF
from leadgate.imports.lifecycle import State
from leadgate.imports.models import DepartedRecord, Import, RejectedRecord
from leadgate.leads.models import Lead, Outcome

COUNTED = [state.value for state in State if state.processed]


@dataclass(frozen=True, slots=True)
class Difference:
    """One number of an import that is not the number of its rows."""

    import_id: int
    number: str
    says: int
    rows: int

    def __str__(self) -> str:
        return f"import {self.import_id} says {self.says:,} {self.number}, and has {self.rows:,}"


def differences(imports: Sequence[int] | None = None) -> list[Difference]:
    """Return where processed imports count other than their rows; none if all is well.

    Args:
        imports: ids of those to look at; None for all.

    Cost: one pass over the leads of these imports, some seconds per ten million.
    """
    runs = Import.objects.filter(state__in=COUNTED).order_by("pk")
    if imports is not None:
        runs = runs.filter(pk__in=imports)
    rows = _rows([run.pk for run in runs.only("pk")])
    return [
        Difference(run.pk, name, getattr(run, name), rows[run.pk, name])
        for run in runs
        for name in Import.ACCOUNT
        if not (name == "rejected" and run.rejected_deleted)
        if getattr(run, name) != rows[run.pk, name]
    ]


def _rows(imports: Sequence[int]) -> Counter[tuple[int, str]]:
    """Return how many rows there are, per import and number of the account."""
    found: Counter[tuple[int, str]] = Counter()
    mine = {"import_run__in": imports}
    leads = Lead.objects.filter(**mine).order_by().values_list("import_run_id", "outcome")
    for run, outcome, number in leads.annotate(number=Count("*")):
        found[run, COLUMN_OF[Outcome(outcome)]] += number
    rejected = RejectedRecord.objects.filter(**mine).order_by().values_list("import_run_id")
    for run, number in rejected.annotate(number=Count("*")):
        found[run, "rejected"] += number
    departed = DepartedRecord.objects.filter(**mine).order_by()
    for run, name, number in departed.values_list("import_run_id", "counted").annotate(
        number=Count("*")
    ):
        found[run, name] += number
    return found
