"""Commands inside the tests use the tests' own database, which is held already."""

from __future__ import annotations

import pytest

from leadgate import database


@pytest.fixture(autouse=True)
def held_already(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "hold", lambda: None)
