"""The words that people read for fields and sections of a lead."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from leadgate.engine.fields import CATALOGUE, Section

SECTIONS: dict[Section, Promise] = {
    Section.PERSON: _("Person"),
    Section.COMPANY: _("Company"),
    Section.EMAIL: _("Email"),
    Section.PHONE: _("Phone"),
    Section.ADDRESS: _("Address"),
    Section.ONLINE: _("Online"),
    Section.SALES: _("Sales"),
    Section.CONSENT: _("Consent"),
    Section.RECORD: _("Record in the other system"),
    Section.CUSTOM: _("Custom fields"),
}

LISTS: dict[str, Promise] = {
    "source": _("Sources"),
    "rating": _("Ratings"),
    "lead_status": _("Lead statuses"),
    "industry": _("Industries"),
    "contact_type": _("Contact types"),
    "salutation": _("Salutations"),
    "email_type": _("Email types"),
    "phone_type": _("Phone types"),
    "address_type": _("Address types"),
    "sic_code": _("SIC codes"),
}


def label_of(name: str) -> str:
    """Return what people read for a field of the catalogue."""
    return gettext(CATALOGUE[name].label)
