"""One file per format that is turned into plain CSV before it is read."""

from __future__ import annotations

from leadgate.engine.formats.plain import needs_preparing, prepare

__all__ = ["needs_preparing", "prepare"]
