"""Are the fast decisions the libraries'? On as many generated values as one likes.

Run: python -m benchmarks.rules.equality [VALUES]
"""

from __future__ import annotations

import random
import sys

import phonenumbers
import polars as pl
from email_validator import EmailNotValidError, validate_email

from leadgate.engine.transforms import phone_fast
from leadgate.engine.transforms.email import PLAIN, RESERVED
from leadgate.engine.transforms.phone import phone_of


def phone(pick: random.Random, regions: list[str]) -> tuple[str, str]:
    """Return a number that is nearly right, and where it is dialled."""
    region = pick.choice(regions)
    example = phonenumbers.example_number(region)
    code = str(phonenumbers.country_code_for_region(region))
    digits = list(phonenumbers.national_significant_number(example)) if example else list("123456")
    for _ in range(pick.randint(0, 4)):
        digits[pick.randrange(1, len(digits))] = pick.choice("0123456789")
    begin = pick.choice(
        ("", "0", "1", code, "00" + code, "011" + code, "+" + code, "+" + code + "0")
    )
    spaced = "".join(d + pick.choice(("", "", "", "", " ", "-", ".", "/")) for d in digits)
    return begin + spaced.strip() + pick.choice(("", "", " x12", " ext 7")), region


def different_phones(values: int, seed: int = 1) -> list[tuple[str, str]]:
    """Return numbers whose fast decision is not the library's; there must be none."""
    pick, regions = random.Random(seed), sorted(phonenumbers.SUPPORTED_REGIONS)
    rows = [phone(pick, regions) for _ in range(values)]
    decided = phone_fast.decide(pl.DataFrame(rows, schema=["text", "region"], orient="row"))
    found = []
    for (text, region), (number, extension, state) in zip(rows, decided.iter_rows(), strict=True):
        if state == phone_fast.UNDECIDED:
            continue
        slow = phone_of(text, region)
        expected = 4 if slow.local else 3 if slow.unreadable else 2 if slow.unassigned else 1
        same = (number, None, expected) == (slow.number, slow.more, state)
        if not same or (number and extension != slow.extension):
            found.append((text, region))
    return found


def different_emails(values: int, seed: int = 1) -> list[str]:
    """Return addresses that the fast path takes and the library changes or refuses."""
    pick = random.Random(seed)
    signs = "abcxyzABC0189._+-@-."
    texts = [
        "".join(pick.choices(signs, k=pick.randint(1, 12)))
        + "@"
        + "".join(pick.choices("abcz09.-", k=pick.randint(1, 12)))
        + pick.choice((".com", ".example", ".test", ".c", ".co.uk", ".xn--p1ai", ".1a"))
        for _ in range(values)
    ]
    column = pl.Series(texts)
    taken = column.filter(column.str.contains(PLAIN) & ~column.str.contains(RESERVED))
    return [text for text in taken if _normalized(text) != text]


def _normalized(text: str) -> str | None:
    try:
        return validate_email(text, check_deliverability=False, strict=True).normalized
    except EmailNotValidError:
        return None


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    phones, emails = different_phones(count), different_emails(count)
    print(f"{count:,} phones: {len(phones)} different {phones[:5]}")
    print(f"{count:,} emails: {len(emails)} different {emails[:5]}")
    sys.exit(1 if phones or emails else 0)
