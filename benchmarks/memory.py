"""Peak memory of processes, as Linux counts it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PAUSE_SECONDS = 0.25  # a peak stays to be read; to look more often costs what is measured
MEBIBYTE = 1024  # of the kibibytes in which Linux counts


class Peaks:
    """The largest peak among the processes of each kind.

    Attributes:
        mebibytes: kind → largest VmHWM: all resident pages, shared ones too.
    """

    def __init__(self) -> None:
        self.mebibytes: dict[str, int] = {}

    def look(self, kind: str, root: int) -> None:
        """Read a process and all its descendants; those that are gone are left out."""
        for pid in (root, *_descendants(root)):
            with suppress(OSError, ValueError):
                self._keep(kind, _peak(pid))

    def _keep(self, kind: str, kibibytes: int) -> None:
        mebibytes = kibibytes // MEBIBYTE
        self.mebibytes[kind] = max(self.mebibytes.get(kind, 0), mebibytes)


@contextmanager
def watched(*roots: tuple[str, int]) -> Iterator[Peaks]:
    """Watch processes and their descendants while the block runs.

    Args:
        roots: kind and process id of each.
    """
    peaks, done = Peaks(), threading.Event()

    def watch() -> None:
        while not done.wait(PAUSE_SECONDS):
            for kind, pid in roots:
                peaks.look(kind, pid)

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield peaks
    finally:
        done.set()
        thread.join()


def _peak(pid: int) -> int:
    """Return a process's VmHWM in kibibytes."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1])
    return 0


def children(pid: int) -> list[int]:
    """Return the processes that a process has started and that still run."""
    found: list[int] = []
    with suppress(OSError, ValueError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            found += map(int, (task / "children").read_text().split())
    return found


def _descendants(root: int) -> list[int]:
    return [pid for child in children(root) for pid in (child, *_descendants(child))]
