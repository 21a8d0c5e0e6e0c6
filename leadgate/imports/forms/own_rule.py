"""The form of a rule that an administrator writes: building blocks, or one expression."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, cast

from django import forms
from django.forms.formsets import BaseFormSet, formset_factory
from django.utils.functional import Promise
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leadgate.engine.fields import Field
from leadgate.engine.plan import OwnRule, Severity
from leadgate.engine.rules.language import ExpressionRefused, compile_expression
from leadgate.engine.rules.language.blocks import (
    Block,
    Blocks,
    Comparison,
    blocks_of,
    expression_of,
)
from leadgate.engine.rulesets import BY_CODE
from leadgate.errors import RuleRefused
from leadgate.imports.forms.rule_settings import field_choices, stored_fields
from leadgate.imports.forms.rules import severity_choices
from leadgate.leads.custom import custom_fields
from leadgate.web.forms import Form

COMPARISONS: dict[Comparison, Promise] = {
    Comparison.FILLED: gettext_lazy("is filled"),
    Comparison.EMPTY: gettext_lazy("is empty"),
    Comparison.IS: gettext_lazy("is"),
    Comparison.IS_NOT: gettext_lazy("is not"),
    Comparison.IN: gettext_lazy("is one of (one per line)"),
    Comparison.NOT_IN: gettext_lazy("is none of (one per line)"),
    Comparison.CONTAINS: gettext_lazy("contains"),
    Comparison.LACKS: gettext_lazy("does not contain"),
    Comparison.MATCHES: gettext_lazy("matches the pattern"),
    Comparison.MORE: gettext_lazy("is more than, or after"),
    Comparison.AT_LEAST: gettext_lazy("is at least, or not before"),
    Comparison.LESS: gettext_lazy("is less than, or before"),
    Comparison.AT_MOST: gettext_lazy("is at most, or not after"),
    Comparison.LONGER: gettext_lazy("is longer than (characters)"),
    Comparison.SHORTER: gettext_lazy("is shorter than (characters)"),
    Comparison.TRUE: gettext_lazy("is yes"),
    Comparison.FALSE: gettext_lazy("is no"),
}
BLOCKS, EXPRESSION = "blocks", "expression"
SPARE = {"where": 1, "must": 2}


class BlockRow(Form):
    """One building block."""

    field = forms.ChoiceField(label=gettext_lazy("Field"), required=False)
    test = forms.ChoiceField(
        label=gettext_lazy("Comparison"),
        required=False,
        choices=[(test.value, label) for test, label in COMPARISONS.items()],
    )
    value = forms.CharField(
        label=gettext_lazy("Value"), required=False, max_length=1000,
        widget=forms.Textarea({"rows": 1}),
    )  # fmt: skip

    def __init__(self, *args: Any, custom: Sequence[Field] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = cast(forms.ChoiceField, self.fields["field"])
        stored = [*stored_fields(), *custom]
        choices.choices = [("", _("Choose a field")), *field_choices(stored)]

    def block(self) -> Block | None:
        """Return the block; None for an empty row."""
        name = self.cleaned_data.get("field")
        if not name:
            return None
        return Block(
            name,
            Comparison(self.cleaned_data["test"] or Comparison.FILLED),
            self.cleaned_data["value"],
        )


class OwnRuleForm(Form):
    """A rule of one's own.

    Attributes:
        pointer: the expression with a mark under the mistake; blank for none.
        expression: what was filled in either way, once it is valid.
    """

    title = forms.CharField(
        label=gettext_lazy("What the rule asks for"), max_length=120,
        help_text=gettext_lazy("In a few words; reports show it."),
    )  # fmt: skip
    severity = forms.ChoiceField(label=gettext_lazy("Severity"), choices=severity_choices)
    message = forms.CharField(
        label=gettext_lazy("Message"), required=False, max_length=500,
        help_text=gettext_lazy("What people read about a record that breaks it."),
    )  # fmt: skip
    field = forms.ChoiceField(
        label=gettext_lazy("Field that reports name"), required=False,
        help_text=gettext_lazy("None: the last name."),
    )  # fmt: skip
    how = forms.ChoiceField(
        label=gettext_lazy("Written as"), widget=forms.RadioSelect, initial=BLOCKS,
        choices=[
            (BLOCKS, gettext_lazy("Building blocks")),
            (EXPRESSION, gettext_lazy("One expression")),
        ],
    )  # fmt: skip
    any_of = forms.ChoiceField(
        label=gettext_lazy("What must hold"),
        choices=[
            ("", gettext_lazy("All of these must hold")),
            ("any", gettext_lazy("One of these must hold")),
        ],
        required=False,
    )
    formula = forms.CharField(
        label=gettext_lazy("What must hold"), required=False, max_length=2000,
        widget=forms.Textarea({"rows": 3, "spellcheck": "false", "autocapitalize": "off"}),
    )  # fmt: skip

    def __init__(self, own: OwnRule | None, taken: Iterable[str], data: Any = None) -> None:
        self.own = own
        self.taken = {*taken, *BY_CODE} - ({own.code} if own else set())
        self.pointer = self.expression = ""
        self.custom = custom_fields()
        blocks = _readable(own, self.custom)
        initial: dict[str, Any] = {"severity": Severity.WARN.value}
        if own is not None:
            initial = {
                "title": own.title, "severity": own.severity.value, "message": own.message,
                "field": own.field, "formula": own.expression,
                "how": BLOCKS if blocks else EXPRESSION,
                "any_of": "any" if blocks and blocks.any_of else "",
            }  # fmt: skip
        super().__init__(data, initial=initial)
        choices = cast(forms.ChoiceField, self.fields["field"])
        choices.choices = [("", _("None")), *field_choices([*stored_fields(), *self.custom])]
        self.where = _rows("where", blocks.where if blocks else (), data, self.custom)
        self.must = _rows("must", blocks.must if blocks else (), data, self.custom)

    def clean(self) -> dict[str, Any]:
        """Write the blocks as an expression, and compile it."""
        data = super().clean() or self.cleaned_data
        by_blocks = data.get("how") == BLOCKS
        try:
            self.expression = self._from_blocks(data) if by_blocks else _one_line(data["formula"])
            compile_expression(self.expression, self.custom)
        except ExpressionRefused as refused:
            why, _sep, self.pointer = str(refused).partition("\n")
            self.add_error(None if by_blocks else "formula", why)
        except RuleRefused as refused:
            self.add_error(None, str(refused))
        return data

    def _from_blocks(self, data: dict[str, Any]) -> str:
        if not self.where.is_valid() or not self.must.is_valid():
            raise RuleRefused(why=_("Please look at the marked fields."))
        must = tuple(block for row in self.must if (block := row.block()))
        where = tuple(block for row in self.where if (block := row.block()))
        return expression_of(Blocks(must, data.get("any_of") == "any", where), self.custom)

    def chosen(self) -> OwnRule:
        """Return the rule; a new one gets a code from its title, an old one keeps its."""
        data = self.cleaned_data
        return OwnRule(
            code=self.own.code if self.own else self._code(data["title"]),
            title=data["title"],
            expression=self.expression,
            message=data["message"],
            severity=Severity(data["severity"]),
            field=data["field"],
        )

    def _code(self, title: str) -> str:
        words = re.sub(r"[^a-z0-9]+", "_", slugify(title)).strip("_")[:60].strip("_")
        code = words if words[:1].isalpha() else f"own_{words}".strip("_")
        number = 2
        base = code
        while code in self.taken:
            code, number = f"{base}_{number}", number + 1
        return code


def _one_line(text: str) -> str:
    """Return an expression without line ends, so that a mark can stand under its mistake."""
    return " ".join(text.split("\n")).replace("\r", " ").strip()


def _readable(own: OwnRule | None, custom: Sequence[Field]) -> Blocks | None:
    if own is None:
        return None
    try:
        return blocks_of(own.expression, custom)
    except RuleRefused:
        return None


def _rows(
    name: str, blocks: Iterable[Block], data: Any, custom: Sequence[Field]
) -> BaseFormSet[BlockRow]:
    initial = [{"field": b.field, "test": b.test.value, "value": b.value} for b in blocks]
    made = formset_factory(BlockRow, extra=SPARE[name], max_num=20)
    return made(data, initial=initial, prefix=name, form_kwargs={"custom": custom})
