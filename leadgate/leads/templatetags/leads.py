"""How a lead's values are written on pages: `{% load leads %}`."""

from __future__ import annotations

from django import template

from leadgate.leads.showing import phone_as_written

register = template.Library()


@register.filter
def phone(number: str | None) -> str:
    """Write a phone number in groups, as people do: +1 202-555-0143."""
    return phone_as_written(number or "")
