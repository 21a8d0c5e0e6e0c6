"""Addresses on the web: websites and LinkedIn profiles."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import polars as pl

from leadgate.engine.transforms.read import UNREADABLE, Read, by_distinct, placed, some

PLAIN = r"^https?://[a-z0-9]+(?:[.-][a-z0-9]+)*\.[a-z]{2,24}(?:/[A-Za-z0-9_./~%-]*)?$"
BARE = r"^(?:[a-z0-9]+(?:-[a-z0-9]+)*\.){1,4}[a-z]{2,24}(?:/[A-Za-z0-9_./~%-]*)?$"
LONGEST = 2000  # characters of an address that is looked at
HOST = re.compile(r"^(?=.{1,253}$)(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,63}$")
HANDLE = re.compile(r"^@?[\w-]{3,100}$")
PROFILE = re.compile(r"^/?(in|company|pub)/([\w%.-]+)/?$", re.IGNORECASE)


def read_url(values: pl.Series, *, linkedin: bool = False) -> Read:
    """Read a column of web addresses.

    Returns:
        value: String with a scheme, host in lower case; a LinkedIn handle
        becomes the profile's address. flags: "unreadable".
    """
    plain = values.str.contains(PLAIN).fill_null(value=True)
    if plain.all():
        return Read(values)
    value = values
    if not linkedin:
        bare = values.str.contains(BARE).fill_null(value=False)
        value = ("https://" + values).zip_with(bare, values).alias(values.name)
        plain = plain | bare
    odd = (~plain).arg_true()
    found = by_distinct(
        values.gather(odd), lambda text: (url_of(text, linkedin=linkedin),), {"url": pl.String}
    )["url"]
    value = placed(value, odd, found)
    return Read(value, some(**{UNREADABLE: value.is_null() & values.is_not_null()}))


def url_of(text: str, *, linkedin: bool = False) -> str | None:
    """Read one cell; None where it is no web address."""
    if len(text) > LONGEST:
        return None
    bare = text.strip().strip("<>\"'").replace("\\", "/")
    if linkedin and HANDLE.match(bare):
        return f"https://www.linkedin.com/in/{bare.lstrip('@')}"
    if linkedin and (profile := PROFILE.match(bare)):
        return f"https://www.linkedin.com/{profile[1].lower()}/{profile[2]}"
    if not re.match(r"^[A-Za-z][A-Za-z0-9+.-]*://", bare):
        bare = "https://" + re.sub(r"^(?:https?:?/{0,2}|//)", "", bare, flags=re.IGNORECASE)
    try:
        parts = urlsplit(bare)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not HOST.match(host) or "@" in parts.netloc:
        return None
    if " " in bare:
        return None
    netloc = f"{host.lower()}:{port}" if port else host.lower()
    return parts._replace(scheme=parts.scheme.lower(), netloc=netloc).geturl()
