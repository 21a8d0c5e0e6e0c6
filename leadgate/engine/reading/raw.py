"""Records as text, letter by letter as they stand in the file."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from leadgate.engine.encoding import decode_record
from leadgate.engine.layout import Layout
from leadgate.engine.reading.blank import blank_records
from leadgate.engine.reading.grammar import grammar_of
from leadgate.engine.reading.scan import scan
from leadgate.engine.reading.split import without_line_end
from leadgate.engine.reading.unicode import to_utf8
from leadgate.engine.records import Chunk


def raw_records(
    data: bytes, layout: Layout, chunk: Chunk, records: Collection[int]
) -> dict[int, str]:
    """Return the text of some of a chunk's records, without their line ends.

    Args:
        data: the file's bytes from `chunk.start` to `chunk.end`.
        layout: how the file is written.
        chunk: from `records.plan_chunks` with the same layout.
        records: their numbers in the file; others than the chunk's are left out.

    Cost: one scan, about 1 GB/s.
    """
    text, grammar = to_utf8(data, layout.encoding), grammar_of(layout.dialect)
    found = scan(text, grammar, columns=layout.columns, last=True)
    filled = np.flatnonzero(~blank_records(text, found, grammar))
    raw = {}
    for record in sorted(records):
        place = record - chunk.first_record
        if 0 <= place < len(filled):
            index = filled[place]
            cut = text[found.starts[index] : found.ends[index]]
            raw[record] = decode_record(without_line_end(cut))[0].replace(
                "\0", "\N{SYMBOL FOR NULL}"
            )
    return raw
