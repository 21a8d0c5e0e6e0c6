"""What was found out about a file, in words."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leadgate.engine.layout import Inspection, Layout

DELIMITERS: dict[str, str | Promise] = {
    ",": gettext_lazy("Comma"),
    ";": gettext_lazy("Semicolon"),
    "\t": gettext_lazy("Tab"),
    "|": gettext_lazy("Vertical bar"),
    ":": gettext_lazy("Colon"),
    " ": gettext_lazy("Space"),
    ", ": gettext_lazy("Comma and space"),
    "||": gettext_lazy("Two vertical bars"),
}
ENCODINGS: dict[str, str | Promise] = {
    "utf-8": "UTF-8",
    "ascii": "UTF-8",
    "utf-8-sig": "UTF-8",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-16": "UTF-16",
    "cp1252": gettext_lazy("Western European (Windows-1252)"),
    "latin-1": gettext_lazy("Western European (Latin-1)"),
    "iso-8859-1": gettext_lazy("Western European (Latin-1)"),
    "iso-8859-15": gettext_lazy("Western European (Latin-9)"),
    "cp1250": gettext_lazy("Central European (Windows-1250)"),
    "iso-8859-2": gettext_lazy("Central European (Latin-2)"),
    "cp1251": gettext_lazy("Cyrillic (Windows-1251)"),
    "koi8-r": gettext_lazy("Cyrillic (KOI8-R)"),
    "cp1253": gettext_lazy("Greek (Windows-1253)"),
    "cp1254": gettext_lazy("Turkish (Windows-1254)"),
    "cp1255": gettext_lazy("Hebrew (Windows-1255)"),
    "cp1256": gettext_lazy("Arabic (Windows-1256)"),
    "cp437": gettext_lazy("Western European (DOS 437)"),
    "cp850": gettext_lazy("Western European (DOS 850)"),
    "mac-roman": gettext_lazy("Western European (Mac)"),
    "shift_jis": gettext_lazy("Japanese (Shift JIS)"),
    "cp932": gettext_lazy("Japanese (Shift JIS)"),
    "euc-jp": gettext_lazy("Japanese (EUC)"),
    "gb18030": gettext_lazy("Chinese (GB 18030)"),
    "gbk": gettext_lazy("Chinese (GBK)"),
    "big5": gettext_lazy("Chinese (Big5)"),
    "euc-kr": gettext_lazy("Korean (EUC)"),
}
QUOTES: dict[str, str | Promise] = {
    '"': gettext_lazy('Double quotes (")'),
    "'": gettext_lazy("Single quotes (')"),
    "": gettext_lazy("None"),
}
ESCAPES: dict[str, str | Promise] = {
    "": gettext_lazy('Doubled: ""'),
    "\\": gettext_lazy('Behind a backslash: \\"'),
}
FORMATS: dict[str, str | Promise] = {
    "csv": gettext_lazy("CSV"),
    "xlsx": gettext_lazy("Excel workbook"),
    "xlsb": gettext_lazy("Excel binary workbook"),
    "xls": gettext_lazy("Excel 97 workbook"),
    "ods": gettext_lazy("OpenDocument spreadsheet"),
    "jsonl": gettext_lazy("JSON Lines"),
    "parquet": gettext_lazy("Parquet"),
}

SURE = 0.95
"""Confidence from which on nothing is said about it."""


def delimiter_word(delimiter: str) -> str:
    """Return what people call a delimiter."""
    return str(DELIMITERS.get(delimiter, delimiter))


def encoding_word(encoding: str) -> str:
    """Return what people call an encoding."""
    name = encoding.lower().replace("_", "-")
    return str(ENCODINGS.get(name) or ENCODINGS.get(encoding.lower()) or encoding)


def _header_lines(layout: Layout) -> str:
    first = layout.header_line
    if first is None:
        return _("None")
    if layout.header_lines == 1:
        return _("Line %(line)s") % {"line": first}
    last = first + layout.header_lines - 1
    return _("Lines %(first)s to %(last)s, joined") % {"first": first, "last": last}


def understood(inspection: Inspection) -> list[tuple[str, str]]:
    """Return how the file is written, in words: what, how it is, and how sure that is."""
    layout = inspection.layout
    facts = [(_("Column names"), _doubted(_header_lines(layout), "header", inspection))]
    if layout.format != "csv":
        sheet = [(_("Sheet"), layout.sheet)] if layout.sheet else []
        return [(_("Format"), str(FORMATS.get(layout.format, layout.format))), *sheet, *facts]
    encoding, delimiter = encoding_word(layout.encoding), delimiter_word(layout.dialect.delimiter)
    return [
        (_("Encoding"), _doubted(encoding, "encoding", inspection)),
        (_("Delimiter"), _doubted(delimiter, "delimiter", inspection)),
        *facts,
    ]


def _doubted(word: str, finding: str, inspection: Inspection) -> str:
    """Return the word, with how sure it is where that is less than nearly."""
    sure = inspection.confidence.get(finding, 1.0)
    if sure >= SURE:
        return word
    return _("%(word)s (%(percent)s %% sure)") % {"word": word, "percent": round(100 * sure)}
