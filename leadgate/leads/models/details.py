"""Everything that can be imported of a lead; mirrors the fields' catalogue."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _


class LeadDetails(models.Model):
    """The columns that hold a lead's fields; null means empty.

    One column per stored field of the catalogue, by its name (a test holds the
    two together). The first email, phone and address stand in columns of their
    own, where they can be indexed and loaded fast; further ones as JSON lists
    `[{"email", "type"}]`, `[{"phone", "extension", "type"}]`, `[{"street", …,
    "type"}]`. Choices are stored by value, owner, site and creator by id.
    """

    salutation = models.TextField(_("salutation"), null=True, blank=True)
    first_name = models.TextField(_("first name"), null=True, blank=True)
    middle_name = models.TextField(_("middle name"), null=True, blank=True)
    last_name = models.TextField(_("last name"), null=True, blank=True)
    suffix = models.TextField(_("suffix"), null=True, blank=True)
    additional_names = models.TextField(_("additional names"), null=True, blank=True)
    nickname = models.TextField(_("nickname"), null=True, blank=True)
    job_title = models.TextField(_("job title"), null=True, blank=True)
    role = models.TextField(_("role"), null=True, blank=True)
    department = models.TextField(_("department"), null=True, blank=True)
    birth_date = models.DateField(_("birth date"), null=True, blank=True)

    company = models.TextField(_("company"), null=True, blank=True)
    company_alt = models.TextField(_("second company name"), null=True, blank=True)
    account_number = models.TextField(_("account number"), null=True, blank=True)
    industry = models.TextField(_("industry"), null=True, blank=True)
    sic_code = models.TextField(_("SIC code"), null=True, blank=True)
    sic_description = models.TextField(_("SIC description"), null=True, blank=True)
    duns_number = models.TextField(_("D-U-N-S number"), null=True, blank=True)
    duns_type = models.TextField(_("D-U-N-S type"), null=True, blank=True)
    year_started = models.BigIntegerField(_("year started"), null=True, blank=True)
    employees = models.BigIntegerField(_("employees"), null=True, blank=True)
    revenue = models.DecimalField(
        _("revenue"), max_digits=18, decimal_places=2, null=True, blank=True
    )
    potential = models.DecimalField(
        _("potential"), max_digits=18, decimal_places=2, null=True, blank=True
    )

    email = models.TextField(_("email"), null=True, blank=True)
    email_type = models.TextField(_("email type"), null=True, blank=True)
    further_emails = models.JSONField(_("further emails"), null=True, blank=True)

    phone = models.TextField(_("phone"), null=True, blank=True)
    phone_extension = models.TextField(_("extension"), null=True, blank=True)
    phone_type = models.TextField(_("phone type"), null=True, blank=True)
    further_phones = models.JSONField(_("further phones"), null=True, blank=True)

    street = models.TextField(_("street"), null=True, blank=True)
    street2 = models.TextField(_("street line 2"), null=True, blank=True)
    street3 = models.TextField(_("street line 3"), null=True, blank=True)
    street4 = models.TextField(_("street line 4"), null=True, blank=True)
    city = models.TextField(_("city"), null=True, blank=True)
    state = models.TextField(_("state"), null=True, blank=True)
    postal_code = models.TextField(_("postal code"), null=True, blank=True)
    country = models.TextField(_("country"), null=True, blank=True)
    county = models.TextField(_("county"), null=True, blank=True)
    latitude = models.FloatField(_("latitude"), null=True, blank=True)
    longitude = models.FloatField(_("longitude"), null=True, blank=True)
    address_type = models.TextField(_("address type"), null=True, blank=True)
    further_addresses = models.JSONField(_("further addresses"), null=True, blank=True)

    website = models.TextField(_("website"), null=True, blank=True)
    linkedin_url = models.TextField(_("linkedin"), null=True, blank=True)
    twitter = models.TextField(_("twitter / x"), null=True, blank=True)
    facebook = models.TextField(_("facebook"), null=True, blank=True)

    source = models.TextField(_("source"), null=True, blank=True)
    campaign = models.TextField(_("campaign"), null=True, blank=True)
    rating = models.TextField(_("rating"), null=True, blank=True)
    lead_status = models.TextField(_("lead status"), null=True, blank=True)
    contact_type = ArrayField(
        models.TextField(), verbose_name=_("contact type"), null=True, blank=True
    )
    score = models.BigIntegerField(_("score"), null=True, blank=True)
    notes = models.TextField(_("notes"), null=True, blank=True)
    tags = ArrayField(models.TextField(), verbose_name=_("tags"), null=True, blank=True)

    opt_in = models.BooleanField(_("opt-in"), null=True, blank=True)
    do_not_call = models.BooleanField(_("do not call"), null=True, blank=True)
    do_not_email = models.BooleanField(_("do not email"), null=True, blank=True)

    external_id = models.TextField(_("external id"), null=True, blank=True)
    created_at = models.DateTimeField(_("created"), null=True, blank=True)
    modified_at = models.DateTimeField(_("modified"), null=True, blank=True)

    custom = models.JSONField(_("custom fields"), null=True, blank=True)

    class Meta:
        abstract = True
