"""Step 3: the records are mapped, judged and staged, chunk by chunk.

`start` is what a person does; `work` is what workers do, as many as like, and
as often as they are killed.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from contextlib import suppress

from django.db import InterfaceError, OperationalError, transaction
from django.db.models import Sum
from django.db.models.functions import Now
from psycopg.errors import DiskFull

from leadgate.accounts.models import User
from leadgate.engine.mapping.problems import problems
from leadgate.errors import DatabaseUnavailable, LeadgateError, MappingRefused, MoveRefused
from leadgate.imports import admission, locks, queue
from leadgate.imports.keeping import require_file
from leadgate.imports.lifecycle import State
from leadgate.imports.locks import Purpose
from leadgate.imports.models import Chunk, Import
from leadgate.imports.moves import LONG, locked, move
from leadgate.imports.options import LAYOUT, MAPPING, OPTIONS, PLAN, Options
from leadgate.imports.plans import plan_by
from leadgate.imports.rules_in_force import rules_in_force
from leadgate.imports.steps import chunks, compare, settle
from leadgate.leads.custom import custom_fields

log = logging.getLogger(__name__)


def start(import_id: int, *, by: User, comment: str = "", enqueue: bool = True) -> Import:
    """Queue an import for processing.

    Args:
        import_id: one that the life cycle lets be queued.
        by: who presses Process.
        comment: kept in its history.
        enqueue: False where the caller does the work itself.

    Raises:
        MappingRefused: the mapping has an error; nothing was changed.
        FileDeleted: the file is not kept any more.
        RuleRefused: the rules name one that is not installed any more.
        MoveRefused: it can't be processed now.
    """
    with transaction.atomic():
        run = Import.objects.get(pk=import_id)
        require_file(run)
        _refuse_bad_mapping(run)
        _refuse_bad_rules(run)
        admitted = None if enqueue else Now()
        changes = {"failure": "", "admitted": admitted}
        run = move(import_id, State.QUEUED, by=by, comment=comment, changes=changes)
        if enqueue:
            admission.admit()
    return run


def work(
    import_id: int,
    *,
    seconds: float = float("inf"),
    give_way: Callable[[], bool] = lambda: False,
    enqueue: bool = True,
) -> bool:
    """Do what there is to do for an import; return whether some may be left.

    Safe to repeat, and to run in several processes at once: the ledger decides
    who does what.

    Args:
        import_id: queued or running; otherwise nothing is done.
        seconds: stop after a chunk when so much time has gone, so that other
            imports get their turn.
        give_way: asked after each chunk; True ends the turn at once.
        enqueue: False where the caller brings its own lanes.

    Raises:
        DatabaseUnavailable: it is gone or full; done chunks stay done.
        StorageUnavailable: the file can't be read just now.
    """
    until = time.monotonic() + seconds
    try:
        run = _begin(import_id)
        if run is None or not _lay(run, enqueue=enqueue):
            return False
        while chunks.take_one(import_id):
            if time.monotonic() > until or give_way():
                return True
        return not _settle(run)
    except LeadgateError as error:
        if error.retry_helps:
            raise
        fail(import_id, str(error))
    except (OperationalError, InterfaceError) as error:
        raise DatabaseUnavailable(why=_why(error)) from error
    return False


def _lay(run: Import, *, enqueue: bool) -> bool:
    """Write the ledger unless it is there; False while somebody else writes it.

    Who has written it calls others to help.
    """
    if run.laid == run.attempt:
        return True
    with locks.if_alone(Purpose.LAYING, run.pk) as alone:
        if alone:
            chunks.lay_ledger(run.pk)
            if enqueue:
                queue.defer_more_lanes(run)
    return alone


def _settle(run: Import) -> bool:
    """End the processing, if nothing is left to do; False if one should come back for it.

    Large imports settle one after the other, so that workers stay free for small ones.
    """
    turn = run.pk if run.file_bytes <= queue.LARGE else 0
    with locks.if_alone(Purpose.LONG_WORK, turn) as my_turn:
        if my_turn:
            settle.settle(run.pk)
    if my_turn:
        admission.admit_next()
        _compare_soon(run.pk)
        return True
    time.sleep(PAUSE_SECONDS)
    return Import.objects.exclude(state=State.RUNNING).filter(pk=run.pk).exists()


PAUSE_SECONDS = 0.2  # before asking again whether a large import has ended to settle


def _compare_soon(import_id: int) -> None:
    """Look for likely duplicates at once where that is quick; else a job does."""
    if Import.objects.filter(pk=import_id, compared=0, total__lte=compare.SOON).exists():
        try:
            compare.compare(import_id)
        except Exception:  # whatever it is, the import is processed; a job tries again
            log.exception("import %s: likely duplicates are left to the job", import_id)


def _why(error: OperationalError | InterfaceError) -> str:
    if isinstance(error.__cause__, DiskFull):
        return "its disk is full. Free some space; the import then goes on where it stopped."
    return str(error).strip().split("\n")[0]


def fail(import_id: int, why: str) -> None:
    """End an import as Failed, with the reason; nothing if it does not run any more.

    One that could not even begin has begun by that, as its history says.
    """
    with suppress(MoveRefused), transaction.atomic():
        if locked(import_id).state == State.QUEUED:
            move(import_id, State.RUNNING)
        move(import_id, State.FAILED, comment=why, changes={"failure": why})
    admission.admit_next()


def _begin(import_id: int) -> Import | None:
    """Move an admitted import to Running and freeze its plan; None if it is not to run."""
    running = Import.objects.filter(pk=import_id, state=State.RUNNING)
    if run := running.defer(*LONG).first():
        return run
    with transaction.atomic():
        free = Import.objects.select_for_update(of=("self",)).defer(*LONG)
        run = free.filter(pk=import_id).first()
        if run is None or run.state not in {State.QUEUED, State.RUNNING}:
            return None
        if run.state == State.QUEUED:
            if run.admitted is None:
                return None
            rules = rules_in_force(run.site_id)
            begun = {
                "attempt": run.attempt + 1,
                "started": Now(),
                "plan": PLAN.dump(plan_by(run, rules)),
                "rule_set": rules,
                **dict.fromkeys(("total", *Import.ACCOUNT), 0),
            }
            return move(import_id, State.RUNNING, changes=begun)
    return run


def _refuse_bad_mapping(run: Import) -> None:
    header = LAYOUT.load(run.layout).header
    options: Options = OPTIONS.load(run.options)
    errors = [
        problem.message
        for problem in problems(
            header,
            MAPPING.load(run.mapping),
            derived=options.derived,
            constants=options.constants,
            custom=custom_fields(),
        )
        if problem.severity == "error"
    ]
    if errors:
        raise MappingRefused(why=" ".join(errors))


def _refuse_bad_rules(run: Import) -> None:
    if rules := rules_in_force(run.site_id):
        rules.rules()


def progress(run: Import) -> dict[str, int]:
    """Return how far a running import is: records known, done, accepted, rejected.

    Cost: sums the ledger, one row per chunk of the file.
    """
    ledger = Chunk.objects.filter(import_run=run)
    done = ledger.exclude(done=None).aggregate(
        done=Sum("records"), accepted=Sum("accepted"), rejected=Sum("rejected")
    )
    known = ledger.aggregate(total=Sum("records"))
    return {name: value or 0 for name, value in {**known, **done}.items()}
