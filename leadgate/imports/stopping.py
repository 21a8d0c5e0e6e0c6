"""Whether this process was told to stop: long work then breaks off, and goes on elsewhere."""

from __future__ import annotations

import threading

_told = threading.Event()


class BrokenOffError(Exception):
    """Work ended before its end, because the process is to stop; it can be repeated."""


def tell() -> None:
    """Tell all that this process does, in whatever thread, to come to an end."""
    _told.set()


def break_off_if_told() -> None:
    """Go on, or don't.

    Raises:
        BrokenOffError: the process was told to stop.
    """
    if _told.is_set():
        raise BrokenOffError
