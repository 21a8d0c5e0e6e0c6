"""The glossary speaks of what there is."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROWS = [
    [cell.strip() for cell in line.split("|")[1:-1]]
    for line in (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").splitlines()[6:]
]
SOURCE = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted((ROOT / "leadgate").rglob("*.py"))
)


def _is_there(named: str) -> bool:
    """Whether code has the file, folder or name."""
    if "/" in named or named.endswith(".py"):
        folders = (ROOT / "leadgate", ROOT / "leadgate" / "imports")
        return any((folder / named).exists() for folder in folders)
    return all(re.search(rf"\b{part}\b", SOURCE) for part in named.split("."))


def test_words_stand_in_order_and_once() -> None:
    words = [row[0] for row in ROWS]
    assert len(words) > 40
    assert words == sorted(set(words))


def test_a_word_is_explained_and_is_in_the_code() -> None:
    for word, meaning, code in ROWS:
        assert meaning, word
        named = re.findall(r"`([^`]+)`", code)
        assert named, word
        assert all(_is_there(name) for name in named), (word, named)
