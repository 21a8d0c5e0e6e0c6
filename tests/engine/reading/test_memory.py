"""Files made to fill the memory: each ends quickly, in a sentence or with all its records told."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

MEASURE = r"""
import io, re, sys
from pathlib import Path
from leadgate.engine.normalize import normalize
from leadgate.errors import FileRefused

class Nowhere(io.RawIOBase):
    def writable(self): return True
    def write(self, data): return len(data)

try:
    done = normalize(Path(sys.argv[1]), Nowhere())
    told = done.written + done.refused
except FileRefused as refused:
    told = str(refused)
status = Path('/proc/self/status').read_text()
print(int(re.search(r'VmHWM:\s*(\d+)', status)[1]) // 1024, told)
"""
LIMIT = 200
"""MiB; some 100 of them are Python and its libraries."""
SOUND = b"Name,Email,City\n" + b"Ann,ann@example.com,Rome\n" * 400


def pieces(kind: str) -> Iterator[bytes]:
    """The file's bytes behind four hundred sound records."""
    if kind == "letters":
        yield b"x\n" * 300_000
    elif kind == "endless line":
        yield from (b"x" * 2**20 for _ in range(64))
    elif kind == "delimiters":
        yield from (b"," * 2**20 for _ in range(64))
    elif kind == "open quote":
        yield b'Bob,"open\n'
        yield from (b"Cy,cy@example.com,Oslo\n" * 50_000 for _ in range(40))
    elif kind == "quotes":
        yield from (b'"' * 2**20 for _ in range(12))
    elif kind == "quotes that close nothing":
        yield from (b'"x' * 2**19 for _ in range(24))
    elif kind == "quotes and line ends":
        yield b'"\n' * 100_000
    elif kind == "line ends in quotes":
        yield b'Bob,"' + b"\n" * (6 * 2**20) + b'",Rome\n'
    elif kind == "blank lines":
        yield from (b"\n" * 2**20 for _ in range(8))


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells the peak")
@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("letters", "300400"),
        ("endless line", "larger than"),
        ("delimiters", "larger than"),
        ("open quote", "2000401"),
        ("quotes", "quotes and line ends"),
        ("quotes that close nothing", "larger than"),
        ("quotes and line ends", "50400"),
        ("line ends in quotes", "quotes and line ends"),
        ("blank lines", "400"),
    ],
)
def test_memory_stays_small_whatever_the_file(tmp_path: Path, kind: str, told: str) -> None:
    path = tmp_path / "leads.csv"
    with path.open("wb") as file:
        file.write(SOUND)
        for piece in pieces(kind):
            file.write(piece)
    command = [sys.executable, "-c", MEASURE, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    memory, said = done.stdout.strip().split(" ", 1)
    assert told in said
    assert int(memory) < LIMIT, f"{memory} MiB"
