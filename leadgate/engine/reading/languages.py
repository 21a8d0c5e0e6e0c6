"""How much a text looks like a language, letter by letter."""

from __future__ import annotations

import re
from collections import Counter

ALPHABETS: dict[str, tuple[str, ...]] = {
    "western": (
        "äöüßé",
        "éèêëàâçîïôùûœæ",
        "áéíóúñüº",
        "ãõáéíóúâêôçàº",
        "åäöæøé",
        "àèéìòù",
        "áéíóúýþæðö",
    ),
    "central": (
        "ąćęłńóśźż",
        "áčďéěíňóřšťúůýžľĺŕäô",
        "áéíóöőúüű",
        "ăâîșțşţ",
        "čćđšž",
    ),
    "cyrillic": ("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћџђ",),
}
"""Letters beyond ASCII, by family and language."""

_FAMILY = {
    "cp1252": "western",
    "iso8859-15": "western",
    "mac-roman": "western",
    "cp1250": "central",
    "cp1251": "cyrillic",
}
_MARKS = frozenset("“”‘’„‚–—…€°«»®©™\u00a0·•§£½¼¾²³´ªº¿¡†‰№")
_IN_WORD = frozenset("’\u00ad·")
_PREFERENCE = {"cp1252": 0.02, "iso8859-15": 0.0, "cp1250": 0.0, "cp1251": 0.0, "mac-roman": 0.0}


def latin_score(data: bytes, encoding: str, *, text: str | None = None) -> float:
    """Tell how well `encoding` reads `data`: about 1 is good, below 0.5 is wrong.

    Args:
        data: bytes in a single-byte encoding.
        encoding: cp1250, cp1251, cp1252, iso8859-15 or mac-roman.
        text: `data` already decoded.
    """
    decoded = text if text is not None else data.decode(encoding, errors="replace")
    letters: Counter[str] = Counter()
    score, count = 0.0, 0
    family = _FAMILY[encoding]
    for before, sign, after in _around(decoded):
        count += 1
        if sign.isalpha() and sign not in "ªº":
            letters[sign.lower()] += 1
            score += _letter(before, sign, after, family)
        else:
            score += _sign(before, sign, after)
    if count == 0:
        return 1.0
    known = sum(letters.values())
    covered = max(
        (sum(letters[one] for one in alphabet) for alphabet in ALPHABETS[family]), default=0
    )
    share = 0.7 + 0.3 * covered / known if known else 1.0
    return score / count * share + _PREFERENCE[encoding]


def cjk_score(data: bytes, encoding: str) -> float:
    """Tell how well a double-byte `encoding` reads `data`, 0 … 1.

    Chinese and Japanese come in runs of common signs; Western text read so
    gives lone, rare ones.
    """
    text = data.decode(encoding, errors="replace")
    signs = [one for one in text if ord(one) > 0x7F]
    if not signs:
        return 0.0
    bad = text.count("\ufffd") / len(signs)
    alone = len(re.findall(r"(?<![^\x00-\x7f])[^\x00-\x7f](?![^\x00-\x7f])", text)) / len(signs)
    usual = sum(_is_usual(one, encoding) for one in signs) / len(signs)
    return max(0.0, usual - 2 * bad - alone)


def _is_usual(sign: str, encoding: str) -> bool:
    code = ord(sign)
    if 0x3000 <= code <= 0x303F or 0xFF01 <= code <= 0xFF5E:
        return True
    if encoding == "cp932":
        lead = sign.encode("cp932", errors="replace")[0]
        return 0x3040 <= code <= 0x30FF or 0x88 <= lead <= 0x97
    return 0x4E00 <= code <= 0x9FFF and 0xB0 <= sign.encode("gb18030")[0] <= 0xD7


def _around(text: str) -> list[tuple[str, str, str]]:
    found = re.finditer(r"[^\x00-\x7f]", text)
    return [
        (text[at - 1] if (at := one.start()) else " ", one.group(), text[at + 1 : at + 2] or " ")
        for one in found
    ]


def _letter(before: str, sign: str, after: str, family: str) -> float:
    if sign.isupper() and before.islower():
        return -1.0  # nobody writes cafÉ
    if sign.islower() and before.isupper() and after.isupper():
        return -0.5
    neighbours = [one for one in (before, after) if one.isalpha()]
    foreign = [one for one in neighbours if one.isascii() == (family == "cyrillic")]
    if family == "cyrillic":
        alone = 0.7 if sign.islower() else 0.2
        return -1.0 if foreign else 1.0 if neighbours else alone
    known = any(sign.lower() in alphabet for alphabet in ALPHABETS[family])
    if not neighbours:  # words of one letter, such as "à", are small and few
        return 0.6 if known and sign.islower() else 0.2
    crowd = len(foreign) == 2
    return (1.0 if known else 0.2) - (0.6 if crowd else 0.0)


def _sign(before: str, sign: str, after: str) -> float:
    if sign == "\ufffd" or ord(sign) < 0xA0:
        return -2.0
    if before.isalpha() and after.isalpha() and sign not in _IN_WORD:
        return -1.0  # a sign in the middle of a word
    if sign == "¤":
        return -0.5
    return 0.9 if sign in _MARKS else -0.2
