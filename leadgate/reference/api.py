"""The API in short, from its OpenAPI description."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from leadgate.reference.markdown import code, page, table

TITLE = "API"
ENTRY = "api.md"
ABOUT = "the operations below `/api/v1/`; the whole of it is in `/api/v1/openapi.json`."

PREFIX = "/api/v1/"
METHODS = ("get", "post", "put", "patch", "delete")


def pages() -> dict[str, str]:
    """Return the page of all operations."""
    from leadgate.api.api import api

    described = api.get_openapi_schema(path_prefix=PREFIX)
    parts = [_operation(*found, described) for found in _operations(described)]
    return {ENTRY: page("API", described["info"]["description"], OPENAPI, *parts)}


OPENAPI = """\
Types, limits and answers in full: `/api/v1/openapi.json` (OpenAPI 3.1, no sign-in needed).
Lists are paged: send `next` of one page as `after` for the following one."""


def _operations(described: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in described["paths"].items():
        for method in METHODS:
            if method in methods:
                yield method.upper(), path, methods[method]


def _operation(method: str, path: str, operation: dict[str, Any], described: dict[str, Any]) -> str:
    answers = ", ".join(str(status) for status in operation["responses"])
    sent = [(code(name), where, text) for name, where, text in _sent(operation, described)]
    parts = [
        f"## {method} {path}",
        " ".join(operation["description"].split()),
        table(["Sent", "In", ""], sent),
        f"Answers: {answers}.",
    ]
    return "\n\n".join(part for part in parts if part)


def _sent(operation: dict[str, Any], described: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    for one in operation["parameters"]:
        if one["in"] != "path":
            yield one["name"], one["in"], one.get("description", "")
    for kind, body in operation.get("requestBody", {}).get("content", {}).items():
        where = "form" if kind.startswith("multipart") else "JSON"
        fields = _resolved(body["schema"], described)["properties"]
        if fields.keys() >= LEAD:
            yield "…", where, "any field of a lead, by its [name](fields/README.md)"
            continue
        for name, one in fields.items():
            yield name, where, one.get("description", "")


LEAD = {"first_name", "last_name", "company"}


def _resolved(schema: dict[str, Any], described: dict[str, Any]) -> dict[str, Any]:
    """Return the schema that a body refers to, also where the body may be left out."""
    for one in (schema, *schema.get("anyOf", []), *schema.get("allOf", [])):
        if "$ref" in one:
            named: dict[str, Any] = described["components"]["schemas"][one["$ref"].split("/")[-1]]
            return named
    return schema
