"""Score Leadgate on Pollock's files, beside Python's csv: `python -m benchmarks.pollock FOLDER`."""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path

from benchmarks.pollock.score import Reader, Table, score_folder, simple, weighted, weights_of
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


if __name__ == "__main__":
    main(Path(sys.argv[1]), verbose="--files" in sys.argv)
