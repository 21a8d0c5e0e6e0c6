"""What an operation may answer, for OpenAPI: its own shape, and the refusals."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from leadgate.api.shapes.refusals import Refusal

FILE_OF_CSV = {
    "responses": {
        200: {"description": "OK", "content": {"text/csv": {"schema": {"type": "string"}}}}
    }
}


def answers(shape: Any, *refusals: int, status: int = HTTPStatus.OK) -> dict[int, Any]:
    """Return the answers of an operation that needs somebody signed in.

    Args:
        shape: what it answers with; None for no content.
        refusals: statuses besides 401, 403 and 422.
        status: of the good answer.
    """
    return {status: shape} | dict.fromkeys(sorted({401, 403, 422, *refusals}), Refusal)
