"""What every rule would do to a sample of records, before anybody turns it on."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from leadgate.engine.batch import Batch
from leadgate.engine.judge import Check, broken_by, checks_of, reasons_of
from leadgate.engine.plan import Plan, Severity
from leadgate.engine.rules import RULES
from leadgate.engine.rules.language import own_rule
from leadgate.engine.understand import Understood, understand

SAMPLES = 3  # records shown per rule


@dataclass(frozen=True, slots=True)
class Sample:
    """A record that breaks a rule.

    Attributes:
        record: its number in the file, from 1.
        line: where it begins in the file, from 1.
        message: what the rule says of it.
    """

    record: int
    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Trial:
    """What a set of rules would do to a sample.

    Attributes:
        records: looked at; those that could not be read are among them.
        rejected: records that would not be taken, unreadable ones included.
        warned: records that would be taken and listed.
        by_rule: rule code → records that break it, whatever its severity, also
            off; rules that no record breaks are left out.
        samples: rule code → the first records that break it, three at most.
    """

    records: int = 0
    rejected: int = 0
    warned: int = 0
    by_rule: Mapping[str, int] = field(default_factory=dict)
    samples: Mapping[str, Sequence[Sample]] = field(default_factory=dict)


def impact(batch: Batch, plan: Plan) -> Mapping[str, int]:
    """Count the records that break each rule, also of rules that are off.

    Args:
        batch: a sample, e.g. the first chunk of the last import.
        plan: with the settings that are to be tried.

    Returns:
        Rule code → records; rules that no record breaks are left out.
    """
    return try_rules(batch, understand(batch, plan), plan).by_rule


def try_rules(batch: Batch, understood: Understood, plan: Plan) -> Trial:
    """Judge a sample by all rules, those that are off too, and by the plan's severities.

    Args:
        batch: the sample.
        understood: its values; they depend on nothing that rules set, so that
            one reading serves many trials.
        plan: with the severities, settings and own rules that are to be tried.

    Cost: as `judge`, with messages for three records per rule.
    """
    rules = [*RULES, *(own_rule(rule, plan.custom) for rule in plan.own_rules)]
    everything_on = {rule.code: Severity.WARN for rule in rules}
    checks = list(
        checks_of(replace(plan, severities=everything_on), frozenset(understood.columns), rules)
    )
    frame = understood.frame()
    severities = {rule.code: plan.severities.get(rule.code, rule.severity) for rule in rules}
    rejected = np.zeros(understood.height, dtype=np.bool_)
    warned = np.zeros(understood.height, dtype=np.bool_)
    found: dict[str, list[tuple[Check, np.ndarray[tuple[int], np.dtype[np.int64]]]]] = {}
    for check, rows in broken_by(frame, checks):
        severity = severities[check.rule.code]
        if severity is Severity.REJECT:
            rejected[rows] = True
        elif severity is not Severity.OFF:
            warned[rows] = True
        found.setdefault(check.rule.code, []).append((check, rows))
    return Trial(
        records=understood.height + len(batch.malformed),
        rejected=int(rejected.sum()) + len(batch.malformed),
        warned=int((warned & ~rejected).sum()),
        by_rule={
            code: len(np.unique(np.concatenate([rows for _, rows in parts])))
            for code, parts in found.items()
        },
        samples={code: _samples(batch, understood, parts) for code, parts in found.items()},
    )


def _samples(
    batch: Batch,
    understood: Understood,
    parts: Sequence[tuple[Check, np.ndarray[tuple[int], np.dtype[np.int64]]]],
) -> tuple[Sample, ...]:
    frame = understood.frame()
    listed: dict[int, str] = {}
    for check, rows in parts:
        first = rows[:SAMPLES]
        for row, reason in zip(first, reasons_of(frame, check, first), strict=True):
            listed.setdefault(int(row), json.loads(reason)["message"])
    return tuple(
        Sample(int(batch.record[row]), int(batch.line[row]), listed[row])
        for row in sorted(listed)[:SAMPLES]
    )
