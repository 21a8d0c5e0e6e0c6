"""How fast files are read, and what is lost: `python -m benchmarks.reading [RECORDS]`."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.reading.leads import write_leads
from benchmarks.reading.readers import READERS, Reader


def main(records: int) -> None:
    """Print processor seconds, MB/s and memory of each reader, on a clean and on a damaged file."""
    with tempfile.TemporaryDirectory() as folder:
        for name, damaged in (("clean", False), ("one in ten damaged", True)):
            path = Path(folder) / "leads.csv"
            write_leads(path, records, damaged=damaged)
            size = path.stat().st_size
            print(f"{records:,} records, {size / 1e6:.0f} MB, {name}")
            for reader in READERS:
                print(_line(reader, path, size))


def _line(reader: Reader, path: Path, size: int) -> str:
    """One reader in a process of its own, on one core."""
    command = [sys.executable, "-m", "benchmarks.reading.measure", reader.__name__, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds, memory, told = json.loads(done.stdout)
    title = (reader.__doc__ or "").rstrip(".")
    return (
        f"  {title:44} {seconds:6.2f} s {size / seconds / 1e6:6.0f} MB/s {memory:5.0f} MiB  {told}"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
