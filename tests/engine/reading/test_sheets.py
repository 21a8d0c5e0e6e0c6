"""Spreadsheets are read as they are shown to the person, in every format."""

from __future__ import annotations

import shutil
import struct
import zipfile
from pathlib import Path

import pytest

from leadgate.engine.formats import ods_formats, xls_formats, xlsb_formats
from leadgate.engine.formats.number_format import formatted, number_format
from leadgate.engine.formats.xlsx_formats import formatted_cells
from leadgate.errors import FileRefused
from tests.engine.reading.test_formats import read, row, xlsx

SHEETS = Path(__file__).with_name("sheets")
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def with_styles(path: Path, codes: list[str], rows: str, *, above: str = "") -> None:
    """A workbook whose style 1 has the first code, and so on."""
    xlsx(path, {"Leads": rows})
    formats = "".join(
        f'<numFmt numFmtId="{163 + at}" formatCode="{code}"/>' for at, code in enumerate(codes, 1)
    )
    styles = "".join(f'<xf numFmtId="{163 + at}"/>' for at in range(1, len(codes) + 1))
    with zipfile.ZipFile(path, "a") as book:
        book.writestr(
            "xl/styles.xml",
            f"{above}<styleSheet {MAIN}><numFmts>{formats}</numFmts>"
            f'<cellXfs><xf numFmtId="0"/>{styles}<xf numFmtId="10"/></cellXfs></styleSheet>',
        )


def styled(place: str, style: int, value: float) -> str:
    return f'<c r="{place}" s="{style}"><v>{value}</v></c>'


@pytest.mark.parametrize(
    ("code", "value", "text"),
    [
        ("00000", 123, "00123"),
        ("00000", 1234567, "1234567"),
        ("00000;[Red]-00000", 7, "00007"),
        ("00000-0000", 123450678, "12345-0678"),
        (r"000\-00\-0000", 12345678, "012-34-5678"),
        ("[<=9999999]###-####;(###) ###-####", 5550123, "555-0123"),
        ("[<=9999999]###-####;(###) ###-####", 2025550123, "(202) 555-0123"),
        ('"K-"0000', 42, "K-0042"),
        ("[$-409]00000_)", 123, "00123"),
        ("0%", 0.25, "25%"),
        ("0.00%", 0.07, "7%"),
    ],
)
def test_formats_that_say_more_than_the_number_are_applied(
    code: str, value: float, text: str
) -> None:
    assert formatted(value, number_format(code)) == text


@pytest.mark.parametrize(
    "code", ["", "General", "0", "#,##0", "0.00", "@", "0.00E+00", "yyyy-mm-dd", '"€" 0', '0" km"']
)
def test_formats_that_round_or_adorn_are_not(code: str) -> None:
    assert number_format(code) == ()


@pytest.mark.parametrize("value", [-5, 1.5, 1e16])
def test_numbers_that_a_format_would_garble_stay_numbers(value: float) -> None:
    assert formatted(value, number_format("00000")) is None


def test_leading_zeros_of_a_number_format_are_read(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    rows = row(1, "Name", "Zip", "Fee") + "".join(
        f'<row r="{at}"><c r="A{at}" t="inlineStr"><is><t>Ann {at}</t></is></c>'
        f"{styled(f'B{at}', 1, at)}{styled(f'C{at}', 2, 0.5)}</row>"
        for at in (2, 3, 5)
    )
    with_styles(path, ["00000"], rows)
    _, batch = read(path)
    assert batch.cells.rows() == [
        ("Ann 2", "00002", "50%"),
        ("Ann 3", "00003", "50%"),
        ("Ann 5", "00005", "50%"),
    ]
    assert batch.line.tolist() == [2, 3, 5]


def test_formats_hold_across_the_pieces_a_sheet_is_read_in(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    rows = "".join(f'<row r="{at}">{styled(f"C{at}", 1, at)}</row>' for at in range(1, 40_001))
    with_styles(path, ["00000"], rows)
    found = list(formatted_cells(path, "Leads"))
    assert [one.row for one in found] == list(range(40_000))
    assert {one.column for one in found} == {2}


@pytest.mark.parametrize("numbered", [True, False])
def test_cells_without_a_place_are_counted(tmp_path: Path, numbered: bool) -> None:
    path = tmp_path / "book.xlsx"
    names = "".join(f'<c t="inlineStr"><is><t>{one}</t></is></c>' for one in ("Name", "Zip"))
    row_of = ' r="{}"' if numbered else "{:.0}"
    rows = f"<row{row_of.format('1')}>{names}</row>" + "".join(
        f"<row{row_of.format(str(at))}>"
        f'<c t="inlineStr"><is><t>Ann</t></is></c><c s="1"><v>{at}</v></c></row>'
        for at in (2, 3)
    )
    with_styles(path, ["00000"], rows)
    _, batch = read(path)
    assert batch.cells.rows() == [("Ann", "00002"), ("Ann", "00003")]


def test_text_in_a_formatted_cell_stays_text(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    text = "<is><t>{}</t></is></c>"
    cells = (
        f'<c r="A2" s="1" t="inlineStr">{text.format("n/a")}'
        f'<c r="B2" t="inlineStr">{text.format("Ann")}'
    )
    with_styles(path, ["00000"], row(1, "Zip", "Name") + f'<row r="2">{cells}</row>')
    _, batch = read(path)
    assert batch.cells.rows() == [("n/a", "Ann")]


def test_styles_that_define_entities_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaa">]>'
    with_styles(path, ["00000"], row(1, "Zip") + styled("A2", 1, 5), above=entity)
    assert list(formatted_cells(path, "Leads")) == []


def test_an_xls_file_is_read(tmp_path: Path) -> None:
    path = shutil.copy(SHEETS / "leads.xls", tmp_path / "leads.xls")
    found, batch = read(Path(path))
    assert (found.layout.format, found.layout.header_line) == ("xls", 2)
    assert found.layout.header == ("Name", "Zip", "Since", "Employees", "Text code")
    assert batch.cells.rows() == [
        ("Ann Lee", "00123", "2026-01-31", "12", "00123"),
        ("Bob Ray", "04567", "2025-12-24", "", "0042"),
        ("Cy Merged", "", "2026-02-01 13:05:00", "7", "x"),
    ]
    assert batch.line.tolist() == [3, 5, 6]
    assert batch.blank == 1


@pytest.mark.parametrize("damage", [slice(0, 8), slice(30, 34), slice(44, 80), slice(512, 2048)])
def test_a_damaged_xls_file_has_no_formats(tmp_path: Path, damage: slice) -> None:
    data = bytearray((SHEETS / "leads.xls").read_bytes())
    data[damage] = b"\xee" * (damage.stop - damage.start)
    path = tmp_path / "leads.xls"
    path.write_bytes(data)
    assert list(xls_formats.formatted_cells(path, "Leads")) == []


def part(kind: int, content: bytes = b"") -> bytes:
    """One record of a binary workbook."""
    name = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    return name + bytes([len(content)]) + content


def with_plain_style(book: Path, target: Path, code: str) -> None:
    """The binary workbook, with the format `code` for cells of style 0."""
    text = struct.pack("<I", len(code)) + code.encode("utf-16-le")
    with zipfile.ZipFile(book) as source, zipfile.ZipFile(target, "w") as out:
        for name in source.namelist():
            data = source.read(name)
            if name == "xl/styles.bin":
                first = data.index(part(617, struct.pack("<I", 4))) + 7
                data = data[: first + 4] + struct.pack("<H", 168) + data[first + 6 :]
                added = part(615, b"\3\0\0\0") + part(44, struct.pack("<H", 168) + text)
                data = data.replace(part(615, b"\2\0\0\0"), added)
            out.writestr(name, data)


def test_leading_zeros_of_an_xlsb_file_are_read(tmp_path: Path) -> None:
    path = tmp_path / "leads.xlsb"
    with_plain_style(SHEETS / "leads.xlsb", path, "00000")
    _, batch = read(path)
    assert batch.cells.rows() == [
        ("Ann Lee", "2026-01-31", "2026-02-01 13:05:00", "00012", "00123"),
        ("Bob Ray", "2025-12-24", "", "4.5", "0042"),
        ("Cy Lone", "", "", "", ""),
    ]


def test_a_damaged_xlsb_file_has_no_formats(tmp_path: Path) -> None:
    path = tmp_path / "leads.xlsb"
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("xl/styles.bin", b"\x2c\xff\xff\xff\x7f" + bytes(100))
    assert list(xlsb_formats.formatted_cells(path, "Leads")) == []


def test_an_xlsb_file_is_read(tmp_path: Path) -> None:
    path = shutil.copy(SHEETS / "leads.xlsb", tmp_path / "leads.xlsb")
    found, batch = read(Path(path))
    assert found.layout.format == "xlsb"
    assert batch.cells.rows() == [
        ("Ann Lee", "2026-01-31", "2026-02-01 13:05:00", "12", "00123"),
        ("Bob Ray", "2025-12-24", "", "4.5", "0042"),
        ("Cy Lone", "", "", "", ""),
    ]
    assert batch.line.tolist() == [2, 4, 5]


def ods(path: Path, rows: str) -> None:
    """A minimal OpenDocument spreadsheet of one table."""
    name = "urn:oasis:names:tc:opendocument:xmlns"
    spaces = " ".join(f'xmlns:{one}="{name}:{one}:1.0"' for one in ("office", "table", "text"))
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        book.writestr("META-INF/manifest.xml", f'<manifest xmlns="{name}:manifest:1.0"/>')
        book.writestr(
            "content.xml",
            f'<office:document-content {spaces} office:version="1.2"><office:body>'
            f'<office:spreadsheet><table:table table:name="Leads">{rows}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )


def test_numbers_of_an_ods_file_are_read_as_they_are_shown(tmp_path: Path) -> None:
    path = tmp_path / "leads.ods"
    twice = '<table:table-row table:number-rows-repeated="2">{}</table:table-row>'
    many = '<table:table-cell table:number-columns-repeated="16380"/>'
    ods(
        path,
        ods_row(*map(text_cell, ["Name", "Zip", "Phone", "Share", "Revenue"]))
        + twice.format(
            text_cell("Ann")
            + value_cell("float", "123", "00123")
            + value_cell("float", "2025550123", "(202) 555-0123")
            + value_cell("percentage", "0.25", "25,00 %")
            + value_cell("float", "1234567", "1.234.567")
            + many
        )
        + ods_row(text_cell("Bob"), many, value_cell("float", "7", "007")),
    )
    _, batch = read(path)
    shown = ("Ann", "00123", "(202) 555-0123", "25%", "1234567")
    assert [cells[:5] for cells in batch.cells.rows()[:2]] == [shown, shown]


def test_a_content_with_entities_has_its_numbers_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "leads.ods"
    ods(path, ods_row(text_cell("Zip")))
    with zipfile.ZipFile(path) as book:
        content = book.read("content.xml")
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("content.xml", b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + content)
    assert list(ods_formats.formatted_cells(path, "Leads")) == []


def text_cell(text: str, more: str = "") -> str:
    value = 'office:value-type="string"'
    return f"<table:table-cell {value} {more}><text:p>{text}</text:p></table:table-cell>"


def value_cell(kind: str, value: str, shown: str) -> str:
    name = "date-value" if kind == "date" else "value"
    what = f'office:value-type="{kind}" office:{name}="{value}"'
    return f"<table:table-cell {what}><text:p>{shown}</text:p></table:table-cell>"


def ods_row(*cells: str) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def test_an_ods_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "leads.ods"
    blank = '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>'
    covered = text_cell("Cy Merged", 'table:number-columns-spanned="2"')
    ods(
        path,
        ods_row(*map(text_cell, ["Name", "Zip", "Since", "Employees"]))
        + ods_row(
            text_cell("Ann Lee"),
            text_cell("00123"),
            value_cell("date", "2026-01-31", "31.01.26"),
            value_cell("float", "12", "12"),
        )
        + blank
        + ods_row(
            covered,
            "<table:covered-table-cell/>",
            value_cell("date", "2026-02-01T13:05:00", "01.02.26 13:05"),
            value_cell("float", "4.5", "4,5"),
        ),
    )
    found, batch = read(path)
    assert found.layout.format == "ods"
    assert batch.cells.rows() == [
        ("Ann Lee", "00123", "2026-01-31", "12"),
        ("Cy Merged", "", "2026-02-01 13:05:00", "4.5"),
    ]
    assert (batch.line.tolist(), batch.blank) == ([2, 5], 2)


def test_a_damaged_sheet_ends_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "leads.xlsx"
    xlsx(path, {"Leads": row(1, "Name") + "<row><c"})
    with pytest.raises(FileRefused, match="save it again"):
        read(path)
