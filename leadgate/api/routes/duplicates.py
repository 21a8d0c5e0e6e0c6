"""Likely duplicates: what is open, and decisions about it, one by one or many."""

from __future__ import annotations

from typing import Any

from ninja import Query, Schema
from pydantic import Field, model_validator

from leadgate.api.access import ApiRequest
from leadgate.api.paging import Page
from leadgate.api.routes.answers import answers
from leadgate.api.routes.imports import import_or_refusal, router
from leadgate.api.routes.moves import movable
from leadgate.api.shapes.reviewing import Decided, LikelyDuplicates
from leadgate.imports import questions
from leadgate.imports.models import Decision
from leadgate.imports.question_reports import question_of
from leadgate.imports.steps import decide


class Filters(Schema):
    """Which questions are asked for."""

    show: questions.Show = Field(
        questions.Show.OPEN, description="`open`: that nobody has decided; or `all`."
    )


class DecisionGiven(Schema):
    """What is decided, about what."""

    decision: Decision | None = Field(
        description="`skip`, `create`, `update` or `reject`; null takes a decision about one "
        "record back."
    )
    record: int | None = Field(None, ge=1, description="About this record; null for many.")
    lead_id: int | None = Field(
        None, ge=1, description="The lead that the record is the same as; null for the likeliest."
    )
    fields: list[str] | None = Field(
        None,
        description="For an update: columns that get what the file has; null leaves it to the "
        "import's own setting.",
    )
    alike: bool = Field(
        False,
        description="About all open questions of which the same is to be said as of `record`.",
    )
    least: int = Field(0, ge=0, le=100, description="About many: only from this score on.")
    comment: str = Field("", max_length=2000, description="Why; kept in the import's history.")

    @model_validator(mode="after")
    def _fits(self) -> DecisionGiven:
        if self.record is None and (self.alike or self.decision is None):
            raise ValueError("Name the record.")
        return self


@router.get(
    "/{int:import_id}/duplicates",
    response=answers(LikelyDuplicates, 404),
    operation_id="list_likely_duplicates",
    summary="Likely duplicates",
)
def list_likely_duplicates(
    request: ApiRequest, import_id: int, page: Query[Page], filters: Query[Filters]
) -> dict[str, Any]:
    """Records that are likely leads already, in the file's order, with what matched."""
    run = import_or_refusal(request.auth, import_id)
    open_now, in_all = questions.counts(run)
    found = questions.page_of(run, filters.show, after=page.after or 0, limit=page.limit)
    return {
        "open": open_now,
        "total": in_all,
        "comparing": run.comparing,
        "records": [question_of(match, request.auth) for match in found.matches],
        "next": found.after,
    }


@router.post(
    "/{int:import_id}/duplicates",
    response=answers(Decided, 404, 409),
    operation_id="decide_likely_duplicates",
    summary="Decide about likely duplicates",
)
def decide_likely_duplicates(
    request: ApiRequest, import_id: int, given: DecisionGiven
) -> dict[str, Any]:
    """Decide what is done with one record, with all alike, or with all open ones."""
    run = movable(request, import_id, "imports.change_import", "decide about duplicates")
    done = _done(run.pk, given, request)
    open_now, in_all = questions.counts(done.run)
    return {
        "records": done.records, "skipped": done.skipped, "open": open_now, "total": in_all
    }  # fmt: skip


def _done(import_id: int, given: DecisionGiven, request: ApiRequest) -> decide.Decided:
    by, comment = request.auth, given.comment
    if given.record is None:
        decision = given.decision or Decision.CREATE
        return decide.decide_open(import_id, decision, by=by, least=given.least, comment=comment)
    if given.decision is None:
        return decide.reopen(import_id, given.record, by=by)
    if given.alike:
        return decide.decide_alike(import_id, given.record, given.decision, by=by, comment=comment)
    return decide.decide(
        import_id, given.record, given.decision, by=by, other=given.lead_id,
        fields=given.fields, comment=comment,
    )  # fmt: skip
