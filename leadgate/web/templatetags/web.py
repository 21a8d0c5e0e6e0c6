"""The components that pages are made of: `{% load web %}`.

{% icon "eye" %}                          an icon without meaning of its own
{% icon "eye" label %}                    an icon that says something
{% state_badge import.status %}           the state of an import: icon and word
{% results_bar import %}                  successful and failed, as a thin bar
{% count n %}                             a number as the user writes it
{% when moment %}                         a date and time, in the user's time zone
{% size bytes %}                          4.2 MB
{{ email|broken_well }}                   an email address that breaks at its signs
{% crumb label address %}                 one step of the bread crumbs
{% field form.name %}                     label, control, help and errors
{% sort_header "name" label sorting %}    a column's head that sorts
{% pager page %}                          previous and next
{% empty "inbox" title sentence %}        instead of an empty table
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django import template
from django.forms import BoundField, CheckboxInput, CheckboxSelectMultiple, RadioSelect
from django.template import Context
from django.templatetags.static import static
from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from leadgate.imports.lifecycle import STATES, State

if TYPE_CHECKING:
    from leadgate.imports.models import Import
    from leadgate.web.sorting import Sorting

register = template.Library()

SPRITE = "vendor/bootstrap-icons/sprite.svg"


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """Show an icon of the sprite; without a label it is hidden from screen readers."""
    address = f"{static(SPRITE)}#{name}"
    if label:
        return format_html(
            '<svg class="icon" role="img" aria-label="{}"><use href="{}"></use></svg>',
            label,
            address,
        )
    return format_html('<svg class="icon" aria-hidden="true"><use href="{}"></use></svg>', address)


@register.simple_tag
def state_badge(state: State | str) -> SafeString:
    """Show a state of the life cycle as icon and word."""
    facts = STATES[State(state)]
    return format_html(
        '<span class="state state-{}">{}<span>{}</span></span>',
        facts.tone,
        icon(facts.icon),
        facts.label,
    )


@register.simple_tag
def results_bar(run: Import) -> SafeString:
    """Show how many of an import's records were successful and how many failed."""
    if not run.total:
        return SafeString("")
    share = 100 * run.successful / run.total
    label = ngettext(
        "%(success)s of %(total)s record successful, %(failed)s failed",
        "%(success)s of %(total)s records successful, %(failed)s failed",
        run.total,
    ) % {
        "success": count(run.successful),
        "total": count(run.total),
        "failed": count(run.rejected),
    }
    return bar(share, label)


@register.simple_tag
def bar(percent: float, label: str) -> SafeString:
    """Show a share of a hundred as a thin bar; the rest is what failed."""
    # A single failed record of a million still shows.
    shown = 100.0 if percent >= 100 else min(percent, 99.0)
    shown = 0.0 if percent <= 0 else max(shown, 1.0)
    return format_html(
        '<svg class="results-bar" role="img" aria-label="{}" viewBox="0 0 100 1" '
        'preserveAspectRatio="none"><rect class="results-good" width="{}" height="1"></rect>'
        '<rect class="results-bad" x="{}" width="{}" height="1"></rect></svg>',
        label,
        f"{shown:.2f}",
        f"{shown:.2f}",
        f"{100 - shown:.2f}",
    )


@register.simple_tag
def count(number: int | None) -> str:
    """Show a whole number with the user's thousands separators."""
    return "" if number is None else number_format(number, 0, use_l10n=True, force_grouping=True)


@register.simple_tag
def when(moment: datetime | date | None) -> SafeString:
    """Show a moment in the user's time zone; the day alone where there is no time."""
    if moment is None:
        return SafeString("")
    if not isinstance(moment, datetime):
        shown = date_format(moment, pgettext("format of a date", "j M Y"))
        return format_html('<time datetime="{}">{}</time>', moment.isoformat(), shown)
    local = timezone.localtime(moment)
    shown = date_format(local, pgettext("format of a date with time", "j M Y, H:i"))
    return format_html(
        '<time datetime="{}" title="{}">{}</time>', local.isoformat(), local.tzname(), shown
    )


@register.simple_tag
def size(number: int | None) -> str:
    """Show a number of bytes in the unit that suits it."""
    if number is None:
        return ""
    if number < 1000:
        return ngettext("%(count)s byte", "%(count)s bytes", number) % {"count": number}
    units = (_("%(n)s kB"), _("%(n)s MB"), _("%(n)s GB"), _("%(n)s TB"))
    amount, unit = number / 1000, 0
    while amount >= 999.5 and unit < len(units) - 1:
        amount, unit = amount / 1000, unit + 1
    places = 1 if amount < 99.5 else 0
    return units[unit] % {"n": number_format(round(amount, places), places, use_l10n=True)}


@register.filter
def broken_well(email: str | None) -> SafeString:
    """Show an email address that a narrow column breaks after “@”, not inside a word."""
    name, sign, domain = (email or "").partition("@")
    return format_html("{}{}<wbr>{}", name, sign, domain) if sign else format_html("{}", name)


@register.simple_tag
def crumb(label: object, address: str = "") -> SafeString:
    """Show one step of the bread crumbs; the last one has no address."""
    if not address:
        return format_html('<li class="crumb" aria-current="page">{}</li>', label)
    return format_html('<li class="crumb"><a href="{}">{}</a></li>', address, label)


@register.inclusion_tag("web/components/field.html")
def field(bound: BoundField, label: str = "") -> dict[str, object]:
    """Show a form's field with its label, help and errors."""
    widget = bound.field.widget
    return {
        "field": bound,
        "label": label or bound.label,
        "is_check": isinstance(widget, CheckboxInput),
        "is_group": isinstance(widget, CheckboxSelectMultiple | RadioSelect),
    }


@register.inclusion_tag("web/components/sort_header.html", takes_context=True)
def sort_header(context: Context, name: str, label: str, sorting: Sorting) -> dict[str, object]:
    """Show a column's head as a link that sorts by it, or turns the order round."""
    here = sorting.name == name
    query = context["request"].GET.copy()
    for key in ("after", "before"):
        query.pop(key, None)
    descending = not sorting.descending if here else sorting.starts_descending(name)
    query["sort"] = f"-{name}" if descending else name
    return {
        "label": label,
        "address": f"?{query.urlencode()}",
        "here": here,
        "descending": sorting.descending,
    }


@register.inclusion_tag("web/components/pager.html", takes_context=True)
def pager(context: Context, page: object) -> dict[str, object]:
    """Show links to the page before and the next one."""
    return {"page": page, "request": context["request"]}


@register.inclusion_tag("web/components/empty.html")
def empty(icon: str, title: str, sentence: str = "") -> dict[str, object]:
    """Say why there is nothing to show, in place of an empty table."""
    return {"icon": icon, "title": title, "sentence": sentence}
