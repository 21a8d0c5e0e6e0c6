"""What a set of rules would do to a sample, before it is in force."""

from __future__ import annotations

from dataclasses import replace

from leadgate.engine.impact import try_rules
from leadgate.engine.plan import Severity
from leadgate.engine.understand import understand
from tests.engine.rules.records import batch_of


def test_a_trial_says_what_rules_would_do_and_shows_the_first_records() -> None:
    batch, plan = batch_of(
        [
            {"last_name": "A", "email": "broken"},
            {"last_name": "B", "email": "info@example.com"},
            {"last_name": "C", "email": "info@example.net"},
            {"last_name": "", "email": "info@example.org"},
        ]
    )
    strict = {"email_invalid": Severity.REJECT, "email_is_role": Severity.WARN}
    understood = understand(batch, plan)
    trial = try_rules(batch, understood, replace(plan, severities=strict))
    assert (trial.records, trial.rejected, trial.warned) == (4, 2, 2)
    assert trial.by_rule == {"email_invalid": 1, "email_is_role": 2, "name_or_company_missing": 1}
    assert [sample.line for sample in trial.samples["email_is_role"]] == [3, 4]
    assert "info@example.com" in trial.samples["email_is_role"][0].message
    off = replace(plan, severities={"email_invalid": Severity.OFF})
    lenient = try_rules(batch, understood, off)
    assert (lenient.rejected, lenient.by_rule) == (1, trial.by_rule)
