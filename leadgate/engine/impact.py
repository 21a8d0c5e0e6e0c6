"""What every rule would do to a sample of records, before anybody turns it on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from leadgate.engine.batch import Batch
from leadgate.engine.judge import judge
from leadgate.engine.plan import Plan, Severity
from leadgate.engine.rules import RULES
from leadgate.engine.understand import understand


def impact(batch: Batch, plan: Plan) -> Mapping[str, int]:
    """Count the records that break each rule, also of rules that are off.

    Args:
        batch: a sample, e.g. the first chunk of the last import.
        plan: with the settings that are to be tried.

    Returns:
        Rule code → records; rules that no record breaks are left out.
    """
    tried = replace(
        plan,
        severities={rule.code: Severity.WARN for rule in RULES},
        own_rules=tuple(replace(rule, severity=Severity.WARN) for rule in plan.own_rules),
    )
    return judge(understand(batch, tried), tried).warnings_by_rule
