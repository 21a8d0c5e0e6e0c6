"""Which lines name the columns: several joined, damaged ones mended, others left out."""

from __future__ import annotations

import pytest

from leadgate.engine.layout import header_lines_of
from leadgate.errors import FileRefused
from tests.engine.reading.test_inspect import Look, codes, look

__all__ = ["look"]

BODY = "".join(f"Ann{at},ann{at}@example.com,{at} Main St,Rome\n" for at in range(8))
NAMES = "Name,Email,Street,City\n"
JOINED = ("Contact Name", "Contact Email", "Address Street", "Address City")


@pytest.mark.parametrize("above", ["Contact,,Address,\n", "Contact,,Address\n"])
@pytest.mark.parametrize("title", ["", "Leads of May,,,\n\n"])
def test_titles_above_several_names_are_joined_to_each(look: Look, above: str, title: str) -> None:
    found = look(title + above + NAMES + BODY)
    assert found.layout.titles == JOINED
    assert (found.records, found.layout.header_lines) == (8, 2)
    assert "several_header_lines" in codes(found)
    assert 0.5 < found.confidence["header"] <= 0.8


def test_names_beside_titles_may_stand_in_the_upper_line(look: Look) -> None:
    body = "".join(f"{at},{line}\n" for at, line in enumerate(BODY.splitlines()))
    found = look("Id,Contact,,Address,\n,Name,Email,Street,City\n" + body)
    assert found.layout.titles == ("Id", *JOINED)
    assert found.records == 8


def test_years_above_what_was_counted_are_joined(look: Look) -> None:
    body = "".join(f"Region {at},{at},{at + 1},{at + 2},{at + 3}\n" for at in range(8))
    found = look("Region,2011,,2012,\n,Male,Female,Male,Female\n" + body)
    assert found.layout.titles[1:3] == ("2011 Male", "2011 Female")


@pytest.mark.parametrize("above", ["Report:,Leads,,\n", "Report,Leads,,\n", ",,Printed: May,\n"])
def test_other_lines_above_are_no_titles(look: Look, above: str) -> None:
    found = look(above + NAMES + BODY)
    assert found.layout.titles == ("Name", "Email", "Street", "City")
    assert codes(found) == {"preamble"}


def test_blank_names_over_records_are_not_taken_for_titles(look: Look) -> None:
    found = look("Company,,Phone,\n" + "Acme,Main St,+1 202 555 0101,x\n" * 3)
    assert (found.records, found.layout.header_lines) == (3, 1)


def test_the_person_says_which_lines_are_joined(look: Look) -> None:
    both = "Contact,,Address,\n" + NAMES + BODY
    one = look(both, header_line=2)
    assert (one.layout.titles[0], one.layout.header_lines, one.records) == ("Name", 1, 8)
    text = "Who,,Where,\nfull,work,number and,short\n" + NAMES + BODY
    three = look(text, header_line=1, header_lines=3)
    assert three.layout.titles == (
        *("Who full Name", "Who work Email", "Where number and Street", "Where short City"),
    )
    assert (three.records, three.confidence["header"]) == (8, 1.0)


def test_a_line_that_is_not_there_is_refused(look: Look) -> None:
    with pytest.raises(FileRefused, match="no line 50; its last record begins in line 9"):
        look(NAMES + BODY, header_line=50)
    with pytest.raises(FileRefused, match="line 5,000 is too far down"):
        look(NAMES + BODY * 100, header_line=5000)


@pytest.mark.parametrize(("text", "lines"), [("3", (3, 1)), ("3-4", (3, 2)), ("0", (0, 1))])
def test_lines_are_written_as_people_do(text: str, lines: tuple[int, int]) -> None:
    assert header_lines_of(text) == lines


@pytest.mark.parametrize("text", ["", "a", "4-3", "0-2", "1-99", "-1"])
def test_other_words_for_lines_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        header_lines_of(text)


@pytest.mark.parametrize(
    "names",
    [
        "Name;Email;Street;City\n",
        "Name,,Email,Street,City\n",
        'Name,Email"Street",City\n',
    ],
)
def test_a_damaged_header_is_mended_and_doubted(look: Look, names: str) -> None:
    found = look(names + BODY)
    assert found.layout.titles == ("Name", "Email", "Street", "City")
    assert found.records == 8
    assert "unsure_header" in codes(found)


def test_a_quote_that_nothing_closes_swallows_no_names(look: Look) -> None:
    found = look('"Name,Email,"Street","City"\n' + BODY)
    assert found.layout.titles == ('"Name', "Email", "Street", "City")


def test_names_without_one_for_the_numbers_of_records_begin_behind_them(look: Look) -> None:
    body = "".join(f"{at},{line}\n" for at, line in enumerate(BODY.splitlines(), 1))
    found = look(NAMES + body)
    assert found.layout.titles == ("", "Name", "Email", "Street", "City")
    assert found.first_records[0][:2] == ("1", "Ann0")


def test_comments_and_facts_above_the_table_are_left_out(look: Look) -> None:
    found = look("# made by a program\n# of May\n" + NAMES + BODY)
    assert (found.layout.header_line, found.records) == (3, 8)
    found = look("Region,North\nYear,2026\n\n" + NAMES + BODY)
    assert (found.layout.header_line, found.records) == (4, 8)
    found = look("Name,Count\nA,1\nB,2\nC,3\n\nCity,Area,People\nRome,1,2\nOslo,3,4\n")
    assert (found.layout.header_line, found.layout.columns) == (1, 2)


def test_a_title_narrower_than_the_table_is_no_header(look: Look) -> None:
    text = "Report name,Leads\nRun on,2026-01-01\n\nName,Email,City\n"
    found = look(text + "".join(f"A{at},a{at}@example.com,Rome\n" for at in range(8)))
    assert found.layout.titles == ("Name", "Email", "City")


@pytest.mark.parametrize("above", ["Leads of May\n\n", "Email\n", ""])
def test_one_column_is_named_below_a_title(look: Look, above: str) -> None:
    found = look(above + "Email\n" + "".join(f"ann{at}@example.com\n" for at in range(8)))
    assert found.layout.titles == ("Email Email" if above == "Email\n" else "Email",)
    assert found.records == 8


@pytest.mark.parametrize("below", ["\nTotal: 3 records\n", "\nProduct,Price\nPen,1\nInk,2\n"])
def test_the_person_takes_every_line_to_the_end(look: Look, below: str) -> None:
    found = look(NAMES + BODY + below, to_end=True)
    assert not codes(found) & {"footer", "second_table"}
    assert found.confidence["end"] == 1.0


def test_each_finding_has_a_confidence(look: Look) -> None:
    found = look(NAMES + BODY)
    every = {"encoding", "delimiter", "quote", "escape", "line_end", "header", "end"}
    assert set(found.confidence) == every
    assert all(0 < sure <= 1 for sure in found.confidence.values())
    mixed = look(NAMES + BODY.replace("\n", "\r\n", 4))
    assert 0.4 < mixed.confidence["line_end"] < 0.7
