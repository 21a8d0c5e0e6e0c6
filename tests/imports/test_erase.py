"""One person is erased everywhere, others stay, and the receipt proves it without a name."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from django.db import connection

from leadgate.accounts.models import User
from leadgate.errors import ErasureWaits, NotPermitted, RequestRefused
from leadgate.imports import audit, traces
from leadgate.imports.lifecycle import State
from leadgate.imports.models import (
    Departed,
    DepartedRecord,
    Erasure,
    ErasureState,
    Import,
    LeadUpdate,
    RejectedRecord,
    Suppressed,
)
from leadgate.imports.originals import cells_of
from leadgate.imports.steps import configure, correct, erase, process, review
from leadgate.leads import entering
from leadgate.leads.models import Lead
from leadgate.leads.queries import visible_to
from leadgate.settings import settings
from leadgate.storage import storage
from tests.imports.account import assert_every_record_counts_once
from tests.imports.files import HEADER, csv_of, processed, uploaded

ANN = "ann@example.net"
PEOPLE = [
    ["Ann", "Ames", "Acme", ANN, "+1 202 555 0167", ""],
    ["Bob", "Brown", "Bolt", "bob@example.com", "+1 202 555 0144", "knows ann@example.net"],
    ["Cem", "Celik", "", "broken", "12", ""],
    ["Ann", "Ames", "", "broken", "(202) 555-0167", "rejected for its email"],
    ["Dan", "Dunn", "Acme", "joann@example.net", "", ""],
]


@pytest.fixture
def run(olga: User) -> Import:
    """An import that waits for approval; two records are Ann's, one of them rejected."""
    return processed(olga, csv_of(PEOPLE))


def erased(by: User, *, email: str = ANN, phone: str = "+1 202 555 0167", **how: Any) -> Erasure:
    return erase.ask(traces.sought_by(email=email, phone=phone), by=by, **how)


def everything() -> str:
    """Return all that the database and the stored files hold, as one text."""
    found = []
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        for (table,) in cursor.fetchall():
            cursor.execute(
                f'SELECT coalesce(string_agg(row::text, chr(10)), $$$$) FROM "{table}" AS row'
            )
            found.append(cursor.fetchone()[0])
    return "\n".join(found).lower()


def stored(run: Import) -> bytes:
    run.refresh_from_db()
    return b"".join(storage().stream(run.storage_key))


def test_nothing_of_her_is_left_and_the_others_stay(run: Import, olga: User, ada: User) -> None:
    review.approve(run.pk, by=ada, comment="Ann <ann@example.net> said yes")
    old = settings().data / "files" / run.storage_key
    assert "ann@example.net" in everything()
    receipt = erased(ada)
    assert receipt.state == ErasureState.DONE
    text = everything().replace("joann@example.net", "")
    for trace in (ANN, "5550167", "555-0167", "555 0167", "ames"):
        assert trace not in text
    file = stored(run)
    assert b"ann@example.net" not in file.replace(b"joann@example.net", b"")
    assert b"bob@example.com" in file
    assert not old.exists()
    names = {lead.last_name for lead in visible_to(olga)}
    assert names == {"Brown", "Dunn"}
    assert Lead.objects.get(last_name="Brown").notes == "knows [erased]"


def test_the_account_stays_true_for_an_approved_import(run: Import, ada: User) -> None:
    review.approve(run.pk, by=ada)
    numbers = (run.total, run.created, run.rejected)
    erased(ada)
    assert_every_record_counts_once(run, 5)
    assert (run.total, run.created, run.rejected) == numbers  # what it did
    assert DepartedRecord.objects.get().why == Departed.ERASED
    assert run.errors_by_rule["erased"] == 1
    connection.check_constraints()
    assert audit.differences() == []


def test_an_import_that_waits_counts_her_as_rejected(run: Import, ada: User, olga: User) -> None:
    erased(ada)
    run.refresh_from_db()
    assert (run.created, run.rejected) == (2, 3)
    assert_every_record_counts_once(run, 5)
    connection.check_constraints()
    review.approve(run.pk, by=ada)
    assert visible_to(olga).count() == 2


def test_the_ledger_and_the_other_records_stay_where_they_are(run: Import, ada: User) -> None:
    before = cells_of(run, [2, 5])
    chunks = list(run.chunks.values_list("start", "end", "records"))
    size = len(stored(run))
    erased(ada)
    run.refresh_from_db()
    assert cells_of(run, [2, 5])[5] == before[5]
    assert list(run.chunks.values_list("start", "end", "records")) == chunks
    assert len(stored(run)) == size


def test_processing_again_does_not_bring_her_back(run: Import, ada: User, olga: User) -> None:
    erased(ada)
    process.start(run.pk, by=olga, enqueue=False)
    process.work(run.pk)
    run.refresh_from_db()
    assert (run.state, run.created, run.rejected) == (State.PENDING_APPROVAL, 2, 3)
    assert_every_record_counts_once(run, 5)
    assert {r.record for r in RejectedRecord.objects.filter(errors__0__code="erased")} == {1, 4}
    assert not any("xxx" in (lead.last_name or "") for lead in Lead.objects.all())


def test_she_is_erased_from_a_file_that_was_never_processed(olga: User, ada: User) -> None:
    run = uploaded(olga, csv_of(PEOPLE))
    receipt = erased(ada)
    assert (receipt.counts["file_records"], receipt.counts["texts"]) == (2, 1)  # Bob's note
    assert b"ann@example.net" not in stored(run).replace(b"joann@example.net", b"")
    assert ANN not in str(run.inspection).replace("joann@example.net", "")
    process.start(run.pk, by=olga, enqueue=False)
    process.work(run.pk)
    run.refresh_from_db()
    assert run.total == 5
    assert_every_record_counts_once(run, 5)


def test_a_file_that_cannot_be_cut_becomes_plain_text(olga: User, ada: User) -> None:
    columns = {name: [row[place] for row in PEOPLE] for place, name in enumerate(HEADER)}
    file = io.BytesIO()
    pq.write_table(pa.table(columns), file)
    run = uploaded(olga, file.getvalue(), "fair.parquet")
    process.start(run.pk, by=olga, enqueue=False)
    process.work(run.pk)
    erased(ada)
    file_now = stored(run)
    assert run.file_name == "fair.csv"
    assert run.working_key == ""
    assert file_now.startswith(b"First Name,")
    assert b"ann@example.net" not in file_now.replace(b"joann@example.net", b"")
    assert cells_of(run, [5])[5][1] == "Dunn"
    process.start(run.pk, by=olga, enqueue=False)
    process.work(run.pk)
    assert_every_record_counts_once(run, 5)


def test_updates_and_corrections_go_too(run: Import, ada: User, olga: User) -> None:
    review.approve(run.pk, by=ada)
    again = uploaded(olga, csv_of([["Ann", "Ames", "New Co", ANN, "", "moved"]]))
    configure.configure(again.pk, by=olga, on_duplicate="update")
    process.start(again.pk, by=olga, enqueue=False)
    process.work(again.pk)
    other = processed(olga, csv_of([["Ann", "Ames", "", "ann@@example.net", "", ""]]))
    cells = ["Ann", "Ames", "", ANN, "", ""]
    assert correct.correct_record(other.pk, 1, cells, by=olga).accepted
    assert LeadUpdate.objects.exists()
    receipt = erased(ada)
    assert not LeadUpdate.objects.exists()
    assert receipt.counts["updates"] == 1
    assert receipt.counts["corrections"] == 1
    assert "ann@@example.net" not in everything()
    assert audit.differences() == []


def test_a_lead_entered_by_hand_and_what_search_knows_go(ada: User) -> None:
    lead = entering.save(Lead(), {"last_name": "Ames", "email": ANN}, by=ada)
    receipt = erase.ask(traces.sought_by(lead=lead.pk), by=ada)
    assert receipt.counts["leads"] == 1
    assert ANN not in everything()


def test_a_lead_that_was_kept_at_undo_goes_with_its_record(
    run: Import, ada: User, olga: User
) -> None:
    review.approve(run.pk, by=ada)
    entering.save(Lead.objects.get(record=1), {"job_title": "Boss"}, by=olga)
    review.undo(run.pk, by=ada)
    erased(ada)
    assert not Lead.objects.filter(email=ANN).exists()
    assert_every_record_counts_once(run, 5)


def test_a_shared_number_is_narrowed_by_the_name(olga: User, ada: User) -> None:
    rows = [
        ["Ann", "Ames", "", "", "+1 202 555 0167", ""],
        ["Bo", "Bell", "", "", "+1 202 555 0167", ""],
    ]
    review.approve(processed(olga, csv_of(rows)).pk, by=ada)
    erase.ask(traces.sought_by(phone="202 555 0167", name="Ann Ames"), by=ada)
    assert [lead.last_name for lead in visible_to(olga)] == ["Bell"]


def test_the_receipt_proves_it_and_names_nobody(run: Import, ada: User) -> None:
    first = erased(ada, comment=f"Letter of 3 May from {ANN}")
    second = erased(ada, email="nobody@example.com", phone="")
    for receipt in (first, second):
        receipt.refresh_from_db()
        assert receipt.digest == receipt.computed()
        assert receipt.sought == {}
        assert receipt.left == 0
    assert second.previous == first.digest
    text = json.dumps(first.receipt())
    assert ANN not in text
    assert "Letter of 3 May from [erased]" in text
    assert first.places == [{"import": run.pk, "records": 2}]
    first.counts = {"leads": 0}
    assert first.digest != first.computed()


def test_she_is_never_imported_again_where_that_is_asked(
    run: Import, ada: User, olga: User
) -> None:
    erased(ada, also_suppress=True)
    assert Suppressed.objects.count() == 2
    again = processed(olga, csv_of([PEOPLE[0]]))
    assert again.errors_by_rule == {"suppressed": 1}


def test_an_import_under_way_is_waited_for(olga: User, ada: User) -> None:
    run = uploaded(olga, csv_of(PEOPLE))
    process.start(run.pk, by=olga, enqueue=False)
    with pytest.raises(ErasureWaits, match="is being processed"):
        erased(ada)
    assert not Erasure.objects.exists()


def test_a_killed_erasure_is_ended_by_the_next_worker(
    run: Import, ada: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(erase, "LARGE", 0)
    receipt = erased(ada)
    assert receipt.state == ErasureState.RUNNING
    delete = erase._delete_obsolete
    monkeypatch.setattr(erase, "_delete_obsolete", _killed)
    with pytest.raises(KeyboardInterrupt):
        erase.work(receipt.pk)
    monkeypatch.setattr(erase, "_delete_obsolete", delete)
    old = [Path(settings().data / "files" / key) for key in Erasure.objects.get().obsolete]
    assert [path.exists() for path in old] == [True]
    erase.work(receipt.pk)
    assert not old[0].exists()
    receipt.refresh_from_db()
    assert (receipt.state, receipt.left) == (ErasureState.DONE, 0)
    assert receipt.places == [{"import": run.pk, "records": 2}]


def _killed(erasure_id: int) -> None:
    raise KeyboardInterrupt


def test_only_who_deletes_leads_of_all_sites_erases(run: Import, petra: User, olga: User) -> None:
    for user in (petra, olga):
        with pytest.raises(NotPermitted, match="may not erase people"):
            erased(user)


@pytest.mark.parametrize(
    ("given", "says"),
    [({}, "Say whom to erase"), ({"phone": "12"}, "can't be read"), ({"lead": 99}, "no lead 99")],
)
def test_whom_nobody_can_mean_is_refused(db: None, given: dict[str, Any], says: str) -> None:
    with pytest.raises(RequestRefused, match=says):
        traces.sought_by(**given)
