"""How the file is read: what was found out, and what a person says instead."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from leadgate.engine.layout import Inspection, Overrides
from leadgate.imports.understood import (
    DELIMITERS,
    QUOTES,
    delimiter_word,
    encoding_word,
)
from leadgate.web.forms import Form

FOUND = "found"
OFFERED = (
    "utf-8", "utf-16", "cp1252", "iso-8859-15", "cp1250", "iso-8859-2", "cp1251", "koi8-r",
    "cp1253", "cp1254", "cp1255", "cp1256", "mac-roman", "cp437", "cp850", "shift_jis", "euc-jp",
    "gb18030", "big5", "euc-kr",
)  # fmt: skip


class ReadingForm(Form):
    """Encoding, delimiter, quotes and the line of the column names."""

    encoding = forms.ChoiceField(label=_("Encoding"))
    delimiter = forms.ChoiceField(label=_("Delimiter"))
    quote = forms.ChoiceField(label=_("Quotes"))
    header_line = forms.IntegerField(
        label=_("Line of the column names"),
        required=False,
        min_value=0,
        max_value=10_000,
        help_text=_("0 if the file has none; blank to have it found."),
    )
    sheet = forms.ChoiceField(label=_("Sheet"), required=False)

    def __init__(
        self, inspection: Inspection, overrides: Overrides, *args: Any, **kwargs: Any
    ) -> None:
        kwargs["initial"] = {
            "encoding": overrides.encoding or FOUND,
            "delimiter": overrides.delimiter or FOUND,
            "quote": FOUND if overrides.quote is None else overrides.quote,
            "header_line": overrides.header_line,
            "sheet": overrides.sheet or inspection.layout.sheet or "",
        }
        kwargs.setdefault("prefix", "read")
        super().__init__(*args, **kwargs)
        layout = inspection.layout
        as_found = _("As found: %(what)s")
        found = {
            "encoding": encoding_word(layout.encoding),
            "delimiter": delimiter_word(layout.dialect.delimiter),
            "quote": QUOTES.get(layout.dialect.quote or "", layout.dialect.quote),
        }
        offered: dict[str, list[tuple[str, Any]]] = {
            "encoding": [(name, encoding_word(name)) for name in OFFERED],
            "delimiter": list(DELIMITERS.items()),
            "quote": list(QUOTES.items()),
        }
        for name, options in offered.items():
            if layout.format == "csv":
                self._offer(name, [(FOUND, as_found % {"what": found[name]}), *options])
            else:
                del self.fields[name]
        if inspection.sheets:
            self._offer("sheet", [(sheet, sheet) for sheet in inspection.sheets])
        else:
            del self.fields["sheet"]

    def _offer(self, name: str, options: list[tuple[str, Any]]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = options

    def overrides(self) -> Overrides:
        """Return what the person has set; the rest is found out."""
        data = self.cleaned_data

        def said(name: str) -> str | None:
            said = data.get(name, FOUND)
            return None if said == FOUND else said

        return Overrides(
            encoding=said("encoding"),
            delimiter=said("delimiter"),
            quote=said("quote"),
            header_line=data["header_line"],
            sheet=data.get("sheet") or None,
        )
