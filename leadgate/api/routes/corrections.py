"""Correcting rejected records before approval, and leaving leads out."""

from __future__ import annotations

from typing import Any

from ninja import FileEx, P, Query, Schema, Status
from ninja.files import UploadedFile
from pydantic import Field

from leadgate.accounts.models import User
from leadgate.api.access import ApiRequest
from leadgate.api.paging import LARGEST_ID, Page, newest_first
from leadgate.api.reports import correction_of
from leadgate.api.routes.answers import answers
from leadgate.api.routes.imports import import_or_refusal, router
from leadgate.api.routes.moves import movable
from leadgate.api.shapes.reviewing import Correction, Corrections, Foreseen, LeftOut, Repaired
from leadgate.engine.editing import Edit, How
from leadgate.errors import NotFound, RequestRefused
from leadgate.imports import models
from leadgate.imports.corrections import Selection, corrections_of, foresee
from leadgate.imports.options import LAYOUT
from leadgate.imports.steps import correct, leave_out, uncorrect
from leadgate.imports.uploading import refusal_of

PERMISSION = "imports.change_import"
MOST = 10_000
WHAT = "correct records of imports"


class Cells(Schema):
    """What is to be corrected of one record."""

    cells: dict[str, str] = Field(
        description="Column name → the cell's new text; columns that are not named stay."
    )
    sure: bool = Field(
        False, description="The cells stand in their columns, though the line had others."
    )


class NewCorrection(Schema):
    """The same correction for many rejected records."""

    how: How = Field(description="What is done; “check” only judges the records once more.")
    column: str = Field("", description="Name of the column; needed unless how is “check”.")
    find: str = Field("", description="For set: the whole cell; for replace: a part of it.")
    put: str = Field("", description="For set and replace: what stands there afterwards.")
    records: list[int] = Field(
        default_factory=list, max_length=MOST, description="Record numbers; none: all."
    )
    rule: str = Field("", max_length=100, description="Only those rejected (also) by this rule.")
    search: str = Field("", max_length=200, description="Only those in which this text occurs.")


class Leaving(Schema):
    """Which leads are left out, and why."""

    records: list[int] = Field(min_length=1, max_length=MOST, description="Record numbers.")
    comment: str = Field("", max_length=2000, description="Why; kept in the import's history.")


@router.patch(
    "/{int:import_id}/rejected/{int:record}",
    response=answers(Repaired, 404, 409),
    operation_id="correct_rejected_record",
    summary="Correct one rejected record",
)
def correct_record(
    request: ApiRequest, import_id: int, record: int, given: Cells
) -> dict[str, Any]:
    """Judge a rejected record with other cells: it joins the import, or says what is wrong."""
    run = movable(request, import_id, PERMISSION, WHAT)
    done = correct.correct_record(
        run.pk, record, _cells(run, record, given), by=request.auth, sure=given.sure
    )
    return {
        "record": record,
        "accepted": done.accepted,
        "errors": done.errors,
        "correction": done.correction.pk if done.correction else None,
    }


@router.post(
    "/{int:import_id}/corrections/preview",
    response=answers(Foreseen, 404),
    operation_id="preview_correction",
    summary="What a correction would do",
)
def preview_correction(request: ApiRequest, import_id: int, given: NewCorrection) -> dict[str, Any]:
    """How many records it would change, and the first of them; changes nothing."""
    run = movable(request, import_id, PERMISSION, WHAT)
    edit = _edit(run, given)
    correct.refuse_bad_edit(run, edit)
    found = foresee(run, edit, _selection(given))
    samples = [
        {name: getattr(one, name) for name in ("record", "line", "before", "after")}
        for one in found.samples
    ]
    return {"records": found.records, "unclear": found.unclear, "samples": samples}


@router.post(
    "/{int:import_id}/corrections",
    response=answers(Correction, 404, 409, status=202),
    operation_id="create_correction",
    summary="Correct many rejected records",
)
def create_correction(
    request: ApiRequest, import_id: int, given: NewCorrection
) -> Status[dict[str, Any]]:
    """Change a column of rejected records in the same way; many go on in the background."""
    run = movable(request, import_id, PERMISSION, WHAT)
    done = correct.correct_all(run.pk, _edit(run, given), _selection(given), by=request.auth)
    return Status(202, correction_of(done))


@router.post(
    "/{int:import_id}/errors.csv",
    response=answers(Correction, 404, 409, 413, status=202),
    operation_id="upload_corrected_file",
    summary="Upload the corrected error file",
)
def upload_corrected_file(
    request: ApiRequest,
    import_id: int,
    file: FileEx[UploadedFile, P(description="The file, as multipart/form-data.")],
) -> Status[dict[str, Any]]:
    """Its corrected records replace the rejected ones; a large one goes on in the background."""
    run = movable(request, import_id, PERMISSION, WHAT)
    refused = refusal_of(request)
    if refused is not None:
        raise refused
    done = correct.correct_by_file(
        run.pk,
        (bytes(piece) for piece in file.chunks()),
        file_name=file.name or "errors.csv",
        by=request.auth,
    )
    return Status(202, correction_of(done))


@router.get(
    "/{int:import_id}/corrections",
    response=answers(Corrections, 404),
    operation_id="list_corrections",
    summary="An import's corrections",
)
def list_corrections(request: ApiRequest, import_id: int, page: Query[Page]) -> dict[str, Any]:
    """Newest first, a page at a time."""
    found = corrections_of(import_or_refusal(request.auth, import_id))
    made, after = newest_first(found, page)
    return {"corrections": [correction_of(one) for one in made], "next": after}


@router.get(
    "/{int:import_id}/corrections/{int:correction_id}",
    response=answers(Correction, 404),
    operation_id="get_correction",
    summary="One correction",
)
def get_correction(request: ApiRequest, import_id: int, correction_id: int) -> dict[str, Any]:
    """What it did, and how far it is."""
    return correction_of(_correction(request.auth, import_id, correction_id))


@router.post(
    "/{int:import_id}/corrections/{int:correction_id}/undo",
    response=answers(Correction, 404, 409, status=202),
    operation_id="undo_correction",
    summary="Undo a correction",
)
def undo_correction(
    request: ApiRequest, import_id: int, correction_id: int
) -> Status[dict[str, Any]]:
    """Its records are rejected again, exactly as they were before."""
    run = movable(request, import_id, PERMISSION, WHAT)
    made = _correction(request.auth, import_id, correction_id)
    return Status(202, correction_of(uncorrect.undo_correction(run.pk, made.pk, by=request.auth)))


@router.post(
    "/{int:import_id}/leave-out",
    response=answers(LeftOut, 404, 409),
    operation_id="leave_out_leads",
    summary="Leave leads out",
)
def leave_out_leads(request: ApiRequest, import_id: int, given: Leaving) -> dict[str, Any]:
    """Keep accepted leads from becoming visible; those that are not accepted are passed over."""
    run = movable(request, import_id, PERMISSION, "leave leads out of imports")
    records = [min(record, LARGEST_ID) for record in given.records]
    done = leave_out.leave_out_all(run.pk, records, by=request.auth, comment=given.comment)
    return {"records": done.records, "others": done.others}


def _correction(user: User, import_id: int, correction_id: int) -> models.Correction:
    run = import_or_refusal(user, import_id)
    found = corrections_of(run).filter(pk=min(correction_id, LARGEST_ID)).first()
    if found is None:
        raise NotFound(what="correction", which=correction_id)
    return found


def _cells(run: models.Import, record: int, given: Cells) -> list[str]:
    """Return all cells of a record: those that were sent, and those of now."""
    header = LAYOUT.load(run.layout).header
    if unknown := [name for name in given.cells if name not in header]:
        raise RequestRefused(why=f"The file has no column “{unknown[0]}”.")
    rejected = run.rejected_records.filter(record=min(record, LARGEST_ID)).first()
    if rejected is None:
        raise NotFound(what="rejected record", which=record)
    now = [*rejected.now, *[""] * len(header)]
    return [given.cells.get(name, now[place]) for place, name in enumerate(header)]


def _edit(run: models.Import, given: NewCorrection) -> Edit:
    header = LAYOUT.load(run.layout).header
    if given.how is How.CHECK:
        return Edit(How.CHECK)
    if given.column not in header:
        raise RequestRefused(why=f"The file has no column “{given.column}”.")
    return Edit(given.how, header.index(given.column), given.find, given.put)


def _selection(given: NewCorrection) -> Selection:
    records = tuple(sorted({min(record, LARGEST_ID) for record in given.records}))
    return Selection(records=records, reason=given.rule, words=given.search)
