"""What a cell looks like: a number, a date, an address … or words."""

from __future__ import annotations

import re
from functools import lru_cache

_KINDS = re.compile(
    r"""
    (?P<empty>\s*|-|n/?a|null|none)
  | (?P<integer>[+-]?\d{1,18})
  | (?P<number>[+-]?(?:\d{1,3}(?:[,.' \u00a0\u202f]\d{3})+|\d+)?(?:[.,]\d+)?(?:e[+-]?\d+)?)
  | (?P<money>(?:[-+(]?\s?(?:[$€£¥]|usd|eur|gbp)\s?[-+]?[\d.,' \u00a0]+\)?)
      |(?:[-+]?[\d.,' \u00a0]+\s?(?:[$€£¥]|usd|eur|gbp)))
  | (?P<percent>[+-]?\d+(?:[.,]\d+)?\s?%)
  | (?P<date>\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}
      |\d{1,2}[ -][a-zà-ÿ]{3,9}\.?[ -]\d{2,4}|[a-z]{3,9}\.?\s\d{1,2},?\s\d{4})
  | (?P<time>\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s?[ap]\.?m\.?)?)
  | (?P<moment>\d{1,4}[./-]\d{1,2}[./-]\d{1,4}[t ,]\s?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?
      (?:\s?[ap]m|z|\s?[+-]\d{2}:?\d{2}|\sutc)?)
  | (?P<email>[^\s@,;|"<>]+@[^\s@,;|"<>]+\.[^\s@,;|"<>]+)
  | (?P<url>(?:https?|ftp)://[^\s,;|"]+(?:,[^\s,;|"]+)*|www\.[^\s,;|"]+)
  | (?P<phone>(?:\+|00)?[\d(][\d\s().\u00a0/-]{5,20}\d(?:\s?(?:x|ext\.?)\s?\d{1,6})?)
  | (?P<code>[a-z]{0,6}[-_/\#]?\d[\w/-]*|[a-z0-9]+(?:[-_][a-z0-9]+)*\d[\w-]*
      |[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})
  | (?P<words>(?:[^\W\d_]|\d{1,6}[^\W\d_]?\s+[^\W\d_]|['’‘(\[#&*@<¿¡])
      [\w\s\-.'’‘&()/#:!?+*%@$€°–\[\]<>=\u00ba]*)
    """,
    re.VERBOSE | re.IGNORECASE,
)

DATA_KINDS = frozenset(
    {"integer", "number", "money", "percent", "date", "time", "moment", "email", "url", "phone"}
)
"""Kinds that a column name hardly ever has."""


@lru_cache(maxsize=65536)
def kind_of(cell: str) -> str:
    """Return the kind of a cell: "empty", "integer", … "words", or "other"."""
    text = cell.strip()
    if len(text) > 200:
        return "other"
    found = _KINDS.fullmatch(text)
    return (found.lastgroup or "other") if found else "other"
