"""Peak memory of processes, as Linux counts it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PAUSE_SECONDS = 0.05
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
def watched(roots: dict[str, int]) -> Iterator[Peaks]:
    """Watch processes and their descendants while the block runs.

    Args:
        roots: kind → process id.
    """
    peaks, done = Peaks(), threading.Event()

    def watch() -> None:
        while not done.wait(PAUSE_SECONDS):
            for kind, pid in roots.items():
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


def _descendants(root: int) -> list[int]:
    found = []
    with suppress(OSError, ValueError):
        for tasks in Path(f"/proc/{root}/task").iterdir():
            for child in map(int, (tasks / "children").read_text().split()):
                found += [child, *_descendants(child)]
    return found
