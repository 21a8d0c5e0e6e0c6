"""When a second person has to approve."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from leadgate.imports.models import ApprovalPolicy
from leadgate.web.forms import ModelForm


class PolicyForm(ModelForm[ApprovalPolicy]):
    """What is set for one site, or for all that have nothing of their own."""

    class Meta:
        model = ApprovalPolicy
        fields = ["always", "above_leads", "above_rejected"]
        labels = {
            "always": _("Every import is approved by a second person"),
            "above_leads": _("A second person approves above so many leads"),
            "above_rejected": _("A second person approves above this share of rejected records"),
        }
        help_texts = {
            "above_leads": _("Created and updated leads together. Empty: no limit."),
            "above_rejected": _("In percent of the records. Empty: no limit."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("above_leads", "above_rejected"):
            self.fields[name].localize = False
            self.fields[name].widget.is_localized = False
