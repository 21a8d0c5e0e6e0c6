"""The codes of everything that Leadgate refuses, for programs."""

from __future__ import annotations

from collections.abc import Iterator

from leadgate.api.failures import SENTENCES
from leadgate.errors import LeadgateError
from leadgate.reference.markdown import code, page, table

TITLE = "Errors"
ENTRY = "errors.md"
ABOUT = "the codes of what is refused, with HTTP status and exit code."

INTRODUCTION = """\
The API answers `{"error": {"code", "message", "details"}}`; the command line prints the
message and ends with the exit code. Codes stay; messages may get better."""


def pages() -> dict[str, str]:
    """Return the table of errors."""
    rows = [
        (code(kind.code), int(kind.status), kind.exit_code, _once(kind), kind.message)
        for kind in sorted(kinds(), key=lambda kind: kind.code)
    ]
    others = [(code(name), status, text) for status, (name, text) in SENTENCES.items()]
    return {
        ENTRY: page(
            "Errors",
            INTRODUCTION,
            table(["Code", "HTTP", "Exit", "Again?", "Message"], rows),
            "## Of the API alone",
            table(["Code", "HTTP", "Message"], others),
        )
    }


def kinds(kind: type[LeadgateError] = LeadgateError) -> Iterator[type[LeadgateError]]:
    """Return every error there is, those that only group others too."""
    for below in kind.__subclasses__():
        yield below
        yield from kinds(below)


def _once(kind: type[LeadgateError]) -> str:
    return "a retry may help" if kind.retry_helps else ""
