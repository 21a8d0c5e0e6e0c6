"""Questions about likely duplicates as API and command line tell them."""

from __future__ import annotations

from typing import Any

from leadgate.accounts.models import User
from leadgate.imports.models import Match
from leadgate.leads import queries as leads


def question_of(match: Match, user: User) -> dict[str, Any]:
    """Return one question; of a lead that the user may not see, only that there is one."""
    return {
        "record": match.record,
        "line": match.lead.line,
        "lead": str(match.lead),
        "kind": match.kind,
        "score": match.score,
        "agreements": list(dict.fromkeys(match.agreements)),
        "decision": match.decision or None,
        "same_as": {
            "lead_id": match.other_id if _visible(match, user) else None,
            "lead": str(match.other),
            "import_id": match.other_import_id,
            "record": match.other.record,
        },
    }


def _visible(match: Match, user: User) -> bool:
    return leads.visible_to(user).filter(pk=match.other_id).exists()
