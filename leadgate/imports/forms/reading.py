"""How the file is read: what was found out, and what a person says instead."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from leadgate.engine.layout import Inspection, Overrides, header_lines_of
from leadgate.imports.understood import (
    DELIMITERS,
    ESCAPES,
    QUOTES,
    delimiter_word,
    encoding_word,
)
from leadgate.web.forms import Form

FOUND = "found"
NONE = "none"
OFFERED = (
    "utf-8", "utf-16", "cp1252", "iso-8859-15", "cp1250", "iso-8859-2", "cp1251", "koi8-r",
    "cp1253", "cp1254", "cp1255", "cp1256", "mac-roman", "cp437", "cp850", "shift_jis", "euc-jp",
    "gb18030", "big5", "euc-kr",
)  # fmt: skip


class ReadingForm(Form):
    """Everything that was found out about the file, to be said otherwise."""

    encoding = forms.ChoiceField(label=_("Encoding"))
    delimiter = forms.ChoiceField(label=_("Delimiter"))
    other_delimiter = forms.CharField(
        label=_("Other delimiter"),
        required=False,
        max_length=2,
        strip=False,
        help_text=_("One or two characters, instead of the delimiter chosen."),
    )
    quote = forms.ChoiceField(label=_("Quotes"))
    escape = forms.ChoiceField(label=_("Quotes inside quotes"), required=False)
    header_line = forms.CharField(
        label=_("Line of the column names"),
        required=False,
        max_length=11,
        help_text=_(
            "Lines to join: 3-4. 0 if the file has none, the columns are then called A, B, C …; "
            "blank to have it found."
        ),
    )
    sheet = forms.ChoiceField(label=_("Sheet"), required=False)
    to_end = forms.BooleanField(
        label=_("Take every line to the end of the file as a record"),
        required=False,
        help_text=_("Also what looks like a footer or a second table."),
    )

    def __init__(
        self, inspection: Inspection, overrides: Overrides, *args: Any, **kwargs: Any
    ) -> None:
        kwargs["initial"] = {
            "encoding": overrides.encoding or FOUND,
            "delimiter": overrides.delimiter if overrides.delimiter in DELIMITERS else FOUND,
            "other_delimiter": "" if overrides.delimiter in DELIMITERS else overrides.delimiter,
            "quote": FOUND if overrides.quote is None else overrides.quote or NONE,
            "escape": FOUND if overrides.escape is None else overrides.escape or NONE,
            "header_line": _lines(overrides),
            "to_end": overrides.to_end,
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
            "escape": ESCAPES.get(layout.dialect.escape or "", layout.dialect.escape),
        }
        offered: dict[str, list[tuple[str, Any]]] = {
            "encoding": [(name, encoding_word(name)) for name in OFFERED],
            "delimiter": list(DELIMITERS.items()),
            "quote": [(sign or NONE, word) for sign, word in QUOTES.items()],
            "escape": [(sign or NONE, word) for sign, word in ESCAPES.items()],
        }
        for name, options in offered.items():
            if layout.format == "csv":
                self._offer(name, [(FOUND, as_found % {"what": found[name]}), *options])
            else:
                del self.fields[name]
        if layout.format != "csv":
            del self.fields["other_delimiter"]
        if inspection.sheets:
            self._offer("sheet", [(sheet, sheet) for sheet in inspection.sheets])
        else:
            del self.fields["sheet"]

    def _offer(self, name: str, options: list[tuple[str, Any]]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = options

    def clean_other_delimiter(self) -> str:
        """Refuse what can't stand between cells."""
        sign: str = self.cleaned_data["other_delimiter"]
        if set(sign) & set('\r\n"'):
            raise forms.ValidationError(_("A quote or a line end can't part cells."))
        return sign

    def clean_header_line(self) -> tuple[int | None, int]:
        """Return the line, None for the one found, and how many lines are joined."""
        text: str = self.cleaned_data["header_line"]
        if not text:
            return None, 1
        try:
            line, lines = header_lines_of(text)
        except ValueError as error:
            raise forms.ValidationError(
                _("“%(text)s” is no line. Write one such as 3, lines such as 3-4, or 0."),
                params={"text": text},
            ) from error
        return line, lines

    def overrides(self) -> Overrides:
        """Return what the person has set; the rest is found out."""
        data = self.cleaned_data

        def said(name: str) -> str | None:
            said = data.get(name) or FOUND
            return None if said == FOUND else "" if said == NONE else said

        line, lines = data["header_line"]
        return Overrides(
            encoding=said("encoding"),
            delimiter=data.get("other_delimiter") or said("delimiter"),
            quote=said("quote"),
            escape=said("escape"),
            header_line=line,
            header_lines=lines,
            sheet=data.get("sheet") or None,
            to_end=data["to_end"],
        )


def _lines(overrides: Overrides) -> str:
    """Return the lines of the column names as the form has them."""
    line, lines = overrides.header_line, overrides.header_lines
    if line is None:
        return ""
    return str(line) if lines == 1 else f"{line}-{line + lines - 1}"
