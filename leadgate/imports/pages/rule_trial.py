"""What a set of rules would do to the sample that its administrator has chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.contrib.sessions.backends.base import SessionBase

from leadgate.accounts.requests import UserRequest
from leadgate.engine.impact import Trial
from leadgate.engine.rulesets import RuleSet
from leadgate.errors import FileRefused, StorageUnavailable
from leadgate.imports.pages.rule_scope import Scope
from leadgate.imports.rule_sample import Sample, kept_file, last_import, try_on

SESSION = "rule_sample"


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows of a trial.

    Attributes:
        sample: what was tried on; None where there is no import yet.
        found: what the set would do.
        more: records more that it would reject than the rules in force do;
            below 0 for less.
        problem: why it could not be tried.
    """

    sample: Sample | None
    found: Trial | None = None
    more: int = 0
    problem: str = ""

    @property
    def accepted(self) -> int:
        """Records that would be taken."""
        return self.found.records - self.found.rejected if self.found else 0

    @property
    def fewer(self) -> int:
        """Records less that it would reject."""
        return -self.more


def sample_of(request: UserRequest, scope: Scope) -> Sample | None:
    """Return the file that the user brought along, else the last import of the site."""
    session: SessionBase = request.session
    kept: Mapping[str, object] | None = session.get(SESSION)
    if kept:
        return kept_file(dict(kept), request.user)
    return last_import(request.user, scope.site)


def trial_of(request: UserRequest, scope: Scope, rules: RuleSet) -> Shown:
    """Try a set of rules beside those in force."""
    sample = sample_of(request, scope)
    if sample is None:
        return Shown(None)
    try:
        found, now = try_on(sample, rules, scope.rules)
    except (FileRefused, StorageUnavailable) as error:
        return Shown(sample, problem=str(error))
    return Shown(sample, found, found.rejected - now.rejected)
