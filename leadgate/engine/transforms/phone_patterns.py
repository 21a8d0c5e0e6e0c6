"""The numbering plans of the library phonenumbers, compiled for column expressions.

The library's own metadata (patterns, lengths, prefixes per region) is turned
into regular expressions of linear time. They decide the clear cases; what they
leave open is decided by the library itself, so that every result is the
library's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import polars as pl
from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata
from phonenumbers.phonemetadata import PhoneNumberDesc

NEVER = "^$a"  # matches nothing
KINDS = (
    "fixed_line", "mobile", "toll_free", "premium_rate", "shared_cost", "personal_number", "voip",
    "pager", "uan", "voicemail",
)  # fmt: skip
CALLING_CODES = frozenset(str(code) for code in COUNTRY_CODE_TO_REGION_CODE)


@dataclass(frozen=True, slots=True)
class Numbering:
    """How the national numbers of one country code are judged.

    Attributes:
        code: the country's calling code.
        lengths: lengths that a national number may have.
        local: lengths of numbers that can be dialled within their area only.
        general: pattern of what may be a national number at all.
        main_general: the same for the code's main region.
        prefix: the national prefix that is dropped ("0"); "" for none.
        odd_prefix: pattern of prefixes that only the library understands.
        valid: lengths and pattern, pairs: numbers that are in use, whichever
            other region of the country code might claim them.
        perhaps: pattern of numbers that some region may have in use.
    """

    code: str
    lengths: tuple[int, ...]
    local: tuple[int, ...]
    general: str
    main_general: str
    prefix: str
    odd_prefix: str
    valid: tuple[tuple[tuple[int, ...], str], ...]
    perhaps: str


@lru_cache(maxsize=512)
def numbering_of(code: str, region: str) -> Numbering | None:
    """Return how numbers of a calling code are judged.

    Args:
        code: calling code, e.g. "49".
        region: alpha-2 code whose prefixes hold; the code's main region for
            international numbers.

    Returns:
        None where the patterns can't be expressed: the library decides all.
    """
    regions = COUNTRY_CODE_TO_REGION_CODE.get(int(code), ())
    metadata = PhoneMetadata.metadata_for_region(region, None)
    main = PhoneMetadata.metadata_for_region(regions[0], None) if regions else None
    if metadata is None or main is None:
        return None
    general, main_general = metadata.general_desc, main.general_desc
    if general is None or main_general is None:
        return None
    literal, odd = _prefixes(metadata)
    valid, perhaps = _in_use(regions)
    numbering = Numbering(
        code=code,
        lengths=tuple(
            length
            for length in main_general.possible_length
            if length not in main_general.possible_length_local_only
        ),
        local=tuple(main_general.possible_length_local_only),
        general=_whole(general.national_number_pattern),
        main_general=_whole(main_general.national_number_pattern),
        prefix=literal,
        odd_prefix=f"^(?:{_ascii(odd)})" if odd else NEVER,
        valid=valid,
        perhaps=perhaps,
    )
    sure = [pattern for _, pattern in numbering.valid]
    patterns = (
        numbering.general,
        numbering.main_general,
        numbering.odd_prefix,
        numbering.perhaps,
        *sure,
    )
    return numbering if all(_compiles(pattern) for pattern in patterns) else None


@lru_cache(maxsize=512)
def dialling_of(region: str) -> tuple[str, str, int] | None:
    """Return a region's calling code, its international prefix as a pattern, and
    the greatest length of its national numbers; None where nothing is known."""
    metadata = PhoneMetadata.metadata_for_region(region, None)
    if metadata is None or metadata.general_desc is None:
        return None
    international = f"^(?:{_ascii(metadata.international_prefix or 'a')})"
    if not _compiles(international):
        return None
    return str(metadata.country_code), international, max(metadata.general_desc.possible_length)


@lru_cache(maxsize=512)
def international_prefix(region: str) -> str | None:
    """Return what is dialled before a calling code, "00"; None for a pattern."""
    metadata = PhoneMetadata.metadata_for_region(region, None)
    prefix = metadata.international_prefix if metadata else None
    return prefix if prefix and prefix.isdigit() else None


def main_region(code: str) -> str:
    """Return the main region of a calling code."""
    return str(COUNTRY_CODE_TO_REGION_CODE[int(code)][0])


def _in_use(regions: tuple[str, ...]) -> tuple[tuple[tuple[tuple[int, ...], str], ...], str]:
    """Return lengths and patterns of what is surely in use, and a pattern of what may be.

    The library goes through the regions in order and takes the first that
    claims the number, by its leading digits or its patterns; only that one
    decides. So only the main region's numbers are sure.
    """
    everything: list[str] = []
    for region in regions:
        if metadata := PhoneMetadata.metadata_for_region(region, None):
            everything += [pattern for _, pattern in _patterns(metadata)]
    main = PhoneMetadata.metadata_for_region(regions[0], None)
    if main is None or main.leading_digits is not None:
        return (), _any(everything)
    by_length: dict[tuple[int, ...], list[str]] = {}
    for lengths, pattern in _patterns(main):
        by_length.setdefault(lengths, []).append(pattern)
    return tuple((lengths, _any(these)) for lengths, these in by_length.items()), _any(everything)


def _patterns(metadata: PhoneMetadata) -> list[tuple[tuple[int, ...], str]]:
    """Return lengths and pattern of each kind of number in a region."""
    general = tuple(metadata.general_desc.possible_length) if metadata.general_desc else ()
    found = []
    for kind in KINDS:
        desc: PhoneNumberDesc | None = getattr(metadata, kind)
        if desc is not None and desc.national_number_pattern:
            lengths = tuple(n for n in desc.possible_length or general if n in general)
            found.append((lengths, _ascii(desc.national_number_pattern)))
    return found


def _prefixes(metadata: PhoneMetadata) -> tuple[str, str]:
    """Return the prefix that is simply dropped, and a pattern of all other prefixes."""
    pattern = _ascii(metadata.national_prefix_for_parsing or "")
    if not pattern:
        return "", ""
    choices = _alternatives(pattern)
    plain = [choice for choice in choices if choice.isdigit() and len(choice) == 1]
    ruled = metadata.national_prefix_transform_rule and not re.compile(pattern).groups
    if len(plain) != 1 or ruled:
        return "", pattern
    return plain[0], "|".join(choice for choice in choices if choice != plain[0])


def _alternatives(pattern: str) -> list[str]:
    """Split a pattern at the bars that stand in no bracket."""
    parts, depth = [""], 0
    for sign in pattern:
        depth += (sign in "([") - (sign in ")]")
        if sign == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    return parts


def _ascii(pattern: str) -> str:
    return re.sub(r"\s", "", pattern).replace(r"\d", "[0-9]")


def _whole(pattern: str | None) -> str:
    return f"^(?:{_ascii(pattern)})$" if pattern else NEVER


def _any(patterns: list[str]) -> str:
    return f"^(?:{'|'.join(dict.fromkeys(patterns))})$" if patterns else NEVER


def _compiles(pattern: str) -> bool:
    """Whether the column engine understands a pattern: no lookaround, no backreference."""
    try:
        pl.Series(["1"]).str.contains(pattern)
    except pl.exceptions.ComputeError:
        return False
    return True
