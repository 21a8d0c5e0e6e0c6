"""Whatever a writer wrote in its dialect, reading gives back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from leadgate.engine.layout import Dialect, Layout
from leadgate.engine.parse import parse
from leadgate.engine.records import plan_chunks
from tests.engine.reading.tables import DIALECTS, Table, tables, write

pytestmark = pytest.mark.filterwarnings("error")
_FILES = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def read(
    path: Path, data: bytes, dialect: Dialect, columns: int, *, size: int, encoding: str = "utf-8"
) -> tuple[list[tuple[str, ...]], int]:
    """The cells of a file without header, read in chunks of some `size` bytes."""
    path.write_bytes(data)
    header = tuple(str(index) for index in range(columns))
    layout = Layout(encoding=encoding, dialect=dialect, header=header, data_start=0)
    rows: list[tuple[str, ...]] = []
    malformed = 0
    for chunk in plan_chunks(path, layout, size=size):
        batch = parse(data[chunk.start : chunk.end], layout, chunk)
        rows += batch.cells.rows()
        malformed += len(batch.malformed)
    return rows, malformed


@given(
    table=tables(),
    dialect=st.sampled_from(DIALECTS),
    size=st.integers(1, 200),
    always=st.booleans(),
    ended=st.booleans(),
)
@example([['"', "a"]], Dialect(), 1, False, True)
@example([["a\r", "b"], ["c", "\nd"]], Dialect(), 2, False, False)
@example([["\\", "\\n"]], Dialect(",", None, "\\"), 1, False, True)
@_FILES
def test_reading_gives_any_table_back_in_any_dialect_and_chunk_size(
    tmp_path: Path, table: Table, dialect: Dialect, size: int, always: bool, ended: bool
) -> None:
    text = write(table, dialect, always=always)
    if not ended and not (dialect.escape and text.endswith(dialect.escape + dialect.line_end)):
        text = text.removesuffix(dialect.line_end)
    data = text.encode()
    rows, malformed = read(tmp_path / "a.csv", data, dialect, len(table[0]), size=size)
    assert rows == [tuple(row) for row in table]
    assert malformed == 0


@pytest.mark.parametrize("encoding", ["cp1252", "cp1250", "cp1251", "iso8859-15", "mac-roman"])
@given(data=st.data())
@settings(max_examples=20, deadline=None)
def test_single_byte_encodings_give_their_characters_back(
    tmp_path_factory: pytest.TempPathFactory, encoding: str, data: st.DataObject
) -> None:
    alphabet = st.characters(codec=encoding, exclude_characters="\0")
    table = data.draw(tables(st.text(alphabet, max_size=8)))
    dialect = Dialect()
    raw = write(table, dialect).encode(encoding)
    path = tmp_path_factory.mktemp("coded") / "a.csv"
    rows, malformed = read(path, raw, dialect, len(table[0]), size=20, encoding=encoding)
    assert rows == [tuple(row) for row in table]
    assert malformed == 0


@given(
    raw=st.lists(
        st.sampled_from(
            [b"a", b"bc", b",", b'"', b"\n", b"\r", b"\r\n", b" ", b"\xff", b"\xc3\xa9", b"\0"]
        ),
        max_size=60,
    ).map(b"".join),
    size=st.integers(1, 40),
    columns=st.integers(1, 4),
    dialect=st.sampled_from([Dialect(), Dialect(",", '"', "\\"), Dialect(",", None)]),
)
@example(b'a,"b\n"c\n', 1, 2, Dialect())
@_FILES
def test_chunks_change_nothing_and_lose_nothing_even_of_damaged_files(
    tmp_path: Path, raw: bytes, size: int, columns: int, dialect: Dialect
) -> None:
    path = tmp_path / "a.csv"
    whole = read(path, raw, dialect, columns, size=10_000)
    assert read(path, raw, dialect, columns, size=size) == whole
