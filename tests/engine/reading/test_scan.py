"""Record ends found by counting quotes are those that an exact look finds."""

from __future__ import annotations

import csv
import io
import time

from hypothesis import example, given, settings
from hypothesis import strategies as st

from leadgate.engine.layout import Dialect
from leadgate.engine.reading.cells import cell_counts
from leadgate.engine.reading.exact import look
from leadgate.engine.reading.grammar import grammar_of
from leadgate.engine.reading.scan import scan
from leadgate.engine.reading.split import split_record, without_line_end
from tests.engine.reading.tables import Table, tables, write

BYTES = st.lists(
    st.sampled_from([b"a", b",", b'"', b"\n", b"\r", b"\r\n", b" ", b'""', b'","', b"\\"]),
    max_size=80,
).map(b"".join)
GRAMMARS = st.sampled_from(
    [
        grammar_of(Dialect()),
        grammar_of(Dialect(",", '"', "\\")),
        grammar_of(Dialect(",", None, "\\")),
    ]
)


def exact_ends(data: bytes, grammar, columns: int) -> list[int]:  # type: ignore[no-untyped-def]
    """Ends found by looking at one record after the other."""
    ends: list[int] = []
    while (start := ends[-1] if ends else 0) < len(data):
        found = look(data, start, grammar, columns, last=True)
        assert found is not None
        ends.append(found.end)
    return ends


@given(data=BYTES, grammar=GRAMMARS, columns=st.integers(1, 4))
@example(b'"a\n"b\nc\n', grammar_of(Dialect()), 1)
@settings(max_examples=400, deadline=None)
def test_counting_quotes_finds_the_ends_that_looking_finds(data, grammar, columns) -> None:  # type: ignore[no-untyped-def]
    found = scan(data, grammar, columns=columns, last=True)
    assert found.ends.tolist() == exact_ends(data, grammar, columns)


@given(data=BYTES, grammar=GRAMMARS, columns=st.integers(1, 4))
@settings(max_examples=400, deadline=None)
def test_counted_cells_are_those_that_splitting_gives(data, grammar, columns) -> None:  # type: ignore[no-untyped-def]
    found = scan(data, grammar, columns=columns, last=True)
    counted = cell_counts(data, found, grammar)[~found.odd]
    starts, ends = found.starts[~found.odd], found.ends[~found.odd]
    split = [
        len(split_record(without_line_end(data[start:end]), grammar))
        for start, end in zip(starts, ends, strict=True)
    ]
    assert counted.tolist() == split


@given(table=tables())
@settings(max_examples=100, deadline=None)
def test_well_written_records_end_where_the_csv_module_ends_them(table: Table) -> None:
    text = write(table, Dialect())
    found = scan(text.encode(), grammar_of(Dialect()), columns=len(table[0]), last=True)
    assert len(found.ends) == len(list(csv.reader(io.StringIO(text, newline=""))))
    assert not found.odd.any()


def test_an_unclosed_quote_costs_its_own_line_only() -> None:
    data = b'a,b\n"c,d\ne,f\n' + b"g,h\n" * 10
    found = scan(data, grammar_of(Dialect()), columns=2, last=True)
    assert len(found.ends) == 13


def test_a_quote_closed_by_the_next_ones_opening_ends_on_its_line() -> None:
    data = b'1,"x\n2,"y"\n3,"z"\n'
    found = scan(data, grammar_of(Dialect()), columns=2, last=True)
    assert found.ends.tolist() == [5, 11, 17]
    assert found.odd.tolist() == [True, False, False]


def test_a_return_at_the_end_of_a_piece_may_go_on() -> None:
    found = scan(b"a,b\r", grammar_of(Dialect()), columns=2, last=False)
    assert len(found.ends) == 0


def test_quotes_that_nothing_closes_are_searched_once_not_from_each_record() -> None:
    rows = 60_000
    data = b'"a"b,c\n' * rows
    before = time.process_time()
    found = scan(data, grammar_of(Dialect()), columns=2, last=True)
    assert len(found.ends) == rows
    assert found.odd.all()
    assert time.process_time() - before < 10  # minutes, if each were searched to the end
