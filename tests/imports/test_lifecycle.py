"""Every move of the life cycle table is possible, and no other."""

from __future__ import annotations

import itertools

import pytest

from leadgate.accounts.models import User
from leadgate.errors import MoveRefused
from leadgate.imports.lifecycle import STATES, State, may_become
from leadgate.imports.models import Event, Import
from leadgate.imports.moves import move

TABLE = {
    "pending": {"queued", "deleted"},
    "queued": {"running", "canceled"},
    "running": {"pending_approval", "failed", "canceled"},
    "pending_approval": {"approved", "queued", "discarded"},
    "approved": {"undone"},
    "failed": {"queued", "discarded"},
    "canceled": {"queued", "discarded"},
    "discarded": set(),
    "undone": {"queued", "approved"},
    "deleted": set(),
}


def an_import(by: User, state: State) -> Import:
    return Import.objects.create(
        name="Fair", state=state, file_name="fair.csv", file_bytes=1, file_sha256="0" * 64,
        storage_key="imports/none", entered_by=by, modified_by=by, site=by.site,
    )  # fmt: skip


def test_the_table_has_these_moves_and_no_other() -> None:
    assert {state.value: {to.value for to in STATES[state].moves} for state in State} == TABLE


@pytest.mark.parametrize(("state", "to"), list(itertools.product(State, State)))
def test_a_move_is_made_and_written_down_or_refused(olga: User, state: State, to: State) -> None:
    run = an_import(olga, state)
    if may_become(state, to):
        move(run.pk, to, by=olga, comment="because")
        run.refresh_from_db()
        event = Event.objects.get(import_run=run)
        assert (run.state, run.modified_by) == (to, olga)
        assert (event.what, event.by, event.comment) == (to, olga, "because")
    else:
        with pytest.raises(MoveRefused, match="Fair is "):
            move(run.pk, to, by=olga)
        run.refresh_from_db()
        assert run.state == state
        assert not Event.objects.exists()
