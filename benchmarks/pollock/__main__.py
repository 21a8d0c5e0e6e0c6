"""Score Leadgate on polluted files, beside Python's csv.

`python -m benchmarks.pollock FOLDER` reads Pollock's files, `python -m benchmarks.pollock`
variants of other tables, polluted in the same ways at every place.
"""

from __future__ import annotations

import csv
import io
import random
import sys
import tempfile
from pathlib import Path

from benchmarks.pollock.bases import bases
from benchmarks.pollock.score import (
    Reader,
    Table,
    read_or_none,
    score_file,
    score_folder,
    simple,
    weighted,
    weights_of,
)
from benchmarks.pollock.variants import Variant, variants
from leadgate.engine.normalize import normalize


def leadgate(path: Path) -> Table:
    """The table that `leadgate normalize` writes."""
    out = io.BytesIO()
    normalize(path, out)
    return list(csv.reader(io.StringIO(out.getvalue().decode("utf-8"), newline="")))


def sniffer(path: Path) -> Table:
    """Python's csv with the dialect that its Sniffer finds."""
    text = path.read_text(encoding="utf-8")
    dialect = csv.Sniffer().sniff(text[:8192]) if text else csv.excel
    return list(csv.reader(io.StringIO(text, newline=""), dialect))


def main(folder: Path, *, verbose: bool) -> None:
    """Print the scores of each reader, and the files that lost most."""
    weights = weights_of(folder)
    readers: dict[str, Reader] = {"leadgate": leadgate, "csv and Sniffer": sniffer}
    for name, reader in readers.items():
        scores = score_folder(folder, reader)
        print(f"{name:18} simple {simple(scores):.3f}  weighted {weighted(scores, weights):.3f}")
        if verbose and reader is leadgate:
            for one in sorted(scores, key=lambda score: score.total):
                if one.total < 10:
                    print(f"  {one.total:7.3f} {weights[one.file]:9.3f}  {one.file}")


def score_variants(most: int) -> None:
    """Print each reader's mean score per table and pollution, of at most so many places."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "polluted.csv"
        for base, table, quoted in bases():
            kinds: dict[str, list[Variant]] = {}
            for one in variants(table, quoted):
                kinds.setdefault(one.kind, []).append(one)
            for kind, ones in kinds.items():
                chosen = random.Random(3).sample(ones, min(most, len(ones)))
                own, other = (_mean(reader, chosen, path) for reader in (leadgate, sniffer))
                print(f"{base:16} {kind:20} leadgate {own:6.3f}  csv and Sniffer {other:6.3f}")


def _mean(reader: Reader, ones: list[Variant], path: Path) -> float:
    total = 0.0
    for one in ones:
        path.write_text(one.data, encoding="utf-8", newline="")
        total += score_file(one.place, one.clean, read_or_none(reader, path)).total
    return total / len(ones)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]), verbose="--files" in sys.argv)
    else:
        score_variants(100)
