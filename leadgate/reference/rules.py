"""A page per business rule, and their list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from leadgate.engine.fields import FIELDS, Field
from leadgate.engine.rules import RULES, Rule, Scope
from leadgate.reference.markdown import code, codes, page, table

TITLE = "Rules"
ENTRY = "rules/README.md"
ABOUT = "what makes Leadgate reject a record, or warn of it."

SEVERITIES = {
    "reject": "the record is rejected",
    "warn": "the record is taken, with a warning",
    "fix": "the value is left out or cut, with a warning",
    "off": "nothing, until it is switched on",
}
SCOPES = {
    Scope.RECORD: "once per record",
    Scope.VALUE: "on every filled cell of its fields",
    Scope.ADDRESS: "on every address of the record",
}


def pages() -> dict[str, str]:
    """Return the list of rules, and a page for each."""
    rows = [(f"[{code(rule.code)}]({rule.code}.md)", rule.title, rule.severity) for rule in RULES]
    listed = page("Rules", INTRODUCTION, table(["Code", "Asks for", "By default"], rows))
    return {ENTRY: listed} | {f"rules/{rule.code}.md": _page(rule) for rule in RULES}


MANY = 20

INTRODUCTION = """\
Every record is judged by every rule; all that it breaks is reported. `reject` takes the
record out, `warn` takes it in with a note, `off` does not look."""


def judged_by(rule: Rule) -> tuple[Field, ...]:
    """Return the fields that a rule judges, by name or by kind."""
    return tuple(field for field in FIELDS if field.name in rule.fields or field.kind in rule.kinds)


def is_general(rule: Rule) -> bool:
    """Whether a rule judges so many fields that naming them says nothing."""
    return len(judged_by(rule)) > MANY


def _page(rule: Rule) -> str:
    fields = ", ".join(f"[{code(f.name)}](../fields/{f.name}.md)" for f in judged_by(rule))
    if is_general(rule):
        fields = "any that its settings name" if rule.settings else "any"
    facts = table(
        ["", ""],
        [
            ("Code", code(rule.code)),
            ("By default", f"{code(rule.severity)}: {SEVERITIES[rule.severity]}"),
            ("Fields", fields or "any"),
            ("Judged", SCOPES[rule.scope]),
        ],
    )
    parameters = [(code(name), code(_plain(value))) for name, value in rule.settings.items()]
    return page(
        rule.title,
        facts,
        f"> {rule.message}",
        rule.advice,
        _part("Settings", table(["Name", "Default"], parameters)),
        _part("Kept by", _examples(rule.passes)),
        _part("Broken by", _examples(rule.fails)),
        _under(rule.example),
    )


def _part(title: str, text: str) -> str:
    return f"## {title}\n\n{text}" if text else ""


def _examples(records: Sequence[Mapping[str, str]]) -> str:
    return "\n".join(f"- {_record(record)}" for record in records)


def _record(record: Mapping[str, str]) -> str:
    return ", ".join(f"{name} {code(value) or '(empty)'}" for name, value in record.items())


def _under(example: Mapping[str, object]) -> str:
    if not example:
        return ""
    settings = codes(f"{name} = {_plain(value)}" for name, value in example.items())
    return f"The examples hold with {settings}."


def _plain(value: object) -> str:
    return str(value) if value not in ("", [], {}, ()) else "(empty)"
