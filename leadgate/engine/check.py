"""One batch of records, judged: map → transform → rules → accepted, rejected."""

from __future__ import annotations

from collections import Counter

from leadgate.engine.assemble import accepted_rows, new_choices, rejected_rows
from leadgate.engine.batch import Batch
from leadgate.engine.checked import Checked
from leadgate.engine.derive import derive
from leadgate.engine.fix import leave_out
from leadgate.engine.judge import judge
from leadgate.engine.mended import with_mended
from leadgate.engine.plan import Plan
from leadgate.engine.understand import understand


def check(batch: Batch, plan: Plan) -> Checked:
    """Understand and judge one batch of records.

    Args:
        batch: what the reader found in one chunk.
        plan: how columns map, how values are written, which rules are on.

    Returns:
        Every record of the batch, accepted or rejected; the same for the same
        batch and plan, whenever and wherever it runs.

    Cost: vectorised; slow libraries see distinct unusual values only.
    """
    wide, plan = derive(batch, plan)
    understood = understand(wide, plan)
    verdict = with_mended(judge(understood, plan), batch)
    for name, rows in verdict.left_out:
        leave_out(understood, name, rows)
    accepted = accepted_rows(batch, understood, verdict, plan)
    errors = Counter(verdict.errors_by_rule)
    errors.update(record.code for record in batch.malformed)
    return Checked(
        accepted=accepted,
        rejected=rejected_rows(batch, verdict),
        errors_by_rule=dict(errors),
        warnings_by_rule=verdict.warnings_by_rule,
        new_choices=new_choices(accepted, understood, plan),
    )
