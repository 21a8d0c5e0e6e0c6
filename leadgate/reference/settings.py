"""The settings, from their only module."""

from __future__ import annotations

from pathlib import Path

from pydantic.fields import FieldInfo

from leadgate.reference.markdown import code, page, table
from leadgate.settings import Settings

TITLE = "Settings"
ENTRY = "settings.md"
ABOUT = "what can be set by environment variables or in `leadgate.env`."

INTRODUCTION = """\
Each is an environment variable, or a line `NAME=value` of a file `leadgate.env` in the
current folder. A wrong value stops the program at start, with a sentence."""


def pages() -> dict[str, str]:
    """Return the table of settings."""
    prefix = Settings.model_config.get("env_prefix", "")
    rows = [
        (code(f"{prefix}{name}".upper()), _default(field), field.description or "")
        for name, field in Settings.model_fields.items()
    ]
    return {ENTRY: page("Settings", INTRODUCTION, table(["Name", "Default", "Meaning"], rows))}


def _default(field: FieldInfo) -> str:
    value = field.default
    if isinstance(value, bool):
        return code(str(value).lower())
    if isinstance(value, Path):
        return code(value.as_posix())
    if isinstance(value, int):
        return code(_size(value))
    return code(value) if value else "(empty)"


def _size(value: int) -> str:
    """Return a number, in the largest unit that it is whole in."""
    units = (("GB", 10**9), ("MiB", 2**20))
    return next((f"{value // size}{unit}" for unit, size in units if value % size == 0), str(value))
