"""The corrected error file."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from leadgate.web.forms import Form


class CorrectedFileForm(Form):
    """The file, and nothing else."""

    file = forms.FileField(
        label=_("Corrected file"),
        allow_empty_file=True,
        help_text=_("The error file of this import, as CSV or as a spreadsheet."),
        error_messages={"required": _("Choose the corrected file.")},
    )
