"""No process outlives the one that started it and looks after it."""

from __future__ import annotations

import ctypes
import os
import signal

SUPERVISED = "LEADGATE_SUPERVISED"
"""Set, by the supervisor, in the environment of what it starts."""

_PR_SET_PDEATHSIG = 1


def die_with_parent(parent: int | None = None, *, at_once: bool = False) -> None:
    """Ask Linux to end this process when its parent is killed.

    Args:
        parent: its id, where it is known; else any but the system's first process.
        at_once: kill it; else ask it to end.
    """
    sign = signal.SIGKILL if at_once else signal.SIGTERM
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, sign)
    now = os.getppid()
    if now != parent if parent else now == 1:  # it is gone already
        os.kill(os.getpid(), sign)
