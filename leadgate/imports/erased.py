"""What stands where somebody's record was."""

from __future__ import annotations

from leadgate.engine.person import ERASED as ERASED_TEXT

__all__ = ["ERASED", "ERASED_SAYS", "ERASED_TEXT"]

ERASED = "erased"
"""Code of the reason."""
ERASED_SAYS = "The record was erased on request. Nothing can be done with it."
