"""What new imports begin with about duplicates."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from leadgate.imports.forms.duplicate_keys import duplicate_keys_field
from leadgate.imports.models import DuplicatePolicy
from leadgate.imports.models.import_run import OnDuplicate
from leadgate.imports.options import Key, Merge, Options
from leadgate.web.forms import Form


class DuplicatePolicyForm(Form):
    """What is set for one site, or for all that have nothing of their own."""

    keys = duplicate_keys_field()
    on_duplicate = forms.ChoiceField(
        label=_("What to do with a duplicate"),
        choices=OnDuplicate.choices,
        widget=forms.RadioSelect,
    )
    merge = forms.ChoiceField(
        label=_("Whose values win in an update"),
        choices=[(merge.value, merge.label) for merge in Merge],
        widget=forms.RadioSelect,
    )
    likely = forms.BooleanField(
        label=_("Look for likely duplicates, too"),
        required=False,
        help_text=_("Other spellings, typing errors, short forms of names."),
    )

    def __init__(self, policy: DuplicatePolicy | None, *args: Any, **kwargs: Any) -> None:
        shipped = Options()
        kwargs["initial"] = {
            "keys": policy.keys if policy else [str(key) for key in shipped.duplicate_keys],
            "on_duplicate": policy.on_duplicate if policy else OnDuplicate.SKIP,
            "merge": policy.merge if policy else shipped.merge,
            "likely": policy.likely if policy else shipped.likely,
        }
        super().__init__(*args, **kwargs)

    def given(self) -> dict[str, Any]:
        """Return what the step takes."""
        data = self.cleaned_data
        return {
            "keys": [Key(key) for key in data["keys"]],
            "on_duplicate": OnDuplicate(data["on_duplicate"]),
            "merge": Merge(data["merge"]),
            "likely": data["likely"],
        }
