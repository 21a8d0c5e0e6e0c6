"""People's names: case, and full names split into their parts.

Only names in ALL CAPS or all lower case are changed; everybody else knows how
they spell themselves.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import polars as pl

from leadgate.engine.transforms.fold import fold
from leadgate.engine.transforms.read import Read, by_distinct, placed

PARTICLES = frozenset(
    [
        "van",
        "von",
        "de",
        "del",
        "della",
        "dello",
        "dei",
        "degli",
        "der",
        "den",
        "di",
        "da",
        "das",
        "do",
        "dos",
        "du",
        "la",
        "le",
        "las",
        "los",
        "ten",
        "ter",
        "te",
        "zu",
        "zum",
        "zur",
        "vom",
        "af",
        "av",
        "bin",
        "ibn",
        "ben",
        "el",
        "al",
        "y",
        "e",
        "i",
        "und",
    ]
)
TITLES = {
    "mr": "Mr.", "mister": "Mr.", "herr": "Mr.", "monsieur": "Mr.", "senor": "Mr.", "sr": "Mr.",
    "ms": "Ms.", "frau": "Ms.", "mme": "Ms.", "madame": "Ms.", "sra": "Ms.", "senora": "Ms.",
    "mrs": "Mrs.", "miss": "Miss", "mlle": "Miss", "mx": "Mx.", "dr": "Dr.", "doctor": "Dr.",
    "prof": "Prof.", "professor": "Prof.", "rev": "Rev.", "reverend": "Rev.", "sir": "Mr.",
}  # fmt: skip
COUPLE = frozenset({"&", "and", "und", "et", "y", "e", "en"})
DEGREES = frozenset(
    {"dr", "prof", "ing", "dipl", "mag", "med", "phil", "jur", "rer", "nat", "h", "c"}
)
SUFFIXES = {
    "jr": "Jr.", "junior": "Jr.", "jnr": "Jr.", "sr": "Sr.", "senior": "Sr.", "snr": "Sr.",
    "ii": "II", "iii": "III", "iv": "IV", "phd": "PhD", "ph d": "PhD", "md": "MD", "m d": "MD",
    "esq": "Esq.", "esquire": "Esq.", "cpa": "CPA", "mba": "MBA", "dds": "DDS", "jd": "JD",
    "rn": "RN", "bsc": "BSc", "msc": "MSc", "ma": "MA", "ba": "BA", "pe": "PE", "cfa": "CFA",
    "pmp": "PMP", "obe": "OBE", "mbe": "MBE", "dvm": "DVM", "dipl ing": "Dipl.-Ing.",
}  # fmt: skip
# Letters after a name that are also names or parts of names need a comma.
AFTER_COMMA_ONLY = frozenset({"ma", "ba", "pe"})
LONGEST = 500  # characters of a name that is looked at
ROMAN = re.compile(r"^(?:ii|iii|iv|vi|vii|viii)$", re.IGNORECASE)
WORD = re.compile(r"[^\s\-'’.]+|[\s\-'’.]+")
LETTER = re.compile(r"[^\W\d_]")
VOWEL = re.compile(r"[aeiouyäöüáéíóúàèìòùâêîôûåøæœ]", re.IGNORECASE)
ADDRESS = re.compile(r"\s*<[^<>\s]+@[^<>\s]+>\s*$")
"""An email address behind a name, as mail programs write it."""
TWO_WORDS = r"^(\p{Lu}\p{Ll}{2,}) (\p{Lu}\p{Ll}{3,}(?:-\p{Lu}\p{Ll}{2,})?)$"


class Parts(NamedTuple):
    """A full name, split."""

    salutation: str | None = None
    first_name: str | None = None
    middle_name: str | None = None
    last_name: str | None = None
    suffix: str | None = None


def read_name(values: pl.Series) -> Read:
    """Read a column of parts of people's names.

    Returns:
        value: String; ALL CAPS and all lower case are spelled as names are;
        null for a cell without a letter.
    """
    mixed = values.str.contains(r"\p{Lu}.*\p{Ll}").fill_null(value=True)
    if mixed.all():
        return Read(values)
    odd = (~mixed).arg_true()
    spelled = by_distinct(values.gather(odd), lambda text: (spelled_of(text),), {"n": pl.String})
    return Read(placed(values, odd, spelled["n"]))


def spelled_of(text: str) -> str | None:
    """Spell one name in ALL CAPS or all lower case; others stay; None without a letter."""
    if not LETTER.search(text):
        return None
    if len(text) > LONGEST:
        return text
    if text != text.upper() and text != text.lower():
        return text
    if text == text.upper() == text.lower():  # a script without case
        return text
    if len(text) == 1:
        return text.upper()
    if _initials(text):
        return text
    words = WORD.findall(text)
    return "".join(_spelled_word(word, first=place == 0) for place, word in enumerate(words))


def _initials(text: str) -> bool:
    """JP, T.J., CJ: two or three capitals that can't be a name."""
    bare = text.replace(".", "").replace(" ", "")
    return text == text.upper() and (
        (len(bare) <= 3 and not VOWEL.search(bare)) or bool(re.match(r"^(?:\w\.\s?)+$", text))
    )


def _spelled_word(word: str, *, first: bool) -> str:
    lower = word.lower()
    if lower in PARTICLES and not first:
        return lower
    if ROMAN.match(word) and not first:
        return word.upper()
    if re.match(r"^mc[^\W\d_]{3,}$", lower):
        return "Mc" + lower[2:].capitalize()
    if re.match(
        r"^mac(?:donald|kenzie|leod|lean|millan|gregor|arthur|intosh|intyre|pherson)$", lower
    ):
        return "Mac" + lower[3:].capitalize()
    return lower[:1].upper() + lower[1:]


def read_full_name(values: pl.Series) -> Read:
    """Read a column of full names.

    Returns:
        value: String, the name as written; more: the columns of `Parts`.

    Cost: names of two plain words are split by a column expression; others
    once per distinct name, 6 µs each.
    """
    pairs = values.to_frame("name").select(
        first=pl.col("name").str.extract(TWO_WORDS, 1),
        last=pl.col("name").str.extract(TWO_WORDS, 2),
    )
    capital = [word.capitalize() for word in (*TITLES, *SUFFIXES, *PARTICLES)]
    odd_words = pairs["first"].is_in(capital) | pairs["last"].is_in(capital)
    odd = (values.is_not_null() & (pairs["first"].is_null() | odd_words)).arg_true()
    columns = {
        name: pl.repeat(None, len(values), dtype=pl.String, eager=True) for name in Parts._fields
    }
    columns |= {"first_name": pairs["first"], "last_name": pairs["last"]}
    if len(odd):
        schema = dict.fromkeys(Parts._fields, pl.String)
        found = by_distinct(values.gather(odd), parts_of, schema)
        columns = {name: placed(part, odd, found[name]) for name, part in columns.items()}
    return Read(values, more={name: part for name, part in columns.items() if part.count()})


def parts_of(text: str) -> Parts:
    """Split one full name: "Dr. Ann van der Berg, PhD", "Berg, Ann", "BERG Ann"."""
    if len(text) > LONGEST:
        return Parts(last_name=text)
    text = ADDRESS.sub("", text) or text
    chunks = [chunk.strip() for chunk in text.split(",") if chunk.strip()]
    suffixes: list[str] = []
    while len(chunks) > 1 and (suffix := _suffix(chunks[-1], after_comma=True)):
        suffixes.insert(0, suffix)
        chunks.pop()
    if not chunks:
        return Parts()
    if len(chunks) > 1:
        return _last_first(chunks, suffixes)
    title, words = _without_title(chunks[0].split())
    words, more = _without_suffix(words)
    suffix_text = " ".join(more + suffixes) or None
    if not words:
        return Parts(title, last_name=spelled_of(" ".join(chunks)), suffix=suffix_text)
    if len(words) == 1:
        return Parts(title, last_name=spelled_of(words[0]), suffix=suffix_text)
    first, middle, last = _in_order(words)
    return Parts(title, _spelled(first), _spelled(middle), _spelled(last), suffix_text)


def _last_first(chunks: list[str], suffixes: list[str]) -> Parts:
    """Split "Ames, Dr. Ann Marie"."""
    title, given = _without_title(" ".join(chunks[1:]).split())
    last_title, last = _without_title(chunks[0].split())
    last, more = _without_suffix(last)
    return Parts(
        title or last_title,
        _spelled(given[:1]),
        _spelled(given[1:]),
        _spelled(last),
        " ".join(more + suffixes) or None,
    )


def _in_order(words: list[str]) -> tuple[list[str], list[str], list[str]]:
    """First, middle and last name of words in their usual order."""
    capitals = [
        word for word in words if len(word) > 2 and word == word.upper() and LETTER.search(word)
    ]
    if len(capitals) == 1 and capitals[0] == words[0] and len(words) > 1:  # BERG Ann
        return words[1:2], words[2:], words[:1]
    start = len(words) - 1
    while start > 1 and fold(words[start - 1]) in PARTICLES:
        start -= 1
    return words[:1], words[1:start], words[start:]


def _spelled(words: list[str]) -> str | None:
    return spelled_of(" ".join(words)) if words else None


def _without_title(words: list[str]) -> tuple[str | None, list[str]]:
    title = None
    while len(words) > 1 and (fold(words[0]) in TITLES or (title and _is_degree(words[0]))):
        title = title if title in ("Prof.",) else TITLES.get(fold(words[0]), title)
        words = words[1:]
        if len(words) > 2 and words[0] in COUPLE and fold(words[1]) in TITLES:
            title = f"{title} & {TITLES[fold(words[1])]}"
            words = words[2:]
    return title, words


def _is_degree(word: str) -> bool:
    return word.endswith(".") and fold(word) in DEGREES


def _without_suffix(words: list[str]) -> tuple[list[str], list[str]]:
    found: list[str] = []
    while len(words) > 2 and (suffix := _suffix(words[-1], after_comma=False)):
        found.insert(0, suffix)
        words = words[:-1]
    return words, found


def _suffix(text: str, *, after_comma: bool) -> str | None:
    folded = fold(text)
    if folded in AFTER_COMMA_ONLY and not (after_comma and text == text.upper()):
        return None
    if folded in ("junior", "senior") and not after_comma:
        return None
    return SUFFIXES.get(folded)
