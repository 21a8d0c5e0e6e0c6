"""The rules' codes in words: what a record was rejected or warned for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leadgate.engine.rules import RULES
from leadgate.imports.models import RuleSetVersion

TITLES: dict[str, str | Promise] = {
    **{rule.code: rule.title for rule in RULES},
    # What the reader and the search for duplicates find, before and after the rules.
    "too_few_cells": gettext_lazy("Fewer cells than the header"),
    "too_many_cells": gettext_lazy("More cells than the header"),
    "unclosed_quote": gettext_lazy("A quote that is never closed"),
    "unclear_quotes": gettext_lazy("Quotes that can be read in several ways"),
    "repeated_header": gettext_lazy("The column names once more"),
    "mended": gettext_lazy("Damaged line, mended"),
    "undecodable": gettext_lazy("Characters that can't be read"),
    "record_too_long": gettext_lazy("Record too long"),
    "footer": gettext_lazy("Text below the table"),
    "second_table": gettext_lazy("A second table in the file"),
    "duplicate": gettext_lazy("Duplicate"),
    "erased": gettext_lazy("Erased on request"),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason, and how many records have it.

    Attributes:
        code: of the rule.
        title: what the rule asks for, in a few words.
        records: that have it, perhaps among other reasons.
        share: of the most frequent reason's, 0 … 100.
    """

    code: str
    title: str
    records: int
    share: float

    @property
    def width(self) -> str:
        """The share, as a drawing has it."""
        return f"{self.share:.2f}"


def title_of(code: str) -> str:
    """Return a rule's title; of an unknown code, the code in plain writing.

    Cost: none for shipped rules; a query for one that an administrator wrote.
    """
    known = TITLES.get(code)
    return _(str(known)) if known else _own_title(code) or code.replace("_", " ").capitalize()


def _own_title(code: str) -> str:
    """Return what the newest version of the rules that has this rule calls it."""
    named = RuleSetVersion.objects.filter(data__own_rules__contains=[{"code": code}])
    version = named.order_by("-pk").first()
    rules = version.data["own_rules"] if version else []
    return next((str(rule["title"]) for rule in rules if rule["code"] == code), "")


def reasons_of(by_rule: Mapping[str, int]) -> list[Reason]:
    """Return the reasons, most frequent first."""
    most = max(by_rule.values(), default=0)
    ordered = sorted(by_rule.items(), key=lambda item: (-item[1], item[0]))
    return [
        Reason(code, title_of(code), records, 100 * records / most) for code, records in ordered
    ]
