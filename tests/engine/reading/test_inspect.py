"""What inspect finds out about files as people have them."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

import pytest

from leadgate.engine.inspect import inspect, unique_names
from leadgate.engine.layout import Inspection, Layout, Overrides
from leadgate.errors import EmptyFile, FileRefused, NoHeader, NotText

BODY = "Ann,ann@example.com,Rome\nBob,bob@example.com,Oslo\nCy,cy@example.com,Bern\n"
HEADER = "Name,Email,City\n"


class Look(Protocol):
    """Inspects a file with this content, as a person says that it is written."""

    def __call__(self, data: str | bytes, **wishes: Any) -> Inspection: ...


@pytest.fixture
def look(tmp_path: Path) -> Look:
    def inner(data: str | bytes, **wishes: Any) -> Inspection:
        path = tmp_path / "leads.csv"
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return inspect(path, overrides=Overrides(**wishes))

    return inner


def codes(found: Inspection) -> set[str]:
    return {note.code for note in found.warnings}


def test_a_plain_file_is_counted_and_sampled(look: Look) -> None:
    found = look(HEADER + BODY)
    assert found.layout.header == ("Name", "Email", "City")
    assert (found.records, found.malformed, found.layout.header_line) == (3, 0, 1)
    assert found.samples[1] == ("ann@example.com", "bob@example.com", "cy@example.com")
    assert found.first_records[0] == ("Ann", "ann@example.com", "Rome")
    assert found.fill == (1.0, 1.0, 1.0)
    assert found.warnings == ()


@pytest.mark.parametrize(
    ("above", "line"),
    [
        ("Leads of May\n\n", 3),
        ("Leads of May,,\n,,\n", 3),
        ("# written by a program\n# on Monday\n", 3),
        ('"A title\nover two lines"\n', 3),
        ("\n\n\n", 4),
    ],
)
def test_lines_above_the_header_are_left_out(look: Look, above: str, line: int) -> None:
    found = look(above + HEADER + BODY)
    assert found.layout.header_line == line
    assert found.layout.data_line == line + 1
    assert found.records == 3


def test_header_lines_that_repeat_are_joined(look: Look) -> None:
    found = look(HEADER + HEADER + BODY)
    assert found.layout.titles == ("Name Name", "Email Email", "City City")
    assert "several_header_lines" in codes(found)


def test_a_file_without_column_names_is_refused_with_what_was_found(look: Look) -> None:
    with pytest.raises(NoHeader, match=r"ann@example\.com"):
        look(BODY)


def test_a_file_without_column_names_is_read_on_the_persons_word(look: Look) -> None:
    found = look(BODY, header_line=0)
    assert found.layout.header == ("A", "B", "C")
    assert found.records == 3


def test_columns_of_numbers_may_be_called_by_years(look: Look) -> None:
    found = look("Region,2024,2025\nNorth,1,2\nSouth,3,4\n")
    assert found.layout.header == ("Region", "2024", "2025")


def test_blank_and_repeated_names_are_made_unique_and_told(look: Look) -> None:
    found = look("Name,,Email,Email\nAnn,x,a@example.com,b@example.com\n")
    assert found.layout.header == ("Name", "Column 2", "Email", "Email (2)")
    assert found.layout.titles == ("Name", "", "Email", "Email")
    assert codes(found) == {"blank_header", "repeated_header_cell"}


def test_unique_names_never_clash_with_names_that_are_there() -> None:
    assert unique_names(("A", "A (2)", "A")) == ("A", "A (2)", "A (3)")


@pytest.mark.parametrize("below", ["\nTotal: 3 records\n", "\n\nSource: CRM,,\nNote: draft,,\n"])
def test_a_footer_is_kept_as_rejects_and_told(look: Look, below: str) -> None:
    found = look(HEADER + BODY + below)
    assert found.malformed == len([line for line in below.split("\n") if line])
    assert codes(found) == {"footer"}


def test_a_second_table_is_kept_as_rejects_and_told(look: Look) -> None:
    found = look(HEADER + BODY + "\nProduct,Price\nPen,1\nInk,2\n")
    assert (found.records, found.malformed) == (6, 3)
    assert codes(found) == {"second_table"}


def test_a_repeated_header_is_no_record_but_what_follows_is(look: Look) -> None:
    found = look(HEADER + BODY + HEADER + BODY)
    assert (found.records, found.malformed) == (7, 1)
    assert codes(found) == {"repeated_header"}


def test_excels_separator_line_names_the_delimiter(look: Look) -> None:
    found = look("sep=;\nName;Email\nAnn;ann@example.com\n")
    assert (found.layout.dialect.delimiter, found.layout.header_line) == (";", 2)
    assert found.warnings == ()


def test_a_space_behind_each_comma_is_seen_beside_quoted_decimals(look: Look) -> None:
    found = look("Ort, Wert, Tag\n" + 'Rom, "1,5", Mo\nOslo, "2,5", Di\n' * 5)
    assert found.layout.dialect.delimiter == ", "
    assert found.first_records[0] == ("Rom", "1,5", "Mo")


def test_a_space_delimits_two_columns_where_quotes_show_it(look: Look) -> None:
    found = look("Code Label\n" + "".join(f'{at} "call in May"\n' for at in range(20)))
    assert found.layout.titles == ("Code", "Label")
    assert found.records == 20


def test_the_person_overrules_what_was_found(look: Look) -> None:
    found = look("a;b,c\n1;2,3\n", delimiter=";")
    assert found.layout.header == ("a", "b,c")
    found = look("x,y\n" + HEADER + BODY, header_line=2)
    assert found.layout.header == ("Name", "Email", "City")
    found = look(b"Name,City\nAnn,M\xfcnchen\n", encoding="cp1250")
    assert found.layout.encoding == "cp1250"


def test_a_layout_survives_json(look: Look) -> None:
    layout = look(HEADER + BODY * 4 + "Ann,x\n").layout
    assert layout.shapes
    assert Layout.from_json(layout.to_json()) == layout


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf", b"\0\0\0\n"])
def test_nothing_is_an_empty_file(look: Look, data: bytes) -> None:
    with pytest.raises((EmptyFile, NotText)):
        look(data)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "picture"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"MZ\x90\0\x03\0\0\0", "program"),
        (b"<!DOCTYPE html><html></html>", "web page"),
        (bytes(range(256)) * 20, "binary"),
    ],
)
def test_what_is_no_text_is_named(look: Look, data: bytes, kind: str) -> None:
    with pytest.raises(NotText, match=kind):
        look(data)


def test_a_list_may_begin_with_the_letters_of_another_format(look: Look) -> None:
    assert look("MZ,Email\nAnn,ann@example.com\n").records == 1
    assert look("ID3,Email\nAnn,ann@example.com\n").records == 1


def test_two_thousand_columns_are_read(look: Look) -> None:
    names = ",".join(f"name{index}" for index in range(2000))
    found = look(names + "\n" + ",".join("x" * 2000) + "\n")
    assert found.layout.columns == 2000
    assert found.records == 1


def test_a_cell_of_three_megabytes_is_read(look: Look) -> None:
    text = "line of a long note\n" * 160_000
    found = look(f'Name,Note\nAnn,"{text}"\nBob,short\n')
    assert (found.records, found.malformed) == (2, 0)


def test_a_quote_never_closed_costs_one_record(look: Look) -> None:
    found = look('Name,Note\nAnn,"open\n' + "Bob,closed\n" * 5000)
    assert found.records == 5001


def test_one_endless_line_is_refused(look: Look) -> None:
    with pytest.raises(FileRefused, match="larger than"):
        look("Name,Note\n" + "x" * (70 * 1024 * 1024))
