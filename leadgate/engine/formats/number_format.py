"""Numbers as a spreadsheet shows them, where their digits would else be lost.

Only formats that change what a number says are applied: leading zeros (00000),
digits in groups (000-00-0000) and percent. Others, such as decimals and
thousands, round or adorn; the number itself then says more.

Source of the format codes: ECMA-376, part 1, 18.8.31 (numFmts).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_SECTIONS = re.compile(r'(?:"[^"]*"|\\.|[^;"\\])+')
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)(-?\d{1,15})\]")
_TOKEN = re.compile(
    r'"(?P<text>[^"]*)"|\\(?P<sign>.)|(?P<place>[0#?])|(?P<plain>[-+()/: ])'
    r"|(?P<nothing>_.|\[(?:\$-[0-9A-Fa-f]+|[A-Za-z]{3,7}\d{0,2})\])",
    re.DOTALL,
)
MAX_CODE = 255
"""Characters; spreadsheets allow no longer ones."""
BUILT_IN = {9: "0%", 10: "0.00%"}
"""Formats without a code in the file that change what a number says."""


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a format code.

    Attributes:
        parts: literal text, and "0" or "#" for a digit: whether it is a digit, and what.
        operator: with `limit`, which numbers it is for; "" for all.
        limit: what numbers are compared with.
        percent: the number is shown by the hundred.
    """

    parts: tuple[tuple[bool, str], ...]
    operator: str = ""
    limit: int = 0
    percent: bool = False

    def holds(self, value: int) -> bool:
        """Whether the section is for this number."""
        return {
            "": True,
            "<": value < self.limit,
            "<=": value <= self.limit,
            ">": value > self.limit,
            ">=": value >= self.limit,
            "=": value == self.limit,
            "<>": value != self.limit,
        }[self.operator]


@lru_cache(maxsize=1024)
def number_format(code: str) -> tuple[Section, ...]:
    """Take a format code apart; nothing where numbers are better left as they are."""
    if len(code) > MAX_CODE:
        return ()
    sections: list[Section] = []
    for text in _SECTIONS.findall(code):
        condition = _CONDITION.match(text)
        if sections and not (condition or sections[-1].operator):
            break  # sections for negative numbers, zero and text
        section = _section(text[condition.end() :] if condition else text)
        if section is None:
            return ()
        operator, limit = condition.groups() if condition else ("", "0")
        sections.append(Section(section.parts, operator, int(limit), section.percent))
    return tuple(sections)


def formatted(value: float, sections: tuple[Section, ...]) -> str | None:
    """Show a number in a format; None where the number itself says more."""
    if sections[0].percent:
        return f"{value * 100:.15g}%"
    if value < 0 or value >= 1e15 or value != int(value):
        return None
    for section in sections:
        if section.holds(int(value)):
            return _filled(str(int(value)), section.parts)
    return None


def _section(text: str) -> Section | None:
    if re.fullmatch(r"[0#?]+(?:\.[0#?]+)?\s?%", text):
        return Section((), percent=True)
    parts: list[tuple[bool, str]] = []
    position = 0
    while position < len(text):
        found = _TOKEN.match(text, position)
        if found is None:
            return None
        position = found.end()
        if found["place"]:
            parts.append((True, "0" if found["place"] == "0" else "#"))
        elif not found["nothing"]:
            parts.append((False, found["text"] or found["sign"] or found["plain"] or ""))
    return Section(tuple(parts)) if _says_more(parts) else None


def _says_more(parts: list[tuple[bool, str]]) -> bool:
    """Whether zeros lead, or something stands between the digits."""
    line = "".join(text if place else " " for place, text in parts)
    return line.count("0") > 1 or len(line.split()) > 1


def _filled(digits: str, parts: tuple[tuple[bool, str], ...]) -> str:
    """Put the digits in their places, from the last one on; what is left goes first."""
    shown: list[str] = []
    first = next(index for index, (place, _) in enumerate(parts) if place)
    for index in range(len(parts) - 1, -1, -1):
        place, text = parts[index]
        if not place:
            shown.append(text)
            continue
        taken = digits if index == first else digits[-1:]
        digits = digits[: len(digits) - len(taken)]
        shown.append(taken or ("0" if text == "0" else ""))
    return "".join(reversed(shown))
