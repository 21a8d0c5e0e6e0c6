"""Moving imports along their life cycle: the steps that the pages call."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ninja import Query, Schema, Status
from pydantic import Field

from leadgate.api.access import ApiRequest, require
from leadgate.api.reports import details_of
from leadgate.api.routes.answers import answers
from leadgate.api.routes.imports import import_or_refusal, router
from leadgate.api.shapes.imports import ImportDetails
from leadgate.imports.models import Decision, Import
from leadgate.imports.steps import process, review


class Edits(StrEnum):
    """What becomes of what people have changed."""

    KEEP = "keep"
    OVERWRITE = "overwrite"


class Likely(StrEnum):
    """What becomes of likely duplicates that nobody has decided about."""

    CREATE = "create"
    SKIP = "skip"


class Why(Schema):
    """Why somebody makes a move; kept in the import's history."""

    comment: str = Field("", max_length=2000, description="Why; kept in the import's history.")


NO_COMMENT = Why(comment="")


class HowToApprove(Why):
    """How an import is approved."""

    again: bool = Field(False, description="It was undone, and that is undone.")
    edits: Edits | None = Field(
        None,
        description="What becomes of values that people have changed meanwhile in leads that the "
        "import updates: `keep` leaves them, `overwrite` sets what the file has. "
        "Default: overwrite; keep if it is approved again.",
    )
    likely: Likely = Field(
        Likely.CREATE,
        description="What becomes of likely duplicates that nobody has decided about: `create` "
        "creates them anyway, `skip` leaves them out.",
    )


class HowToUndo(Why):
    """How an import is undone."""

    edits: Edits = Field(
        Edits.KEEP,
        description="What becomes of what people have changed since: `keep` leaves it, "
        "`overwrite` takes it back as well; approving again brings it back.",
    )


APPROVE = HowToApprove(comment="", again=False, edits=None, likely=Likely.CREATE)
UNDO = HowToUndo(comment="", edits=Edits.KEEP)


@router.post(
    "/{int:import_id}/process",
    response=answers(ImportDetails, 404, 409, status=202),
    operation_id="process_import",
    summary="Process",
)
def process_import(
    request: ApiRequest, import_id: int, why: Why = NO_COMMENT
) -> Status[dict[str, Any]]:
    """Queue it for processing, for the first time or again; ask for its status after."""
    run = movable(request, import_id, "imports.change_import", "process imports")
    process.start(run.pk, by=request.auth, comment=why.comment)
    return Status(202, _now(request, import_id))


@router.post(
    "/{int:import_id}/cancel",
    response=answers(ImportDetails, 404, 409),
    operation_id="cancel_import",
    summary="Cancel",
)
def cancel_import(request: ApiRequest, import_id: int, why: Why = NO_COMMENT) -> dict[str, Any]:
    """Stop a queued or running import."""
    return _moved(request, import_id, why, review.cancel)


@router.post(
    "/{int:import_id}/approve",
    response=answers(ImportDetails, 404, 409),
    operation_id="approve_import",
    summary="Approve",
)
def approve_import(
    request: ApiRequest, import_id: int, how: HowToApprove = APPROVE
) -> dict[str, Any]:
    """Make its leads visible to all users of the Leads module."""
    keep = None if how.edits is None else how.edits is Edits.KEEP
    return _moved(request, import_id, how, review.approve, again=how.again, keep=keep,
                  likely=Decision(how.likely))  # fmt: skip


@router.post(
    "/{int:import_id}/discard",
    response=answers(ImportDetails, 404, 409),
    operation_id="discard_import",
    summary="Discard",
)
def discard_import(request: ApiRequest, import_id: int, why: Why = NO_COMMENT) -> dict[str, Any]:
    """Give it up; its records are removed, its numbers stay."""
    return _moved(request, import_id, why, review.discard)


@router.post(
    "/{int:import_id}/undo",
    response=answers(ImportDetails, 404, 409),
    operation_id="undo_import",
    summary="Undo",
)
def undo_import(request: ApiRequest, import_id: int, how: HowToUndo = UNDO) -> dict[str, Any]:
    """Take an approved import back; its leads are invisible again, at once."""
    return _moved(request, import_id, how, review.undo, keep=how.edits is Edits.KEEP)


@router.delete(
    "/{int:import_id}",
    response=answers(None, 404, 409, status=204),
    operation_id="delete_import",
    summary="Delete",
)
def delete_import(
    request: ApiRequest, import_id: int, why: Query[Why] = NO_COMMENT
) -> Status[None]:
    """Delete one that was not processed; discard one that was and is not approved."""
    run = movable(request, import_id, "imports.delete_import", "delete imports")
    review.delete(run.pk, by=request.auth, comment=why.comment)
    return Status(204, None)


PERMISSIONS = {
    review.cancel: "imports.change_import",
    review.approve: "imports.approve_import",
    review.discard: "imports.approve_import",
    review.undo: "imports.approve_import",
}


def _moved(
    request: ApiRequest, import_id: int, why: Why, step: Callable[..., Import], **more: object
) -> dict[str, Any]:
    run = movable(request, import_id, PERMISSIONS[step], f"{step.__name__} imports")
    step(run.pk, by=request.auth, comment=why.comment, **more)
    return _now(request, import_id)


def movable(request: ApiRequest, import_id: int, permission: str, what: str) -> Import:
    """Return an import to be moved; one that the user can't see is not found first."""
    run = import_or_refusal(request.auth, import_id)
    require(request.auth, permission, what)
    return run


def _now(request: ApiRequest, import_id: int) -> dict[str, Any]:
    return details_of(import_or_refusal(request.auth, import_id))
