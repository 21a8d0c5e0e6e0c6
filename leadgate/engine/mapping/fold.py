"""Headers made comparable: case, accents, separators and camelCase don't count."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "&": " and "}
)
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})")
_THOUSANDS = re.compile(r"'?\b0{3}['’]?s?\b|\bin k\b|\bk ?[€$£]|[€$£] ?k\b|\bt ?€|(?<=\w)[_ ]k$")
_ORDINAL = re.compile(r"(\d)(?:st|nd|rd|th|er|ère|ème|º|ª|°)\b")
_SALESFORCE_CUSTOM = re.compile(r"__(?:c|pc|r)$", re.IGNORECASE)
_TOKEN = re.compile(r"\d+|[^\W\d_]+")


@lru_cache(maxsize=16_384)
def words(header: str) -> tuple[str, ...]:
    """Return the words of a header: lower case, no accents, digits apart.

    "FirstName", "first_name" and "First-Name" all give ("first", "name");
    "Telefon2" gives ("telefon", "2"); "Revenue (000s)" ("revenue", "thousands").
    """
    text = _SALESFORCE_CUSTOM.sub("", unicodedata.normalize("NFKC", header).strip())
    text = text.replace("#", " number ") if any(map(str.isalpha, text)) else text
    text = _CAMEL.sub(" ", text).casefold().translate(_LETTERS)
    text = _THOUSANDS.sub(" thousands ", _ORDINAL.sub(r"\1 ", text))
    return tuple(_TOKEN.findall(text if text.isascii() else _without_accents(text)))


def _without_accents(text: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", bare)


def fold(header: str) -> str:
    """Return the form in which two headers that mean the same are equal.

    Letters and digits only, lower case, without accents: "E-Mail", "e_mail"
    and "eMail" are all "email". A header of symbols only, such as "#", stays
    as it is; a blank one gives "".
    """
    return "".join(words(header)) or header.strip()
