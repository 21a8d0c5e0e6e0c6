"""All pages of the reference, and the page that lists them."""

from __future__ import annotations

from leadgate.reference import api, commands, errors, fields, life_cycle, rules, settings
from leadgate.reference.markdown import page

PARTS = (fields, rules, life_cycle, commands, api, errors, settings)

INTRODUCTION = """\
Made from the program's own definitions by `make docs`; change those, not these pages."""


def pages() -> dict[str, str]:
    """Return every page: path below docs/reference → Markdown.

    Needs Django set up; no database.
    """
    made: dict[str, str] = {}
    for part in PARTS:
        made |= part.pages()
    listed = "\n".join(f"- [{part.TITLE}]({part.ENTRY}): {part.ABOUT}" for part in PARTS)
    return made | {"README.md": page("Reference", INTRODUCTION, listed)}
