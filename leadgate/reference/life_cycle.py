"""The life cycle of an import, from the table that the program obeys."""

from __future__ import annotations

from leadgate.imports.lifecycle import STATES
from leadgate.reference.markdown import code, codes, page, table

TITLE = "Life cycle"
ENTRY = "life-cycle.md"
ABOUT = "the states of an import and the moves between them."

INTRODUCTION = """\
Every move is checked against this table under a lock, and written to the import's history
with who, when and why. What is not here is refused."""


def pages() -> dict[str, str]:
    """Return the table of states, and a drawing of the moves."""
    rows = [
        (code(state), facts.label, codes(to for to in STATES if to in facts.moves) or "–")
        for state, facts in STATES.items()
    ]
    arrows = "\n".join(
        f"    {state} --> {to}"
        for state, facts in STATES.items()
        for to in STATES
        if to in facts.moves
    )
    drawing = f"```mermaid\nstateDiagram-v2\n    [*] --> pending\n{arrows}\n```"
    made = table(["Code", "Status", "May become"], rows)
    return {ENTRY: page("Life cycle of an import", INTRODUCTION, made, drawing)}
