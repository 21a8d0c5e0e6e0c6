"""How a file's header differs from its template's, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from leadgate.engine.mapping.template import Fit, TemplateColumn


@dataclass(frozen=True, slots=True)
class Drift:
    """The differences.

    Attributes:
        new: columns that the template does not know.
        missing: columns that the file does not have.
        renamed: (now, before).
    """

    new: tuple[str, ...]
    missing: tuple[str, ...]
    renamed: tuple[tuple[str, str], ...]

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.new or self.missing or self.renamed)

    @property
    def sentences(self) -> list[str]:
        """One sentence for each kind of difference there is."""
        said = []
        if self.renamed:
            pairs = [
                _("“%(now)s” was “%(before)s”") % {"now": now, "before": before}
                for now, before in self.renamed
            ]
            said.append(_("Renamed: %(columns)s.") % {"columns": ", ".join(pairs)})
        if self.new:
            said.append(
                _("New, and mapped as suggested: %(columns)s.") % {"columns": _listed(self.new)}
            )
        if self.missing:
            said.append(_("Not in this file: %(columns)s.") % {"columns": _listed(self.missing)})
        return said


def drift_of(columns: Sequence[TemplateColumn], header: Sequence[str], how: Fit) -> Drift:
    """Return the differences between a template's columns and a header."""
    return Drift(
        new=tuple(header[index] for index in how.new),
        missing=tuple(columns[index].header for index in how.missing),
        renamed=tuple((header[here], columns[there].header) for here, there in how.renamed.items()),
    )


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)
