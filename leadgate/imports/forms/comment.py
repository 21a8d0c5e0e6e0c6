"""A comment on a move, kept in the import's history."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from leadgate.web.forms import Form


class CommentForm(Form):
    """Why something is done."""

    comment = forms.CharField(
        label=_("Comment"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Kept in the import's history."),
    )
