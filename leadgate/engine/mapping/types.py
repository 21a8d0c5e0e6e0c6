"""The types that a repeated email, phone or address can have."""

from __future__ import annotations

EMAIL_TYPES = ("business", "personal", "other")
PHONE_TYPES = ("business", "mobile", "home", "fax", "other")
ADDRESS_TYPES = ("business", "home", "billing", "shipping", "mailing", "other")

GROUPS = 10
"""Emails, phones and addresses that a lead can have in one file, each."""

TYPES: dict[str, tuple[str, ...]] = {
    "email": EMAIL_TYPES,
    "phone": PHONE_TYPES,
    "address": ADDRESS_TYPES,
}
"""What a field repeats as (`Field.repeats`) → the types it may have."""
