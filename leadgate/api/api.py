"""The API: what it is called, who may use it, and its operations."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest
from ninja import NinjaAPI

from leadgate import __version__
from leadgate.api import failures
from leadgate.api.access import SessionAuth, TokenAuth
from leadgate.api.routes import (  # noqa: F401  # fill the routers
    corrections,
    duplicates,
    entering,
    fields,
    imports,
    leads,
    moves,
    templates,
    undoing,
    uploads,
)

DESCRIPTION = """\
Import leads and read them. Sign in with a token, `Authorization: Bearer lg_…` \
(`leadgate users token USER` makes one), or with the session of the pages. Every \
request sees and may do what its user sees and may do on the pages. What is \
refused has one shape: `{"error": {"code", "message", "details"}}`.
"""

api = NinjaAPI(
    title="Leadgate",
    version=__version__,
    description=DESCRIPTION,
    urls_namespace="api",
    docs_url=None,  # a viewer would load scripts from elsewhere; the pages' policy forbids it
    auth=[TokenAuth(), SessionAuth()],
    docs_decorator=login_not_required,
)
failures.handle(api)
api.add_router("/imports", imports.router)
api.add_router("/leads", leads.router)


@api.get("/", auth=None, include_in_schema=False)
def index(request: HttpRequest) -> dict[str, str]:
    """Say what this is, and where it is described."""
    return {"name": "Leadgate", "version": __version__, "openapi": f"{request.path}openapi.json"}
