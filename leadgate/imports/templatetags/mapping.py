"""For the Process page: `{% load mapping %}`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.html import escape, format_html_join
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.simple_tag(takes_context=True)
def field_options(context: Any, sections: Iterable[Any], chosen: str | None) -> SafeString:
    """Return the options of a "maps to" control, one of them selected.

    They are written once for the whole page: it has the same control in every
    row, with some 80 options.
    """
    return _selected(_once(context, "field_options", lambda: _grouped(sections)), chosen)


@register.simple_tag(takes_context=True)
def column_options(context: Any, columns: Iterable[Any], chosen: str | None) -> SafeString:
    """Return the file's columns as options, one of them selected; written once for the page."""
    return _selected(_once(context, "column_options", lambda: _plain(columns)), chosen)


def _once(context: Any, name: str, write: Any) -> str:
    kept = context.render_context.dicts[0]
    if name not in kept:
        kept[name] = write()
    return str(kept[name])


def _selected(options: str, chosen: str | None) -> SafeString:
    if not chosen:
        return mark_safe(options)  # noqa: S308, written below, escaped
    mark = f'<option value="{escape(chosen)}"'
    return mark_safe(options.replace(f"{mark}>", f"{mark} selected>", 1))  # noqa: S308


def _grouped(sections: Iterable[Any]) -> str:
    return format_html_join(
        "",
        '<optgroup label="{}">{}</optgroup>',
        ((section, mark_safe(_plain(fields))) for section, fields in sections),  # noqa: S308
    )


def _plain(options: Iterable[Any]) -> str:
    return format_html_join("", '<option value="{}">{}</option>', options)
