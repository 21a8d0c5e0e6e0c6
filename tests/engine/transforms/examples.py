"""How many examples a property is tried on: enough to fail, few enough to be fast."""

from __future__ import annotations

from hypothesis import settings

EXAMPLES = settings(deadline=None, max_examples=50)
