"""The one shape of everything that is refused."""

from __future__ import annotations

from typing import Any

from ninja import Schema
from pydantic import Field


class Error(Schema):
    """Why a request was refused."""

    code: str = Field(description="Stable; see docs/reference/errors.md.")
    message: str = Field(description="What happened and what to do, for people.")
    details: dict[str, Any] = Field(
        description="What the message speaks of; `problems` for invalid requests."
    )


class Refusal(Schema):
    """The answer to every request that is refused."""

    error: Error
