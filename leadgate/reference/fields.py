"""A page per field of the lead, and their list."""

from __future__ import annotations

from leadgate.engine.fields import FIELDS, Field, Kind, Section
from leadgate.engine.rules import RULES
from leadgate.reference.markdown import code, codes, page, table
from leadgate.reference.rules import is_general, judged_by

TITLE = "Fields"
ENTRY = "fields/README.md"
ABOUT = "the attributes of a lead that a column can be mapped to."

KINDS = {
    Kind.TEXT: "text",
    Kind.NAME: "part of a person's name",
    Kind.COMPANY: "a company's name",
    Kind.EMAIL: "email address",
    Kind.PHONE: "phone number, stored in international form",
    Kind.URL: "web address",
    Kind.COUNTRY: "country, by name or code; stored as ISO 3166-1 alpha-2",
    Kind.STATE: "state or province",
    Kind.POSTAL_CODE: "postal code",
    Kind.INTEGER: "whole number",
    Kind.MONEY: "amount of money, two decimals",
    Kind.DECIMAL: "number with decimals",
    Kind.DATE: "date",
    Kind.DATETIME: "date and time",
    Kind.YES_NO: "yes or no",
    Kind.CHOICE: "one of a list",
    Kind.CHOICES: "several of a list, separated by ; or ,",
    Kind.TAGS: "several words, separated by ; or ,",
    Kind.USER: "a user, by user name, email address or id",
    Kind.SITE: "a site, by name or id",
}


def pages() -> dict[str, str]:
    """Return the list of fields, and a page for each."""
    parts = [_section(section) for section in Section]
    made = {ENTRY: page("Fields", INTRODUCTION, *parts)}
    return made | {f"fields/{field.name}.md": _page(field) for field in FIELDS}


INTRODUCTION = """\
Names are those of the API, the command line and exported files. An administrator can add
fields of the own business besides."""


def _section(section: Section) -> str:
    rows = [
        (f"[{code(field.name)}]({field.name}.md)", field.label, KINDS[field.kind])
        for field in FIELDS
        if field.section is section
    ]
    return f"## {section.capitalize()}\n\n{table(['Name', 'Label', 'Kind'], rows)}" if rows else ""


def _page(field: Field) -> str:
    judging = [rule.code for rule in RULES if field in judged_by(rule) and not is_general(rule)]
    rules = ", ".join(f"[{code(name)}](../rules/{name}.md)" for name in judging)
    facts = [
        ("Name", code(field.name)),
        ("Kind", KINDS[field.kind]),
        ("Longest", f"{field.limit:,} characters" if field.limit else ""),
        ("Choices", f"the list {code(field.choices)}" if field.choices else ""),
        ("Repeats", f"{field.repeats} 1 … 10" if field.repeats else ""),
        ("Type", code(field.type or "")),
        ("Stored", "as other fields" if field.virtual else ""),
        ("Example", code(field.example)),
        ("Rules", rules),
    ]
    aliases = f"Headers that mean it, for example: {codes(field.aliases)}." if field.aliases else ""
    return page(field.label, field.help, table(["", ""], [one for one in facts if one[1]]), aliases)
