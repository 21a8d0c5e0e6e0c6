"""Who may approve an import: when its uploader may not, and why, in words."""

from __future__ import annotations

from django.template.defaultfilters import floatformat
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leadgate.accounts.models import User
from leadgate.imports.models import ApprovalPolicy, Import
from leadgate.settings import settings
from leadgate.web.templatetags.web import count


def second_person_reason(run: Import) -> str:
    """Return why somebody else than the uploader has to approve; "" where nothing asks for it.

    The installation's own setting asks for all imports, whatever sites have set.
    """
    policy = ApprovalPolicy.of_site(run.site_id)
    if settings().second_person or (policy and policy.always):
        return _("Every import is approved by a second person.")
    if policy is None:
        return ""
    leads = run.created + run.updated
    if policy.above_leads is not None and leads > policy.above_leads:
        return ngettext(
            "It brings %(leads)s lead; above %(limit)s a second person approves.",
            "It brings %(leads)s leads; above %(limit)s a second person approves.",
            leads,
        ) % {"leads": count(leads), "limit": count(policy.above_leads)}
    share = 100 * run.rejected / run.total if run.total else 0
    if policy.above_rejected is not None and share > policy.above_rejected:
        return _(
            "%(share)s %% of its records were rejected; "
            "above %(limit)s %% a second person approves."
        ) % {
            "share": floatformat(share, "-1"),
            "limit": policy.share,
        }
    return ""


def refusal_for(run: Import, user: User) -> str:
    """Return why this user can't be the one who approves; "" for those who can."""
    return "" if run.entered_by_id != user.pk else second_person_reason(run)
