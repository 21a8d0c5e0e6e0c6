"""Leads and imports for the tests of the Leads module."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from leadgate.accounts.models import User
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import
from leadgate.leads import searching
from leadgate.leads.models import Lead

MakeImport = Callable[..., Import]
MakeLead = Callable[..., Lead]


@pytest.fixture
def make_import(db: None) -> MakeImport:
    """Make an import as it stands in the database: `make_import(olga, State.APPROVED)`."""

    def make(by: User, state: State = State.APPROVED, **values: Any) -> Import:
        return Import.objects.create(
            **{
                "name": "Trade show",
                "file_name": "visitors.csv",
                "file_bytes": 100,
                "file_sha256": "0" * 64,
                "storage_key": "uploads/1",
                "state": state,
                "site": by.site,
                "entered_by": by,
                "modified_by": by,
                **values,
            }
        )

    return make


@pytest.fixture
def make_lead(db: None) -> MakeLead:
    """Make a lead that search knows, too: `make_lead(olga, last_name="Ames")`."""

    def make(owner: User | None = None, **values: Any) -> Lead:
        site = owner.site if owner else None
        lead = Lead.objects.create(
            **{"owner": owner, "created_by": owner, "site": site, "last_name": "Ames", **values}
        )
        searching.index_leads(Lead.objects.filter(pk=lead.pk))
        return lead

    return make
