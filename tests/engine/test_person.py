"""One person is found in texts as people write them, and nobody else is."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from leadgate.engine.blanking import blanked, records_about, records_at, without
from leadgate.engine.inspect import inspect
from leadgate.engine.layout import Dialect
from leadgate.engine.parse import parse
from leadgate.engine.person import Person
from leadgate.engine.records import plan_chunks

ANN = Person.of(["Ann@Example.com"], ["+12025550143"])


@pytest.mark.parametrize(
    "text",
    [
        "Ames,ANN@example.com,",
        "<ann@example.com>",
        "call (202) 555-0143",
        "+1 202 555 0143",
        "0012025550143",
        "202.555.0143",
        "1-202-555-0143,next",
    ],
)
def test_an_address_and_a_number_are_found_however_they_are_written(text: str) -> None:
    assert ANN.is_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "joann@example.com",
        "ann@example.com.au",
        "ann@example.community",
        "202 555 01439",
        "202,555,0144",
        "",
    ],
)
def test_others_are_not(text: str) -> None:
    assert not ANN.is_in(text)


def test_a_name_narrows_a_shared_number_and_stands_alone_too() -> None:
    shared = Person.of(phones=["+12025550143"], names=["Ann Ames"])
    assert shared.is_in("Ames,Ann,202 555 0143")
    assert not shared.is_in("Bob,Brown,202 555 0143")
    alone = Person.of(names=["Ann Ames"])
    assert alone.is_in("AMES;Ann;Acme")
    assert not alone.is_in("Amesbury;Ann;Acme")


def test_a_text_keeps_what_is_not_about_the_person() -> None:
    assert ANN.without("Sent by ann@example.com (202-555-0143) in May") == (
        "Sent by [erased] ([erased]) in May"
    )


def test_a_blanked_record_keeps_its_length_cells_and_lines() -> None:
    dialect = Dialect(",", '"', None, "\n")
    record = 'Ann,"says ""hi"",\nand goes",ä5" pipe\r\n'.encode()
    gone = blanked(record, dialect)
    assert len(gone) == len(record)
    assert gone == b'xxx,"xxxxx""xx"",\nxxxxxxxx",xxx"xxxxx\r\n'


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_a_file_without_a_record_has_all_others_where_they_were(
    tmp_path: Path, encoding: str
) -> None:
    rows = [f'Müller{n},"Line one\nline ""two""",ann{n}@example.com' for n in range(400)]
    path = tmp_path / "leads.csv"
    path.write_bytes(("Last name,Notes,Email\n" + "\n\n".join(rows) + "\n").encode(encoding))
    layout = inspect(path, name="leads.csv").layout
    found = list(records_about(path, layout, Person.of(["ann7@example.com"])))
    assert [(one.record, one.whole) for one in found] == [(8, True)]
    assert list(records_at(path, layout, {8})) == found
    before = list(plan_chunks(path, layout, size=4096))
    with path.open("rb") as file:
        rewritten = b"".join(without(file, found, layout.dialect))
    other = tmp_path / "other.csv"
    other.write_bytes(rewritten)
    after = list(plan_chunks(other, layout, size=4096))
    assert after == before
    assert "ann7@example.com" not in rewritten.decode(encoding)
    cells = [
        row
        for chunk in after
        for row in parse(rewritten[chunk.start : chunk.end], layout, chunk).cells.rows()
    ]
    assert len(cells) == 400
    assert [row[2] for row in cells if row[2].endswith("@example.com")] == [
        f"ann{n}@example.com" for n in range(400) if n != 7
    ]
    assert io.BytesIO(rewritten).getvalue().count(b"\n") == path.read_bytes().count(b"\n")


@pytest.mark.parametrize(
    ("cells", "about"),
    [
        (["Ames", "ann@example.com"], True),
        (["Ann Ames <ann@example.com>"], True),
        (["mailto:ann@example.com"], True),
        (["bob@example.com; ann@example.com"], True),
        (["Mobile 202 555 0143"], True),
        (["Bob", "bob@example.com", "knows ann@example.com"], False),
        (["Bob", "call him back at 202 555 0143 please"], False),
        (["Bob", ""], False),
    ],
)
def test_a_record_is_hers_where_a_cell_is_and_not_where_a_note_names_her(
    cells: list[str], about: bool
) -> None:
    assert ANN.is_about(cells) == about


def test_a_note_of_somebody_else_loses_her_address_alone(tmp_path: Path) -> None:
    path = tmp_path / "leads.csv"
    path.write_text("Last name,Notes\nMüller,hängt an ann@example.com und mehr\nBrown,\n")
    layout = inspect(path, name="leads.csv").layout
    (found,) = records_about(path, layout, ANN)
    assert not found.whole
    with path.open("rb") as file:
        text = b"".join(without(file, [found], layout.dialect)).decode()
    assert text == "Last name,Notes\nMüller,hängt an xxxxxxxxxxxxxxx und mehr\nBrown,\n"
