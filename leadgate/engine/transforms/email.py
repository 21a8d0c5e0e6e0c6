"""Email addresses: as people write them into cells → one address, and further ones."""

from __future__ import annotations

import re

import polars as pl
from email_validator import EmailNotValidError, validate_email

from leadgate.engine.transforms.read import UNREADABLE, Read, by_distinct, placed, some

# Never accepts what email-validator refuses, and then equals its normalized
# form: no quoted local parts, no IDNA, no double hyphens, no reserved names.
PLAIN = (
    r"^[A-Za-z0-9_+\-]{1,32}(?:\.[A-Za-z0-9_+\-]{1,31}){0,1}"
    r"@(?:[a-z0-9]{1,30}(?:-[a-z0-9]{1,31})?\.){1,3}[a-z]{2,24}$"
)
RESERVED = r"[@.](?:arpa|invalid|local|localhost|onion|test)$"
LONGEST = 2000  # characters of a cell that is looked at
SEPARATORS = re.compile(r"\s*[;,|\n]\s*|\s+/\s+|\s+(?:or|and|und|ou|et|o|y|e|of|en)\s+|\s+")
BRACKETED = re.compile(r"<\s*([^<>\s]+)\s*>")
NAMED = re.compile(r"^[^<>]*<\s*([^<>\s]+)\s*>$")
MAILTO = re.compile(r"^(?:mailto|e-?mail)\s*:\s*", re.IGNORECASE)
WRAPPING = " \t<>()[]\"'`“”‘’"


def read_email(values: pl.Series) -> Read:
    """Read a column of email addresses.

    Returns:
        value: String, the first address with its domain in lower case;
        flags: "unreadable" where a part of the cell is not an address;
        more: "more", the cell's further addresses, one per line.
    """
    plain = (values.str.contains(PLAIN) & ~values.str.contains(RESERVED)).fill_null(value=True)
    if plain.all():
        return Read(values)
    schema = {"address": pl.String, "more": pl.String, "bad": pl.Boolean}
    odd = (~plain).arg_true()
    found = by_distinct(values.gather(odd), email_of, schema)
    none = pl.repeat(None, len(values), dtype=pl.String, eager=True)
    more = placed(none, odd, found["more"])
    flag = pl.repeat(value=False, n=len(values), dtype=pl.Boolean, eager=True)
    return Read(
        placed(values, odd, found["address"]),
        some(**{UNREADABLE: placed(flag, odd, found["bad"])}),
        {"more": more} if more.null_count() < len(more) else {},
    )


def email_of(text: str) -> tuple[str | None, str | None, bool]:
    """Read one cell.

    Returns:
        The first address, further ones one per line, and whether a part of the
        cell is not an address (then nothing is read).
    """
    if len(text) > LONGEST:
        return None, None, True
    whole = _address(text)
    if whole:
        return whole, None, False
    parts = [part for part in SEPARATORS.split(text) if part.strip(WRAPPING)]
    if text.count("<") > 1 and "@" not in BRACKETED.sub("", text):
        parts = BRACKETED.findall(text)
    addresses = [_address(part) for part in parts]
    if not addresses or not all(addresses):
        return None, None, True
    kept = list(dict.fromkeys(address for address in addresses if address))
    return kept[0], "\n".join(kept[1:]) or None, False


def _address(text: str) -> str | None:
    """Return one address, normalized, or None."""
    bare = MAILTO.sub("", text.strip())
    named = NAMED.match(bare)
    bare = (named.group(1) if named else bare).strip(WRAPPING)
    bare = MAILTO.sub("", bare).split("?", 1)[0] if ":" in bare or "?" in bare else bare
    if "@" not in bare or len(bare) > 320:
        return None
    try:
        return validate_email(
            bare.rstrip(".,;:"), check_deliverability=False, strict=True
        ).normalized
    except EmailNotValidError:
        return None
