"""The form of one choice of a list."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leadgate.leads.models import Choice
from leadgate.web.forms import ModelForm


class LinesField(forms.CharField):
    """Several values, one per line."""

    widget = forms.Textarea({"rows": 5})

    def prepare_value(self, value: Any) -> Any:
        """Show one value per line."""
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> Any:
        """Return the values, each once, in their order."""
        lines = [line.strip() for line in super().clean(value).splitlines()]
        return list(dict.fromkeys(line for line in lines if line))


class ChoiceForm(ModelForm[Choice]):
    """A choice: its label, other spellings, and whether it is offered."""

    aliases = LinesField(
        label=gettext_lazy("Other spellings"), required=False,
        help_text=gettext_lazy(
            "One per line. A file that says one of these means this choice; "
            "capitals, accents and punctuation don't matter."
        ),
    )  # fmt: skip

    class Meta:
        model = Choice
        fields = ["label", "aliases", "active"]
        labels = {"label": gettext_lazy("Label"), "active": gettext_lazy("Offered")}
        help_texts = {
            "label": gettext_lazy("What people read. Leads keep the choice when it is renamed."),
            "active": gettext_lazy(
                "A choice that is not offered is still understood in files and kept by leads."
            ),
        }

    def clean_label(self) -> str:
        """Refuse a label that stands on the list already."""
        label: str = self.cleaned_data["label"].strip()
        same = Choice.objects.filter(list_name=self.instance.list_name, label__iexact=label)
        if same.exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError(_("This label is on the list already."))
        return label

    def clean_aliases(self) -> list[str]:
        """Refuse spellings that another choice of the list has, or that are too long."""
        aliases: list[str] = self.cleaned_data["aliases"]
        folded = {alias.casefold(): alias for alias in aliases}
        others = Choice.objects.filter(list_name=self.instance.list_name)
        for other in others.exclude(pk=self.instance.pk):
            for taken in (other.label, other.value, *other.aliases):
                if taken.casefold() in folded:
                    raise forms.ValidationError(
                        _("“%(alias)s” means %(choice)s already.")
                        % {"alias": folded[taken.casefold()], "choice": other.label}
                    )
        if any(len(alias) > 200 for alias in aliases):
            raise forms.ValidationError(_("A spelling can have 200 characters at most."))
        return aliases
