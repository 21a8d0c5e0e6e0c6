"""Step 5, before approval: rejected records are corrected, one or many at a time.

A correction of many is applied piece by piece, each a transaction that also
notes how far it has come: whoever is killed loses and doubles nothing, and a
worker goes on. Until it is done, the import can't be approved.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import polars as pl
from django.db import transaction
from django.db.models import QuerySet
from django.db.models.functions import Now

from leadgate.accounts.models import User
from leadgate.engine.editing import ASKS_WHAT, Edit, How, edited
from leadgate.errors import CorrectionRefused, MoveRefused, NotFound
from leadgate.imports import queue
from leadgate.imports.corrections import (
    EDIT,
    SELECTION,
    Selection,
    concerned,
    foresee,
    frame_of,
    is_running,
    last_of,
    wide,
)
from leadgate.imports.lifecycle import State
from leadgate.imports.models import (
    Correction,
    CorrectionKind,
    CorrectionState,
    Import,
    RejectedRecord,
)
from leadgate.imports.moves import locked, record_event
from leadgate.imports.options import LAYOUT
from leadgate.imports.steps import corrected_file, upload
from leadgate.imports.steps.retake import judged, retake, settle_taken
from leadgate.storage import storage

AT_ONCE = 5_000
"""Records that are judged in one transaction; and corrected while the user waits."""

SMALL_FILE = 2**20
"""Bytes up to which a corrected file is applied while the user waits."""


@dataclass(frozen=True, slots=True)
class Repaired:
    """What came of one record that was corrected by hand.

    Attributes:
        accepted: it has joined the import.
        errors: why not: [{"code", "field", "message"}].
        correction: what was noted; None where nothing was changed.
    """

    accepted: bool
    errors: Sequence[dict[str, Any]] = field(default_factory=tuple)
    correction: Correction | None = None


def correct_record(
    import_id: int,
    record: int,
    cells: Sequence[str],
    *,
    by: User,
    sure: bool = False,
    seen: int | None = None,
) -> Repaired:
    """Give one rejected record other cells, and judge it at once.

    Args:
        import_id: one that waits for approval.
        record: number of a rejected record.
        cells: one per column of the file; a cell in which only the line ends
            differ, as forms send them, counts as it was.
        by: who corrects.
        sure: the cells of a record that could not be read stand where they
            belong, even if none was changed; those beyond the last are dropped.
        seen: last correction of the record (`corrections.last_of`) that `by`
            knew of; None asks nothing.

    Raises:
        MoveRefused: the import does not wait for approval.
        NotFound: the record is not rejected (any more).
        CorrectionRefused: it has another number of cells than the file has
            columns, or somebody else has corrected it meanwhile.
    """
    with transaction.atomic():
        run = reviewed(import_id)
        rows = run.rejected_records.filter(record=record)
        rejected = rows.first()
        if rejected is None:
            raise NotFound(what="rejected record", which=record)
        _refuse_wrong_count(run, cells)
        if seen is not None and seen != last_of(run, record):
            raise CorrectionRefused(why=MEANWHILE)
        now = [*rejected.now, *[""] * len(cells)][: len(cells)]
        after = [_as_it_was(*pair) for pair in zip(cells, now, strict=True)]
        unsure = rejected.malformed and not sure
        if unsure and (after == now or len(rejected.now) > len(cells)):
            return Repaired(False, rejected.errors)
        same = after == now and not rejected.malformed
        return _correct_one(run, rows, [after], same=same, by=by)


MEANWHILE = (
    "Somebody else has corrected this record since you opened it. Look at it as it is now, "
    "and correct what is left."
)


def _as_it_was(sent: str, now: str) -> str:
    """Return a cell that was sent, or the one that was there if only line ends differ."""
    return now if _with_one_line_end(sent) == _with_one_line_end(now) else sent


def _with_one_line_end(cell: str) -> str:
    return cell.replace("\r\n", "\n").replace("\r", "\n")


def _correct_one(
    run: Import, rows: QuerySet[RejectedRecord], cells: list[list[str]], *, same: bool, by: User
) -> Repaired:
    before = frame_of(rows)
    after = wide(run, pl.Series(cells, dtype=pl.List(pl.String)))
    correction = Correction.objects.create(import_run=run, kind=CorrectionKind.CELLS, by=by)
    with transaction.atomic():
        checked = retake(run, correction, before, after)
        if same and not len(checked.accepted):
            transaction.set_rollback(True)
    if same and not len(checked.accepted):
        correction.delete()
        return Repaired(False, rows.get().errors)
    end(run, correction)
    left = rows.first()
    return Repaired(left is None, left.errors if left else (), correction)


def correct_all(import_id: int, edit: Edit, selection: Selection, *, by: User) -> Correction:
    """Change a column of all selected rejected records in the same way, and judge them.

    Few are corrected at once; many in the background, by any worker.

    Raises:
        MoveRefused: the import does not wait for approval.
        CorrectionRefused: no record would change, or the edit is no edit.
    """
    with transaction.atomic():
        run = reviewed(import_id)
        refuse_bad_edit(run, edit)
        foreseen = foresee(run, edit, selection)
        if not foreseen.records:
            raise CorrectionRefused(why="No selected record would change. Nothing was done.")
        correction = Correction.objects.create(
            import_run=run,
            kind=CorrectionKind.EDIT,
            edit=EDIT.dump(edit),
            selection=SELECTION.dump(selection),
            report={"foreseen": foreseen.records, "unclear": foreseen.unclear},
            by=by,
        )
        if foreseen.records > AT_ONCE:
            queue.defer_correction(correction)
    if foreseen.records <= AT_ONCE:
        work(correction.pk)
    correction.refresh_from_db()
    return correction


def correct_by_file(
    import_id: int, pieces: Iterable[bytes], *, file_name: str, by: User
) -> Correction:
    """Take an import's error file back, corrected: its records replace the rejected ones.

    A small file is applied at once, a large one in the background.

    Raises:
        MoveRefused: the import does not wait for approval.
        FileRefused: the file is empty, too large, or no table.
        CorrectionRefused: it has none of the import's columns.
        StorageUnavailable: it could not be written.
    """
    with transaction.atomic():
        run = reviewed(import_id)
        bounded = upload.bounded(pieces, file_name)
        correction = corrected_file.store(bounded, run=run, file_name=file_name, by=by)
        large = storage().size(correction.storage_key) > SMALL_FILE
        if large:
            queue.defer_correction(correction)
    if not large:
        work(correction.pk)
    correction.refresh_from_db()
    return correction


def refuse_bad_edit(run: Import, edit: Edit) -> None:
    """Stop at an edit that can't be made.

    Raises:
        CorrectionRefused: there is no such column, or nothing to look for.
    """
    if edit.how is How.CHECK:
        return
    if not 0 <= edit.column < LAYOUT.load(run.layout).columns:
        raise CorrectionRefused(why="The file has no such column. Choose one of its columns.")
    if edit.how is How.REPLACE and not edit.find:
        raise CorrectionRefused(why="Say which text is to be replaced.")
    if edit.how in ASKS_WHAT and edit.find == edit.put:
        raise CorrectionRefused(why="The old and the new text are the same.")


def work(correction_id: int, *, seconds: float = float("inf")) -> bool:
    """Apply a correction further; return whether some may be left.

    Safe to repeat, and to run in several processes at once.

    Args:
        correction_id: one that is running; otherwise nothing is done.
        seconds: stop after a piece when so much time has gone.
    """
    until = time.monotonic() + seconds
    while _piece(correction_id):
        if time.monotonic() > until:
            return True
    return False


def stop(correction_id: int, why: str) -> None:
    """End a correction that can't go on; what it has done stays, and can be undone.

    One that could not be undone is as it was before, with the reason.
    """
    with transaction.atomic():
        correction = _held(correction_id)
        if correction is None:
            return
        correction.failure = why
        if correction.state == CorrectionState.UNDOING:
            correction.state = CorrectionState.STOPPED
            correction.save()
        elif correction.state == CorrectionState.RUNNING:
            corrected_file.let_go(correction)
            end(locked(correction.import_run_id), correction, state=CorrectionState.STOPPED)


def reviewed(import_id: int) -> Import:
    """Return an import that waits for approval and that no correction is busy with; locked.

    Raises:
        MoveRefused: it does not wait for approval.
        CorrectionRefused: a correction is being applied.
    """
    run = locked(import_id)
    if run.status is not State.PENDING_APPROVAL:
        raise MoveRefused(name=run.name, label=run.status_label, move="corrected")
    refuse_while_running(run)
    return run


def refuse_while_running(run: Import) -> None:
    """Stop while a correction is being applied or undone.

    Raises:
        CorrectionRefused: one is.
    """
    if is_running(run):
        raise CorrectionRefused(why="A correction is being applied. Wait until it is done.")


def end(
    run: Import, correction: Correction, *, state: CorrectionState = CorrectionState.DONE
) -> None:
    """Settle what a correction has taken, and write it to the history; `run` is saved."""
    settle_taken(run, correction)
    correction.state = state
    correction.save()
    run.modified, run.modified_by = Now(), correction.by
    run.save()
    details = {
        "correction": correction.pk,
        "corrected": correction.records,
        "joined": correction.accepted,
        "still_rejected": correction.still_wrong,
    }
    record_event(run, "corrected", by=correction.by, comment=correction.failure, details=details)


def _piece(correction_id: int) -> bool:
    """Apply a correction to its next records; return whether it is to be called again."""
    with transaction.atomic():
        correction = _held(correction_id)
        if correction is None or correction.state != CorrectionState.RUNNING:
            return False
        run = locked(correction.import_run_id)
        if run.status is not State.PENDING_APPROVAL:
            correction.state = CorrectionState.STOPPED
            corrected_file.let_go(correction)
            correction.save()
            return False
        if correction.kind == CorrectionKind.FILE:
            more = corrected_file.piece(run, correction)
        else:
            more = _edit_piece(run, correction)
        if not more:
            end(run, correction)
            return False
        correction.save()
        run.save()
    return True


def _held(correction_id: int) -> Correction | None:
    """Return a correction, its import's row locked first: in the order of all others."""
    found = Correction.objects.filter(pk=correction_id)
    import_id = found.values_list("import_run", flat=True).first()
    if import_id is None:
        return None
    locked(import_id)
    return found.select_related("by").first()


def _edit_piece(run: Import, correction: Correction) -> bool:
    edit: Edit = EDIT.load(correction.edit)
    selection: Selection = SELECTION.load(correction.selection)
    rows = concerned(run, edit, selection).filter(record__gt=correction.reached)
    before = frame_of(rows.order_by("record")[:AT_ONCE])
    if not len(before):
        return False
    correction.reached = before["record"][-1]
    now = wide(run, before.select(pl.coalesce("corrected", "cells")).to_series())
    if edit.how is How.CHECK:
        _check_again(run, correction, before, now)
        return True
    name = str(edit.column)
    column = edited(now[name], edit)
    changed = column != now[name]
    if changed.any():
        retake(run, correction, before.filter(changed), now.with_columns(column).filter(changed))
    return True


def _check_again(
    run: Import, correction: Correction, before: pl.DataFrame, now: pl.DataFrame
) -> None:
    """Take in the records that pass by now; the others are left as they are."""
    passing = before["record"].is_in(judged(run, before, now).accepted["record"].implode())
    if passing.any():
        retake(run, correction, before.filter(passing), now.filter(passing))


def _refuse_wrong_count(run: Import, cells: Sequence[str]) -> None:
    columns = LAYOUT.load(run.layout).columns
    if len(cells) != columns:
        why = f"The record has {len(cells)} cells where the file has {columns} columns."
        raise CorrectionRefused(why=why)
