"""Spreadsheets, JSON Lines, Parquet and archives become plain CSV."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import Path

import polars as pl
import pytest

from leadgate.engine.batch import Batch
from leadgate.engine.formats import needs_preparing, prepare
from leadgate.engine.formats.sheet import shown
from leadgate.engine.inspect import inspect
from leadgate.engine.layout import Inspection, Overrides
from leadgate.engine.parse import parse
from leadgate.engine.records import plan_chunks
from leadgate.errors import FileRefused, NotText

CSV = b"Name,Email\nAnn,ann@example.com\nBob,bob@example.com\n"
CELLS = [("Ann", "ann@example.com"), ("Bob", "bob@example.com")]


def read(path: Path, overrides: Overrides | None = None) -> tuple[Inspection, Batch]:
    """Inspect, prepare and read a small file."""
    found = inspect(path, overrides=overrides)
    target = path.with_name("prepared.csv")
    layout = prepare(path, found.layout, target)
    source = target if target.exists() else path
    (chunk,) = plan_chunks(source, layout)
    batch = parse(source.read_bytes()[chunk.start : chunk.end], layout, chunk)
    assert len(batch.cells) + len(batch.malformed) == found.records
    assert len(batch.malformed) == found.malformed
    return found, batch


def xlsx(path: Path, sheets: dict[str, str]) -> None:
    """A minimal workbook; each sheet's text is the XML of its rows."""
    namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    listed = "".join(
        f'<sheet name="{name}" sheetId="{at}" r:id="r{at}"/>' for at, name in enumerate(sheets, 1)
    )
    links = "".join(
        f'<Relationship Id="r{at}" Type="{relations}/worksheet" Target="worksheets/s{at}.xml"/>'
        for at in range(1, len(sheets) + 1)
    )
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("[Content_Types].xml", f'<Types xmlns="{package}/content-types"/>')
        office = (
            f'<Relationship Id="r0" Type="{relations}/officeDocument" Target="xl/workbook.xml"/>'
        )
        book.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{package}/relationships">{office}</Relationships>',
        )
        book.writestr(
            "xl/workbook.xml",
            f'<workbook {namespace} xmlns:r="{relations}"><sheets>{listed}</sheets></workbook>',
        )
        book.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{package}/relationships">{links}</Relationships>',
        )
        for at, rows in enumerate(sheets.values(), 1):
            book.writestr(
                f"xl/worksheets/s{at}.xml",
                f"<worksheet {namespace}><sheetData>{rows}</sheetData></worksheet>",
            )


def row(number: int, *cells: str | float) -> str:
    """The XML of one row."""
    parts = []
    for at, cell in enumerate(cells):
        place = f"{chr(65 + at)}{number}"
        if isinstance(cell, str):
            parts.append(f'<c r="{place}" t="inlineStr"><is><t>{cell}</t></is></c>')
        else:
            parts.append(f'<c r="{place}"><v>{cell}</v></c>')
    return f'<row r="{number}">{"".join(parts)}</row>'


def test_a_plain_file_needs_no_preparing(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(CSV)
    found = inspect(path)
    assert not needs_preparing(found.layout)
    assert prepare(path, found.layout, tmp_path / "b.csv") == found.layout
    assert not (tmp_path / "b.csv").exists()


def test_gzip_and_zip_are_unpacked(tmp_path: Path) -> None:
    packed = tmp_path / "a.csv.gz"
    packed.write_bytes(gzip.compress(CSV))
    zipped = tmp_path / "a.zip"
    with zipfile.ZipFile(zipped, "w") as archive:
        archive.writestr("__MACOSX/._leads.csv", b"rest")
        archive.writestr("leads.csv", CSV)
    for path, compression in ((packed, "gzip"), (zipped, "zip")):
        found, batch = read(path)
        assert found.layout.compression == compression
        assert batch.cells.rows() == CELLS
        path.with_name("prepared.csv").unlink()


def test_bombs_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.gz"
    with gzip.open(path, "wb", compresslevel=9) as file:
        for _ in range(90):
            file.write(bytes(1024 * 1024))
    with pytest.raises(FileRefused, match="times its size"):
        inspect(path)


def test_archives_of_several_files_and_broken_ones_are_refused(tmp_path: Path) -> None:
    several = tmp_path / "two.zip"
    with zipfile.ZipFile(several, "w") as archive:
        archive.writestr("a.csv", CSV)
        archive.writestr("b.csv", CSV)
    with pytest.raises(FileRefused, match="2 files"):
        inspect(several)
    broken = tmp_path / "broken.gz"
    broken.write_bytes(gzip.compress(CSV)[:20])
    with pytest.raises(FileRefused, match="damaged"):
        inspect(broken)
    cut = tmp_path / "cut.xlsx"
    cut.write_bytes(b"PK\x03\x04" + bytes(50))
    with pytest.raises(FileRefused, match="damaged"):
        inspect(cut)


def test_a_sheet_is_read_with_its_row_numbers(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    rows = row(2, "Leads of May") + row(3, "Name", "Zip") + row(4, "Ann\nLee", "00123")
    xlsx(path, {"May": rows + row(5, "Bob", 123) + row(6, "Cy", 4.5)})
    found, batch = read(path)
    assert (found.layout.format, found.layout.sheet, found.layout.header_line) == ("xlsx", "May", 3)
    assert batch.cells.rows() == [("Ann\nLee", "00123"), ("Bob", "123"), ("Cy", "4.5")]
    assert batch.line.tolist() == [4, 5, 6]


def test_the_person_chooses_the_sheet(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    first, second = row(1, "Name", "City") + row(2, "Ann", "Rome"), row(1, "Id", "Email")
    xlsx(path, {"One": first, "Two": second + row(2, "1", "ann@example.com")})
    found = inspect(path)
    assert found.sheets == ("One", "Two")
    assert {note.code for note in found.warnings} == {"several_sheets"}
    assert inspect(path, overrides=Overrides(sheet="Two")).layout.header == ("Id", "Email")
    with pytest.raises(FileRefused, match="no sheet"):
        inspect(path, overrides=Overrides(sheet="Three"))


def test_numbers_are_shown_as_spreadsheets_show_them() -> None:
    assert shown(12025550123.0) == "12025550123"
    assert shown(0.1 + 0.2) == "0.3"
    assert shown(True) == "TRUE"
    assert shown(None) == ""


def test_json_lines_are_flattened_and_what_is_no_object_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(
        '{"name": "Ann", "address": {"city": "Rome"}, "tags": ["a", "b"]}\n'
        '{"name": "Bob", "phone": 12025550123}\n'
        "no object\n"
    )
    found, batch = read(path)
    assert found.layout.header == ("name", "address.city", "tags", "phone")
    assert batch.cells.rows() == [("Ann", "Rome", "a; b", ""), ("Bob", "", "", "12025550123")]
    assert [one.original for one in batch.malformed] == ["no object"]


def test_parquet_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    frame = pl.DataFrame({"Name": ["Ann", None], "Born": [None, 1990], "Fee": [1.5, 2.0]})
    frame.write_parquet(path)
    _, batch = read(path)
    assert batch.cells.rows() == [("Ann", "", "1.5"), ("", "1990", "2")]


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("Name, Email, Note\nAnn, ann@example.com, x\n\nBob, b@example.com, y\n", ", "),
        ('Name||Note\nAnn||"a\nb||c"\nBob||d\n', "||"),
    ],
)
def test_delimiters_of_two_characters_keep_lines_and_cells(
    tmp_path: Path, text: str, delimiter: str
) -> None:
    path = tmp_path / "a.csv"
    path.write_text(text)
    found, batch = read(path)
    assert found.layout.dialect.delimiter == delimiter
    assert batch.cells["0"].to_list() == ["Ann", "Bob"]
    assert batch.line.tolist() == [2, 4]


def test_old_office_documents_are_named(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with pytest.raises(NotText, match="Office"):
        inspect(path)


def test_a_quoted_cell_between_two_signs_may_be_larger_than_what_is_read_at_once(
    tmp_path: Path,
) -> None:
    path = tmp_path / "leads.csv"
    note = 'a note || and "more"\n' * 150_000
    quoted = '"' + note.replace('"', '""') + '"'
    path.write_text("Name||Note||City\n" + "Ann||x||Rome\n" * 20 + f"Bob||{quoted}||Oslo\n")
    found = inspect(path)
    assert (found.layout.dialect.delimiter, found.records, found.malformed) == ("||", 21, 0)


def test_an_endless_record_between_two_signs_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "leads.csv"
    path.write_bytes(b"Name||City\n" + b"Ann||Rome\n" * 20 + b"x" * (40 * 2**20))
    with pytest.raises(FileRefused, match="larger than"):
        inspect(path)
