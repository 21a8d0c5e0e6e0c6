"""What happens, one line per event, for people and for programs that gather logs.

A line holds words of our own, ids, numbers and names of files: never what is in
a lead, and no secret. Errors are told by their kind and place, since PostgreSQL
repeats values in its messages; of Leadgate's own errors those are told in full
that are about the machinery.
"""

from __future__ import annotations

import json
import logging
import sys
import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType, TracebackType

from leadgate.errors import LeadgateError

PLACES = 6  # of an error's way through our own code, besides where it was raised

_about: ContextVar[Mapping[str, object]] = ContextVar("about", default=MappingProxyType({}))


@contextmanager
def about(**facts: object) -> Iterator[None]:
    """Put facts on each line that is logged within: `about(import_id=3, chunk=7)`."""
    token = _about.set({**_about.get(), **facts})
    try:
        yield
    finally:
        _about.reset(token)


def event(log: logging.Logger, what: str, /, **facts: object) -> None:
    """Log that something happened, with its facts."""
    log.info(what, extra={"facts": facts})


class _Lines(logging.Formatter):
    def facts(self, record: logging.LogRecord) -> dict[str, object]:
        """Return what a line says, in order."""
        found = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            "pid": record.process,
            **_about.get(),
            "event": record.getMessage(),
            **getattr(record, "facts", {}),
            **_of_error(record),
        }
        return {"import" if name == "import_id" else name: fact for name, fact in found.items()}


class TextLines(_Lines):
    """key=value, with quotes where a value holds more than one word."""

    def format(self, record: logging.LogRecord) -> str:
        """Return one line."""
        return " ".join(f"{name}={_word(fact)}" for name, fact in self.facts(record).items())


class JsonLines(_Lines):
    """One JSON object per line."""

    def format(self, record: logging.LogRecord) -> str:
        """Return one line."""
        return json.dumps(self.facts(record), ensure_ascii=False, default=str)


FORMATTERS = {"text": TextLines, "json": JsonLines}


def _word(fact: object) -> str:
    text = f"{fact:.3f}" if isinstance(fact, float) else str(fact)
    plain = text and not any(sign in text for sign in ' "=\n')
    return text if plain else json.dumps(text, ensure_ascii=False)


def _of_error(record: logging.LogRecord) -> dict[str, object]:
    """Return kind and place of the error that a line is about; nothing of its values."""
    info = record.exc_info
    if not isinstance(info, tuple) or info[1] is None:
        return {}
    error = info[1]
    facts: dict[str, object] = {"error": type(error).__name__}
    if isinstance(error, LeadgateError):
        facts["code"] = error.code
        if error.retry_helps:
            facts["why"] = str(error)
    if state := getattr(error.__cause__ or error, "sqlstate", None):
        facts["sqlstate"] = state
    facts["at"] = _places(info[2])
    return facts


def _places(trace: TracebackType | None) -> str:
    found = traceback.extract_tb(trace)
    frames = [one for one in found[:-1] if "site-packages" not in one.filename][-PLACES:]
    frames += found[-1:]
    return " > ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames)


def log_uncaught() -> None:
    """Log what ends this process unexpectedly, instead of printing values of it."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            return
        log = logging.getLogger("leadgate")
        log.critical("ended unexpectedly", exc_info=(kind, error, trace))

    sys.excepthook = tell
