"""The mail server, as one address names it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

SCHEME = "smtp"
TLS = ("starttls", "tls", "none")


@dataclass(frozen=True, slots=True)
class Server:
    """Where mail is handed over.

    Attributes:
        host: name or address; blank: no mail is sent.
        tls: "starttls", "tls" from the first byte, or "none".
    """

    host: str = ""
    port: int = 25
    user: str = ""
    password: str = ""
    tls: str = "none"


def server_of(address: str) -> Server:
    """Return the server that an address names; none for a blank one.

    Raises:
        ValueError: it is no address of a mail server.
    """
    if not address:
        return Server()
    parts = urlsplit(address)
    tls = parse_qs(parts.query).get("tls", ["none"])[0]
    if parts.scheme != SCHEME or not parts.hostname or tls not in TLS:
        raise ValueError("expected smtp://user:password@host:port?tls=starttls, tls or none")
    return Server(
        host=parts.hostname,
        port=parts.port or (465 if tls == "tls" else 25),
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        tls=tls,
    )
