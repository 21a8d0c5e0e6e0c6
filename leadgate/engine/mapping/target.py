"""What a mapping is: a target, or none, for each column of the file."""

from __future__ import annotations

from dataclasses import dataclass

from leadgate.engine.fields import CATALOGUE, Field


@dataclass(frozen=True, slots=True)
class Target:
    """Where the cells of one column go.

    Attributes:
        field: a name of the catalogue, e.g. "mobile".
        group: 1 … n for repeated fields (Email 2, Address 1); else None.
            Emails, phones and addresses count separately; "phone", "mobile",
            "fax" … share one count.
        type: "business", "home" …; None takes the field's own, or "business".
    """

    field: str
    group: int | None = None
    type: str | None = None

    @property
    def repeats(self) -> str:
        """What it counts with, "email", "phone" or "address"; "" for a field there is once.

        A field that is not in the catalogue (any more) is there once.
        """
        known = CATALOGUE.get(self.field)
        return known.repeats if known else ""

    @property
    def definition(self) -> Field:
        """The field's entry in the catalogue."""
        return CATALOGUE[self.field]


Mapping = tuple[Target | None, ...]
"""One entry per column of the file, in the file's order; None leaves it out."""
