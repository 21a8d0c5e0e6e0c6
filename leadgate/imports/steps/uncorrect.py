"""A correction taken back: its records are rejected again, exactly as they were."""

from __future__ import annotations

from typing import LiteralString

from django.db import connection, transaction
from django.db.models.functions import Now

from leadgate.accounts.models import User
from leadgate.errors import CorrectionRefused, NotFound
from leadgate.imports import queue
from leadgate.imports.account import book, tally, touching
from leadgate.imports.corrections import later_ones
from leadgate.imports.models import Correction, CorrectionState, Import
from leadgate.imports.moves import locked, record_event
from leadgate.imports.reexamine import reexamine, touch_alike
from leadgate.imports.steps.correct import AT_ONCE, reviewed

MAY_BE_UNDONE = frozenset({CorrectionState.DONE, CorrectionState.STOPPED})


def undo_correction(import_id: int, correction_id: int, *, by: User) -> Correction:
    """Put the records of a correction back as they were; leads it brought in go.

    Few at once; many in the background, in one transaction.

    Raises:
        NotFound: the import has no such correction.
        MoveRefused: the import does not wait for approval.
        CorrectionRefused: it is undone, or others came after it on some of its records.
    """
    with transaction.atomic():
        run = reviewed(import_id)
        correction = run.corrections.filter(pk=correction_id).first()
        if correction is None:
            raise NotFound(what="correction", which=correction_id)
        _refuse(correction)
        correction.state, correction.undone_by = CorrectionState.UNDOING, by
        correction.save()
        if correction.records > AT_ONCE:
            queue.defer_correction(correction)
        else:
            _undo(run, correction)
    correction.refresh_from_db()
    return correction


def work(correction_id: int) -> None:
    """Take back a correction that is to be undone; nothing if it is already."""
    with transaction.atomic():
        found = Correction.objects.filter(pk=correction_id, state=CorrectionState.UNDOING)
        import_id = found.values_list("import_run", flat=True).first()
        if import_id is None:
            return
        run = locked(import_id)
        correction = found.first()  # as it is now that the import is locked
        if correction is not None:
            _undo(run, correction)


def _refuse(correction: Correction) -> None:
    if correction.state not in MAY_BE_UNDONE:
        raise CorrectionRefused(why="This correction has been undone already.")
    later = list(later_ones(correction))
    if later:
        numbers = ", ".join(map(str, later))
        raise CorrectionRefused(
            why=f"Some of its records were corrected again (correction {numbers}). Undo that first."
        )


def _undo(run: Import, correction: Correction) -> None:
    records = list(correction.corrected_records.values_list("record", flat=True))
    with touching(records):
        touch_alike(run)
        before = tally(run)
        for statement in (_LEADS_GO, _UPDATES_GO, _REJECTED_GO, _PUT_BACK, _FORGET):
            with connection.cursor() as cursor:
                cursor.execute(statement, {"correction": correction.pk, "run": run.pk})
        reexamine(run)
        book(run, before, tally(run))
    correction.state, correction.undone = CorrectionState.UNDONE, Now()
    correction.new_choices = {}
    correction.save()
    run.modified, run.modified_by = Now(), correction.undone_by or correction.by
    run.save()
    record_event(
        run, "correction_undone", by=correction.undone_by,
        details={"correction": correction.pk, "put_back": len(records)},
    )  # fmt: skip


_LEADS_GO: LiteralString = """
DELETE FROM lead USING lead_import_corrected AS made
WHERE made.correction_id = %(correction)s AND made.import_id = %(run)s
  AND lead.import_id = made.import_id AND lead.record = made.record
"""
_UPDATES_GO: LiteralString = """
DELETE FROM lead_import_update AS change USING lead_import_corrected AS made
WHERE made.correction_id = %(correction)s AND made.import_id = %(run)s
  AND change.import_id = made.import_id AND change.record = made.record
"""
_REJECTED_GO: LiteralString = """
DELETE FROM lead_import_rejected AS rejected USING lead_import_corrected AS made
WHERE made.correction_id = %(correction)s AND made.import_id = %(run)s
  AND rejected.import_id = made.import_id AND rejected.record = made.record
"""
_PUT_BACK: LiteralString = """
INSERT INTO lead_import_rejected (import_id, record, line, cells, original, corrected, errors)
SELECT import_id, record, line, cells, original, corrected, errors
FROM lead_import_corrected AS made
WHERE made.correction_id = %(correction)s AND made.import_id = %(run)s
"""
_FORGET: LiteralString = """
DELETE FROM lead_import_corrected AS made
WHERE made.correction_id = %(correction)s AND made.import_id = %(run)s
"""
