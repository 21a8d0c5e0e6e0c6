"""Every kind of defect that the examples hold: what stands where, and which rule reports it."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

LONG_TITLE = "Deputy " * 30 + "Manager"


@dataclass(frozen=True, slots=True)
class Defect:
    """One way in which a record is wrong.

    Attributes:
        code: of the rule that reports it.
        field: that it is reported for; None for a record that can't be read.
        times: records that have it.
        cells: column → what stands there.
        country: only records of this country get it; "" for any.
    """

    code: str
    field: str | None
    times: int
    cells: dict[str, str] = dataclasses.field(default_factory=dict)
    country: str = ""


REJECTED = (
    Defect("name_or_company_missing", "last_name", 14, {"Last Name": "", "Company": ""}),
    Defect("name_or_company_missing", "last_name", 4, {"Last Name": "-", "Company": "n/a"}),
    Defect("email_invalid", "email", 12, {"Email": "ann.ames at example.com"}),
    Defect("email_invalid", "email", 9, {"Email": "info@example"}),
    Defect("email_invalid", "email", 6, {"Email": "b@ker@example.org"}),
    Defect("phone_invalid", "phone", 11, {"Phone": "12"}),
    Defect("phone_invalid", "phone", 5, {"Phone": "4.91E+11"}),
    Defect("phone_invalid", "mobile", 7, {"Mobile": "ask at the desk"}),
    Defect("country_unknown", "country", 8, {"Country": "Atlantis"}, "United States"),
    Defect("country_unknown", "country", 3, {"Country": "Europe"}, "United States"),
    Defect("number_unreadable", "employees", 10, {"Employees": "many"}),
    Defect("number_unreadable", "revenue", 9, {"Annual Revenue": "on request"}),
    Defect("date_unreadable", "created_at", 9, {"Created": "2025-02-30"}),
    Defect("date_unreadable", "created_at", 4, {"Created": "last Tuesday"}),
    Defect("yes_no_unreadable", "opt_in", 8, {"Opt In": "perhaps"}),
    Defect("sic_code_unknown", "sic_code", 7, {"SIC Code": "9990"}),
    Defect("contact_type_unknown", "contact_type", 6, {"Contact Type": "Prospect; Martian"}),
    Defect("value_too_long", "job_title", 5, {"Job Title": LONG_TITLE}),
    Defect("owner_unknown", "owner", 6, {"Owner": "pat.gone"}),
    Defect("site_unknown", "site", 5, {"Site": "Moon base"}),
)
"""Records that are not taken."""

WARNED = (
    Defect("choice_unknown", "rating", 9, {"Rating": "Lukewarm"}),
    Defect("choice_unknown", "source", 6, {"Lead Source": "Carrier pigeon"}),
    Defect("consent_contradicts", "opt_in", 8, {"Opt In": "yes", "Do Not Email": "yes"}),
    Defect("coordinates_out_of_range", "latitude", 6, {"Latitude": "381.5"}),
    Defect("date_in_future", "created_at", 5, {"Created": "2199-01-01"}),
    Defect("date_too_early", "created_at", 5, {"Created": "1900-01-01"}),
    Defect("name_unlikely", "last_name", 6, {"Last Name": "www.example.com"}),
    Defect("number_is_range", "employees", 12, {"Employees": "51-200"}),
    Defect("number_out_of_range", "employees", 5, {"Employees": "-12"}),
    Defect("phone_local_only", "phone", 7, {"Phone": "555-0143"}, "United States"),
    Defect("phone_unassigned", "phone", 8, {"Phone": "(999) 555-0143"}, "United States"),
    Defect("postal_code_not_in_country", "postal_code", 9, {"Postal Code": "ABC"}, "United States"),
    Defect("state_not_in_country", "state", 9, {"State": "ZZ"}, "United States"),
    Defect("web_address_invalid", "website", 10, {"Website": "none yet"}),
)
"""Records that are taken, with a remark."""

CORRECTED = (Defect("created_by_unknown", "created_by", 11, {"Entered By": "old-crm"}),)
"""Records that are taken as corrected."""

TWICE = (
    (
        Defect("email_invalid", "email", 6, {"Email": "ann.ames@@example.com"}),
        Defect("phone_invalid", "phone", 6, {"Phone": "555"}),
    ),
)
"""Records with two defects; both are reported."""

UNREADABLE = (
    Defect("too_few_cells", None, 7),
    Defect("too_many_cells", None, 6),
    Defect("repeated_header", None, 2),
)
"""Records that can't be split into the header's columns; kept as they stand, and rejected."""

NOT_HERE = {
    "email_disposable": "needs the domain of a provider that exists",
    "email_is_role": "needs an address like info@example.com, which no lead here has",
    "site_not_owners": "needs a user who belongs to a site",
}
"""Rules that are on from the start, and why these files have nothing for them."""

BLANK_LINES = 5
SAME_PERSON = 24  # email and last name of an earlier record, in another case
SAME_ID = 9  # id of an earlier record
LIKE_A_REJECTED = 4  # email and name of a rejected record: no duplicates
