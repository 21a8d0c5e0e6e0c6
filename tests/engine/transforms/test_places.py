"""The file of places says what the libraries say."""

from __future__ import annotations

from leadgate.engine.transforms.places import looked_up, places


def test_the_file_is_as_new_as_the_libraries() -> None:
    assert places() == looked_up(), "run python -m leadgate.engine.transforms.places"
