"""Which field a combination of concepts means.

A rule names the concepts that must stand in the header. What else stands there
must be allowed for that family of fields, or the header means something else:
"Email" is an email address, "Email status" is not.
"""

from __future__ import annotations

from typing import Final

RULES: Final[dict[str, str]] = {
    "salutation": "salutation; prefix; prefix name; title salutation",
    "first_name": "first; first name",
    "middle_name": "middle; middle name; middle first; other first; other name first",
    "last_name": "family; family name; last name; secondfamily family",
    "suffix": "suffix; suffix name",
    "full_name": "full; full name; display; display name; contactperson name full; subject "
    "full; contactperson full",
    "additional_names": "spouse",
    "nickname": "nickname; nickname name",
    "job_title": "job; job title; title work; title company; job name; job role; role title; "
    "commercial title; contactperson title; subject title",
    "role": "role name",
    "department": "department; department name; company department",
    "birth_date": "birth; birth date",
    "company": "company; company name; work name; account company",
    "company_alt": "alias; alias name; alias company; alias company name; company other name; "
    "company secondary name; company other; company secondary; company line2; "
    "company display name",
    "account_number": "accountno; account number; account code; company number account; "
    "subject account number",
    "industry": "industry; industry name; primary industry; industry description; industry "
    "category; industry code name",
    "sic_code": "sic; sic code; sic number",
    "sic_description": "sic description; sicdescription; sic code description; sic name; sic "
    "industry; sic code name",
    "duns_number": "duns; duns number; duns id; duns code",
    "duns_type": "duns type",
    "year_started": "founded; founded year; founded date; founded company",
    "employees": "employees; employees count; number employees; size company; size range; size "
    "employees; company count employees; employees annual",
    "revenue": "revenue; revenue annual; revenue value; annual sales",
    "revenue_thousands": "revenue thousands; annual sales thousands; sales thousands",
    "potential": "potential; potential value; deal value; deal budget; subject value; "
    "potential revenue; annual value; deal potential; deal annual value",
    "email": "email; email address; email work",
    "email_personal": "email personal; email home; email personal address",
    "email_other": "email other; email secondary; email other address",
    "phone": "phone; phone number; phone work; phone switchboard; switchboard; direct; phone "
    "direct; work direct; phone hq; contactperson number; work number; direct number; "
    "phone number direct",
    "mobile": "mobile; mobile phone; whatsapp; mobile whatsapp; whatsapp phone; whatsapp "
    "number; mobile number; mobile personal; mobile work; mobile home; mobile other; "
    "mobile secondary; mobile direct",
    "phone_home": "phone home; hphone; phone personal; phone home number; home number",
    "fax": "fax; fax phone; fax number; fax home; fax work; fax other; fax other phone; fax "
    "direct; fax personal",
    "phone_other": "phone other; phone secondary; pager; pager phone; tollfree; tollfree "
    "phone; pager number; assistant phone; assistant phone number; phone other "
    "home",
    "phone_extension": "ext; ext phone; ext number",
    "street": "street; street address; address line; street line; street number; street name; "
    "street houseno; street houseno number; address houseno",
    "street2": "line2; mailaddr line2; address line2; street line2; line2 line; line2 number; "
    "line2 name; address secondary line",
    "city": "city; city name",
    "state": "state; state county; statestatus address; state code; state name; state region; "
    "state id; statestatus region; statestatus state; region state county",
    "postal_code": "zip; zip code",
    "country": "country; country code; country name; country region; country state region; "
    "country id",
    "county": "county; county name; county description",
    "latitude": "latitude",
    "longitude": "longitude",
    "address_full": "full address; full mailaddr; full street; full address line; address city "
    "state zip; address city zip; street ziptown",
    "website": "website; website url; domain; domain website; company domain; company url; "
    "website address; company website; website href;  domain company name; url sites; sites "
    "company",
    "linkedin_url": "linkedin; linkedin url; linkedin profile; linkedin profile url",
    "twitter": "twitter; twitter url; twitter profile; twitter name",
    "facebook": "facebook; facebook url; facebook profile; facebook name",
    "source": "source; source utm; source code; source name; source subject; source external",
    "campaign": "campaign; campaign utm; campaign name; campaign source",
    "rating": "rating subject",
    "lead_status": "status; status code; status subject; status sales; deal status; status name; "
    "statestatus subject; statestatus deal",
    "contact_type": "type; type subject; segment subject; type company; segment type; category "
    "subject",
    "score": "score subject; deal score",
    "owner": "owner; commercial; commercial name; commercial sales; commercial owner; owner "
    "id; owner user; owner sales; responsible sales; "
    "responsible account; assistant sales",
    "site": "site; site name; site id; account sites",
    "notes": "notes; sales notes; description notes; notes subject",
    "tags": "tags; tags name; category id; tags subject",
    "opt_in": "optin; newsletter; optin email; optin newsletter; newsletter email; optin "
    "newsletter email; optin status; optin phone; optin mobile",
    "do_not_call": "donotcall; donot call; donot call phone; optout call; optout phone; donot "
    "phone; optout mobile",
    "do_not_email": "donotemail; optout; optout email; donot email; donot newsletter; optout "
    "newsletter; optout subject; optout newsletter email; donot mailing",
    "external_id": "id; id subject; id external; id vendor; id number; id code; id subject "
    "vendor; external number; external code; id external code; vendor number",
    "created_at": "created; created date; optin date created",
    "modified_at": "modified; modified date; last modified; last modified date",
    "created_by": "creator; creator name; creator id; creator user; created by; created by user",
}
"""Field → the combinations of concepts that mean it; a semicolon separates them."""

SENSES: Final[dict[str, str]] = {
    "account name": "company",
    "occupation": "job_title; industry",
    "jobfunction": "department",
    "id address": "external_id",
    "name": "full_name; company; first_name; last_name; company_alt",
    "subject": "full_name; company; phone; email",
    "subject number": "account_number; external_id",
    "subject code": "account_number",
    "user id": "owner; external_id",
    "profile url": "linkedin_url",
    "subject name": "full_name; company; first_name; last_name",
    "contactperson": "full_name; last_name; first_name",
    "contactperson name": "full_name; last_name; first_name",
    "responsible": "full_name; owner",
    "headline": "job_title",
    "rating": "rating",
    "score": "score",
    "owner name": "owner; full_name",
    "owner email": "owner; email",
    "owner phone": "phone",
    "owner phone number": "phone",
    "responsible email": "owner; email",
    "lifecycle": "lead_status",
    "role": "role; job_title",
    "profile": "linkedin_url",
    "sites name": "site",
    "portal": "source",
    "cc": "country",
    "suppliername": "company",
    "trader": "company",
    "trader name": "company",
    "entidad": "state; company",
    "title": "job_title; salutation; company",
    "address": "street; address_full",
    "statestatus": "state; lead_status; country",
    "region": "state",
    "deptes": "department; state",
    "deptfr": "county; department",
    "location": "city",
    "account": "company; account_number",
    "date": "created_at",
    "timestamp": "created_at",
    "mailaddr": "street; address_full",
    "mailing": "postal_code",
    "billing": "revenue",
    "last": "last_name",
    "value": "potential",
    "budget": "potential",
    "home": "phone_home",
    "work": "phone; company",
    "personal": "phone_home",
    "function": "job_title; department",
    "sites": "site; website",
    "url": "website; linkedin_url",
    "category": "contact_type; industry",
    "ref": "external_id",
    "durchwahl": "phone_extension; phone",
    "segment": "contact_type",
    "number other": "phone_other",
    "description": "notes",
    "id company": "external_id",
    "id account": "external_id",
    "service": "department",
    "krajplcz": "country; state",
    "anniversary": "birth_date",
    "categories": "tags; industry",
    "secondname": "middle_name; last_name",
    "fn": "full_name; first_name",
    "status id": "lead_status",
    "source id": "source",
    "campaign id": "campaign",
    "tags id": "tags",
    "initials": "first_name",
    "reviews": "rating",
    "size": "employees",
    "unitline": "street2",
    "unitline number": "street2",
    "unitline name": "street2",
    "birthmonth": "birth_date",
    "birthpart": "birth_date",
    "legalname": "company",
    "connected": "created_at",
}
"""Combination that can mean several fields, or one only perhaps → those fields."""

_PLAIN = "glue primary subject trader vendor contactperson user"

_BESIDE: Final[dict[str, str]] = {
    "person": "billing mailing work",
    "company": "billing mailing company account work",
    "email": "commercial first billing mailing value company address work contact number account",
    "phone": "commercial first billing hq value company work number account location full mailing "
    "address shipping",
    "address": "commercial mailaddr hq company work home billing shipping mailing other "
    "secondary address account location personal sites site",
    "online": "value company account number url website work personal",
    "sales": "account sales",
    "consent": "email newsletter yesno",
    "record": "",
}
"""Section → concepts that may stand beside the rule's own, at no cost."""

_BESIDE_FIELD: Final[dict[str, str]] = {
    "birth_date": "date",
    "company": "location",
    "lead_status": "commercial call name company account primary",
    "source": "name thing created",
    "industry": "company name location",
    "employees": "company annual total count number range location site sites work value",
    "revenue": "company annual total number range value location site sites work",
    "revenue_thousands": "company annual total number value range",
    "potential": "annual sales",
    "year_started": "company",
    "owner": "company account name email id sales subject",
    "department": "company",
    "job_title": "company number",
    "external_id": "external vendor ref",
    "created_at": "date account company user external profile timestamp",
    "modified_at": "date last account company user external",
    "first_name": "name company owner initials",
    "last_name": "name company owner legalname",
    "full_name": "company account owner number",
    "sic_code": "company account",
    "sic_description": "company account code",
    "account_number": "company code",
    "contact_type": "company account name",
    "notes": "other account sales company call owner",
    "tags": "company categories",
    "campaign": "company",
    "score": "company",
    "phone": "direct",
    "linkedin_url": "name",
    "website": "domain",
}
"""Field → more such concepts."""


def allowed(field: str, section: str) -> frozenset[str]:
    """Return the concepts that may stand beside a rule of `field` at no cost."""
    return frozenset(f"{_PLAIN} {_BESIDE.get(section, '')} {_BESIDE_FIELD.get(field, '')}".split())
