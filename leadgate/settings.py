"""Leadgate's own settings: the only place that reads the environment.

Each can be set as an environment variable with the prefix `LEADGATE_`, or in a
file `leadgate.env` in the current folder. A wrong value stops the program at
start, with a sentence.
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from leadgate import mail

_UNITS = {"kb": 10**3, "mb": 10**6, "gb": 10**9, "kib": 2**10, "mib": 2**20, "gib": 2**30}


def _bytes(value: object) -> object:
    """Read "2GB" or "500 MiB" as a number of bytes."""
    if not isinstance(value, str):
        return value
    text = value.replace(" ", "").lower()
    for unit, factor in _UNITS.items():
        number = text.removesuffix(unit)
        if number != text:
            return int(float(number) * factor)
    return text


ByteSize = Annotated[int, BeforeValidator(_bytes)]


class Settings(BaseSettings):
    """What can be set from outside."""

    model_config = SettingsConfigDict(
        env_prefix="LEADGATE_", env_file="leadgate.env", extra="ignore", frozen=True
    )

    data_dir: Path = Field(
        default=Path("leadgate-data"),
        description="Folder of Leadgate's own database, uploaded files and secrets.",
    )
    database_url: str = Field(
        default="",
        repr=False,
        description="PostgreSQL server, e.g. postgresql://user@host/name; "
        "empty: Leadgate starts its own, in the data folder.",
    )
    postgres_bin: Path | None = Field(
        default=None,
        description="Folder of PostgreSQL's programs, for Leadgate's own server; "
        "empty: those of the package, else the system's.",
    )
    database_pooled: bool = Field(
        default=False,
        description="The server is reached through a pooler that hands out connections per "
        "transaction (pgbouncer): nothing then relies on a session.",
    )
    storage_url: str = Field(
        default="",
        description="Where uploaded files are kept: a folder, s3://…, gs://…, az://…; "
        "empty: in the data folder.",
    )
    storage_options: dict[str, str] = Field(
        default={},
        repr=False,
        description="What the object store needs besides, as JSON: endpoint, region, "
        "access_key_id, secret_access_key … (names of obstore); empty: what the machine has.",
    )
    secret_key: str = Field(
        default="",
        repr=False,
        description="Signs sessions; empty: made once, and kept in the data folder.",
    )
    allowed_hosts: str = Field(
        default="127.0.0.1,localhost,[::1]",
        description="Host names that pages are served under, separated by commas; * for any.",
    )
    https: bool = Field(
        default=False,
        description="Served over HTTPS (behind a proxy): cookies are sent over HTTPS only.",
    )
    debug: bool = Field(default=False, description="Show details of errors; never in production.")
    max_upload: ByteSize = Field(
        default=2 * 10**9, description="Largest file that can be uploaded, e.g. 2GB."
    )
    chunk_size: ByteSize = Field(
        default=4 * 2**20,
        ge=2**10,
        description="Bytes of the file that are one unit of work.",
    )
    partition_from: int = Field(
        default=250_000,
        ge=1,
        description="Records of a file from which on its leads lie in a partition of their own, "
        "loaded without indexes, which are built afterwards; twice as many after 8 partitions, "
        "and so on.",
    )
    concurrency: int = Field(default=1, ge=1, description="Jobs one worker does at once.")
    lanes: int = Field(default=2, ge=1, description="Workers that one import may have at once.")
    small_at_once: int = Field(
        default=20, ge=1, description="Imports of up to 32 MiB that run at once; others are queued."
    )
    large_at_once: int = Field(
        default=2, ge=1, description="Larger imports that run at once, beside the small ones."
    )
    site_at_once: int = Field(
        default=0, ge=0, description="Imports of one site that run at once; 0: no limit of its own."
    )
    user_at_once: int = Field(
        default=0, ge=0, description="Imports of one user that run at once; 0: no limit of its own."
    )
    silence: float = Field(
        default=30.0,
        gt=0,
        description="Seconds without a sign of life after which a worker counts as dead; "
        "a connection that stays silent in mid-work is ended after four times as long.",
    )
    log_format: Literal["text", "json"] = Field(
        default="text", description="How lines of the log are written: text (key=value) or json."
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="What is logged: this and all that is graver."
    )
    language: str = Field(default="en", description="Language of the pages.")
    time_zone: str = Field(
        default="UTC", description="Time zone of dates for users who chose none."
    )
    country: str = Field(
        default="US",
        min_length=2,
        max_length=2,
        description="Country of phone numbers and addresses that name none (ISO 3166).",
    )
    metrics_local: bool = Field(
        default=False, description="Serve /metrics to this machine itself without a sign-in."
    )
    email_url: str = Field(
        default="",
        description="Mail server for notifications, e.g. "
        "smtp://user:password@host:587?tls=starttls (tls: starttls, tls or none); "
        "empty: no mail is sent.",
    )
    email_from: str = Field(
        default="Leadgate <leadgate@localhost>", description="Sender of notifications."
    )
    address: str = Field(
        default="",
        description="Where people reach the pages, e.g. https://leads.example.com; "
        "links in mail begin with it.",
    )
    keep_files_days: int = Field(
        default=365,
        ge=0,
        description="Days that uploaded files are kept after the last change of their import; "
        "0: for good.",
    )
    keep_rejected_days: int = Field(
        default=365,
        ge=0,
        description="Days that rejected records are kept after the last change of their import; "
        "0: for good. Their numbers always stay.",
    )
    second_person: bool = Field(default=False, description="Who imported a file can't approve it.")

    @model_validator(mode="after")
    def _mail_has_links(self) -> Settings:
        """Stop at mail without an address: its links would lead nowhere."""
        if self.email_url and not self.address:
            raise ValueError("LEADGATE_EMAIL_URL needs LEADGATE_ADDRESS, for the links in mail")
        mail.server_of(self.email_url)
        return self

    @property
    def data(self) -> Path:
        """The data folder, absolute; made when it is missing."""
        path = self.data_dir.absolute()
        path.mkdir(parents=True, exist_ok=True)
        return path

    def folder(self, name: str) -> Path:
        """Return a folder inside the data folder; made when it is missing."""
        path = self.data / name
        path.mkdir(exist_ok=True)
        return path

    def secret(self) -> str:
        """Return the key that signs sessions, making and keeping one if none is set."""
        if self.secret_key:
            return self.secret_key
        path = self.data / "secret-key"
        if not path.exists():
            # Linked into place when it is whole: two starts at once read the same key.
            fresh = path.with_name(f"secret-key.{secrets.token_hex(4)}")
            fresh.touch(mode=0o600)
            fresh.write_text(secrets.token_urlsafe(50))
            with suppress(FileExistsError):
                path.hardlink_to(fresh)
            fresh.unlink()
        return path.read_text()


@lru_cache(maxsize=1)
def settings() -> Settings:
    """Return the settings, read once per process."""
    return Settings()
