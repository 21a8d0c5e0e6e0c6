"""Pages of long lists, by key: the last page costs what the first does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from django.db.models import Model, QuerySet
from ninja import Schema
from pydantic import Field

LARGEST_ID = 2**62  # beyond any row; more does not fit the database's integers

Row = TypeVar("Row", bound=Model)


class Page(Schema):
    """Which page of a list is asked for."""

    limit: int = Field(100, ge=1, le=1000, description="Rows of a page.")
    after: int | None = Field(
        None, ge=1, le=LARGEST_ID, description="The `next` of the page before."
    )


def newest_first(found: QuerySet[Row], page: Page) -> tuple[Sequence[Row], int | None]:
    """Return a page's rows by falling id, and what `next` is; None on the last page."""
    rows = found.filter(pk__lt=page.after) if page.after else found
    return cut(list(rows.order_by("-pk")[: page.limit + 1]), page, "pk")


def cut(rows: Sequence[Row], page: Page, key: str) -> tuple[Sequence[Row], int | None]:
    """Split one row more than a page holds into the page and its `next`."""
    if len(rows) <= page.limit:
        return rows, None
    return rows[: page.limit], getattr(rows[page.limit - 1], key)
