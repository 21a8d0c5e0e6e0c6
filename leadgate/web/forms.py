"""How forms look: the theme's classes on the controls of any Django form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from django import forms
from django.db.models import Model

Row = TypeVar("Row", bound=Model)

_CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.CheckboxSelectMultiple, "checks"),
    (forms.RadioSelect, "checks"),
    (forms.CheckboxInput, "form-check-input"),
    (forms.Select, "form-select"),
    (forms.Widget, "form-control"),
)


class Styled:
    """Mixin for forms: gives every control its class.

    Also keeps Django's own colon away from labels.
    """

    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            dress(field)


def dress(field: forms.Field) -> None:
    """Give one field's control the class for its kind."""
    widget = field.widget
    wanted = next(name for kind, name in _CLASSES if isinstance(widget, kind))
    given = widget.attrs.get("class", "")
    if wanted not in given.split():
        widget.attrs["class"] = f"{given} {wanted}".strip()


class Form(Styled, forms.Form):
    """A form in the theme's clothes."""


if TYPE_CHECKING:

    class ModelForm(Styled, forms.ModelForm[Row], Generic[Row]):
        """A form of one row of a table, in the theme's clothes."""

else:
    # Django's own form says only to type checkers which model it is of.
    class ModelForm(Styled, forms.ModelForm, Generic[Row]):
        """A form of one row of a table, in the theme's clothes."""
