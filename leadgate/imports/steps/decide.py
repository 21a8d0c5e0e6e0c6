"""Step 5, duplicates: a person decides what is done with records that are likely leads already.

A decision changes what the record becomes, at once and with the account; it can
be taken back until the import is approved, but for a rejection, which is
corrected like any other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection, transaction
from django.db.models import Q, QuerySet
from django.db.models.functions import Now

from leadgate.accounts.models import User
from leadgate.engine.matching.normal import FIELDS
from leadgate.errors import MoveRefused, NotFound, RequestRefused
from leadgate.imports import duplicates, questions, updates
from leadgate.imports.account import book, tally, touching
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Decision, Import, LeadUpdate, Match
from leadgate.imports.moves import locked, record_event
from leadgate.imports.options import OPTIONS, Options
from leadgate.imports.steps.correct import refuse_while_running
from leadgate.leads.models import Lead, Outcome

PIECE = 10_000  # records that are decided by one set of statements


@dataclass(frozen=True, slots=True)
class Decided:
    """What came of a decision.

    Attributes:
        run: the import, with its numbers of now.
        records: about how many records it was.
        skipped: of those that were to update a lead: it is updated by another
            record of the file already.
    """

    run: Import
    records: int
    skipped: int = 0


def decide(
    import_id: int,
    record: int,
    decision: Decision,
    *,
    by: User,
    other: int | None = None,
    fields: Sequence[str] | None = None,
    comment: str = "",
) -> Decided:
    """Decide what is done with one record.

    Args:
        import_id: one that waits for approval.
        record: that has a match; a decision about it is replaced.
        decision: skip, create, update or reject.
        by: who decides.
        other: id of the lead that it is the same as; None for the best match.
        fields: for an update, columns that get what the file has; None leaves
            it to what the import says about updates, but for names, company
            and the like, of which only blanks are filled.
        comment: why; kept in the import's history.

    Raises:
        MoveRefused: the import does not wait for approval.
        NotFound: the record has no such match.
        RequestRefused: a lead that is not visible yet can't be updated.
    """
    with transaction.atomic():
        run = _open(import_id)
        matches = Match.objects.filter(import_run=run, record=record)
        chosen = matches.filter(Q(place=0) if other is None else Q(other=other)).first()
        if chosen is None:
            raise NotFound(what="likely duplicate with the record number", which=record)
        if decision is Decision.UPDATE and not _visible([chosen.pk]):
            raise RequestRefused(
                why="Only leads that are visible can be updated; this one is part of an import "
                "that is not approved. Skip the record, or create it anyway."
            )
        _put_first(matches, chosen)
        return _decided(run, [chosen.pk], decision, by=by, fields=fields, comment=comment)


def decide_alike(
    import_id: int, record: int, decision: Decision, *, by: User, comment: str = ""
) -> Decided:
    """Decide all open questions of which the same is to be said as of this record's.

    Raises:
        MoveRefused: the import does not wait for approval.
        NotFound: the record has no open question.
    """
    with transaction.atomic():
        run = _open(import_id)
        match = questions.open_questions(run).filter(record=record).first()
        if match is None:
            raise NotFound(what="open question about the record", which=record)
        return _decide_all(run, questions.alike(match), decision, by=by, comment=comment)


def decide_open(
    import_id: int, decision: Decision, *, by: User, least: int = 0, comment: str = ""
) -> Decided:
    """Decide all open questions whose score is at least so high.

    Raises:
        MoveRefused: the import does not wait for approval.
    """
    with transaction.atomic():
        run = _open(import_id)
        found = questions.open_questions(run).filter(score__gte=least)
        return _decide_all(run, found, decision, by=by, comment=comment)


def reopen(import_id: int, record: int, *, by: User) -> Decided:
    """Take a decision back: the record becomes a lead, and its question open.

    Raises:
        MoveRefused: the import does not wait for approval.
        NotFound: nothing was decided about the record.
    """
    with transaction.atomic():
        run = _open(import_id)
        decided = Match.objects.filter(import_run=run, record=record).exclude(decision="")
        ids = list(decided.values_list("pk", flat=True))
        if not ids:
            raise NotFound(what="decision about the record", which=record)
        with touching([record]):
            before = tally(run)
            _undo(run)
            book(run, before, tally(run))
        decided.update(decision="", decided_by=None)
        _save(run, by, "reopened", {"record": record}, "")
    run.refresh_from_db()
    return Decided(run, 1)


def close(run: Import, *, by: User, likely: Decision) -> dict[str, int]:
    """Decide, for approval, what nobody has decided; part of the caller's transaction.

    Records that another import held, too, which was approved meanwhile, are
    duplicates now: what the import says of duplicates is done.

    Args:
        run: the locked import; its numbers are changed and saved.
        by: who approves.
        likely: what is done with likely duplicates.

    Returns:
        Numbers for the history.
    """
    sure = list(questions.become_duplicates(run).values_list("pk", flat=True))
    done: dict[str, int] = {}
    if sure:
        strategy = Decision(run.on_duplicate)
        _apply_in_pieces(run, sure, strategy, by)
        done["duplicates_now"] = len(sure)
    asked = list(questions.open_likely(run).values_list("pk", flat=True))
    if asked:
        _apply_in_pieces(run, asked, likely, by)
        done[f"likely_{likely}"] = len(asked)
    if done:
        run.save()
    return done


def _open(import_id: int) -> Import:
    run = locked(import_id)
    if run.status is not State.PENDING_APPROVAL:
        raise MoveRefused(name=run.name, label=run.status_label, move="deciding about duplicates")
    refuse_while_running(run)
    return run


def _visible(ids: Sequence[int]) -> bool:
    visible = Match.objects.filter(questions.VISIBLE, pk__in=ids, other__outcome=Outcome.CREATED)
    return visible.count() == len(ids)


def _put_first(matches: QuerySet[Match], chosen: Match) -> None:
    """Make a match the one that the record's question is about."""
    if chosen.place:
        matches.filter(place=0).update(place=chosen.place, decision="", decided_by=None)
        Match.objects.filter(pk=chosen.pk).update(place=0)


def _decide_all(
    run: Import, found: QuerySet[Match], decision: Decision, *, by: User, comment: str
) -> Decided:
    if decision is Decision.UPDATE:
        found = found.filter(questions.VISIBLE)
    ids = list(found.values_list("pk", flat=True))
    return _decided(run, ids, decision, by=by, fields=None, comment=comment)


def _decided(
    run: Import,
    ids: Sequence[int],
    decision: Decision,
    *,
    by: User,
    fields: Sequence[str] | None,
    comment: str,
) -> Decided:
    skipped = _apply_in_pieces(run, ids, decision, by, fields)
    details = {"records": len(ids), "others": 0}
    _save(run, by, f"decided_{decision}", details, comment)
    run.refresh_from_db()
    return Decided(run, len(ids), skipped)


def _apply_in_pieces(
    run: Import,
    ids: Sequence[int],
    decision: Decision,
    by: User,
    fields: Sequence[str] | None = None,
) -> int:
    return sum(
        _apply(run, ids[start : start + PIECE], decision, by, fields)
        for start in range(0, len(ids), PIECE)
    )


def _apply(
    run: Import, ids: Sequence[int], decision: Decision, by: User, fields: Sequence[str] | None
) -> int:
    """Do what was decided about some matches; return how many could not update their lead."""
    matches = Match.objects.filter(pk__in=ids)
    records = list(matches.values_list("record", flat=True))
    skipped = 0
    with touching(records):
        before = tally(run)
        _undo(run)
        matches.update(decision=decision, decided_by=by)
        if decision is not Decision.CREATE:
            update = decision is Decision.UPDATE
            _mark(run, ids, Outcome.UPDATE if update else Outcome.SKIPPED)
        if decision is Decision.UPDATE:
            _stage(run, fields)
            marked = Lead.objects.filter(import_run=run, record__in=records)
            skipped = marked.filter(outcome=Outcome.SKIPPED).count()
        if decision is Decision.REJECT:
            duplicates.reject_marked(run, touched=True)
            Match.objects.filter(import_run=run, record__in=records).delete()
        book(run, before, tally(run))
    return skipped


def _stage(run: Import, fields: Sequence[str] | None) -> None:
    options: Options = OPTIONS.load(run.options)
    if fields is None:
        # Who is likely the same is called otherwise; what the lead is called by stays.
        updates.stage(run, merge=options.merge, touched=True, kept=FIELDS)
    else:
        chosen = [name for name in fields if name in updates.columns()]
        updates.stage(run, touched=True, fields=chosen)


_UNMARK = """
UPDATE lead SET outcome = %s, matched_id = NULL
WHERE import_id = %s AND outcome IN (%s, %s, %s) AND EXISTS (
    SELECT FROM touched JOIN lead_import_match AS match USING (record)
    WHERE match.import_id = lead.import_id AND match.record = lead.record
      AND match.decision IN ('skip', 'update'))
"""

_MARK = """
UPDATE lead SET outcome = %s, matched_id = match.other_id
FROM lead_import_match AS match
WHERE match.id = ANY(%s) AND lead.import_id = %s AND lead.record = match.record
  AND lead.outcome = %s
"""


def _undo(run: Import) -> None:
    """Make touched records leads again, as far as decisions have made them something else."""
    marked = (Outcome.SKIPPED, Outcome.UPDATE, Outcome.UNCHANGED)
    with connection.cursor() as cursor:
        cursor.execute(_UNMARK, [Outcome.CREATED, run.pk, *marked])
    LeadUpdate.objects.filter(import_run=run).extra(
        where=["record IN (SELECT record FROM touched)"]
    ).delete()


def _mark(run: Import, ids: Sequence[int], outcome: Outcome) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_MARK, [outcome, list(ids), run.pk, Outcome.CREATED])


def _save(run: Import, by: User, what: str, details: dict[str, int], comment: str) -> None:
    run.modified, run.modified_by = Now(), by
    run.save()
    record_event(run, what, by=by, comment=comment, details=details)
