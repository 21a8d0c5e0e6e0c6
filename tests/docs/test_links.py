"""Links between pages lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
LINK = re.compile(r"\]\((?!https?://|mailto:|#)([^)#]+)(?:#[^)]*)?\)")


def _pages() -> Iterator[str]:
    for page in sorted(DOCS.rglob("*.md")):
        yield page.relative_to(DOCS).as_posix()


@pytest.mark.parametrize("path", list(_pages()))
def test_links_lead_somewhere(path: str) -> None:
    page = DOCS / path
    for link in LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / link).exists(), link
