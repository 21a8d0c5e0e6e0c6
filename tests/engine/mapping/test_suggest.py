"""Columns are mapped as a colleague would map them."""

from __future__ import annotations

import time

import pytest

from leadgate.engine.mapping import Target
from leadgate.engine.mapping.fold import fold
from leadgate.engine.mapping.suggest import LIKELY, Column, Suggestion, suggest


def fields(*headers: str) -> list[str | None]:
    """Return what is sure enough to be mapped without a look."""
    found = suggest([Column(header) for header in headers])
    return [s.field if s.confidence >= LIKELY else None for s in found]


def field_of(header: str, values: tuple[str, ...], *others: str) -> str | None:
    found = suggest([Column(header, values), *(Column(other) for other in others)])
    return found[0].field if found[0].confidence >= LIKELY else None


def suggested(*headers: str) -> tuple[Suggestion, ...]:
    return suggest([Column(header) for header in headers])


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Vorname", "first_name"),
        ("Kundennummer", "account_number"),
        ("Handynr.", "mobile"),
        ("Prénom", "first_name"),
        ("Chiffre d'affaires", "revenue"),
        ("Correo electrónico", "email"),
        ("Razão Social", "company"),
        ("CEP", "postal_code"),
        ("Ragione sociale", "company"),
        ("Achternaam", "last_name"),
        ("HasOptedOutOfEmail", "do_not_email"),
        ("Lead: Email", "email"),
        ("Contact.FirstName", "first_name"),
        ("properties.jobtitle", "job_title"),
        ("E-mail 1 - Value", "email"),
        ("What's your email?", "email"),
        ("Revenue (in 000s USD)", "revenue_thousands"),
        ("BillingPostalCode", "postal_code"),
        ("Firmenname", "company"),
        ("CreatedById", "created_by"),
        ("우편번호", "postal_code"),
    ],
)
def test_a_name_is_understood_in_the_styles_of_many_programs(header: str, field: str) -> None:
    assert fields(header) == [field]


@pytest.mark.parametrize(
    "header",
    [
        "Email Status",
        "Email bounced",
        "Phone 1 - Type",
        "Last Contacted",
        "Next follow-up",
        "Previous Company Name",
        "Executive Gender",
        "USt-IdNr.",
        "Order Date",
        "Is Company",
        "",
        "#",
        "Xyzzy",
    ],
)
def test_what_only_resembles_a_field_is_left_out(header: str) -> None:
    assert fields(header) == [None]


def test_the_error_column_of_an_error_file_is_left_out() -> None:
    assert fields("Email", "_ERROR") == ["email", None]


def test_a_typing_error_is_seen_through() -> None:
    assert fields("Telefonnumer") == ["phone"]


def test_name_is_what_the_other_columns_leave_it() -> None:
    assert fields("Name", "Email") == ["full_name", "email"]
    assert fields("Vorname", "Name")[1] == "last_name"
    assert fields("Nome", "Cognome")[0] == "first_name"
    assert fields("Name", "Billing City", "DUNS", "Annual Revenue")[0] == "company"
    assert fields("Name", "First name", "Last name")[0] == "full_name"


def test_name_is_a_company_where_its_cells_are() -> None:
    firms = ("Acme GmbH", "Delta Ltd", "Ferro S.p.A.", "Example Inc", "Kranz KG")
    assert field_of("Name", firms) == "company"
    assert field_of("Name", ("Ann Ames", "Ben Berg", "Carla Costa", "David Dale")) == "full_name"


def test_title_is_a_salutation_beside_a_job_title_or_where_its_cells_are() -> None:
    assert fields("Title") == ["job_title"]
    assert fields("Title", "Job Title") == ["salutation", "job_title"]
    assert field_of("Title", ("Mr", "Ms", "Mrs", "Dr")) == "salutation"


def test_estado_is_what_its_cells_say() -> None:
    assert field_of("Estado", ("Nuevo", "Contactado", "Perdido"), "Ciudad") == "lead_status"
    assert field_of("Estado", ("SP", "RJ", "MG", "BA"), "Cidade") == "state"
    assert fields("Estado", "Ciudad", "Calle")[0] == "state"
    assert fields("Estado", "Email")[0] == "lead_status"


def test_an_address_is_a_street_or_a_whole_address() -> None:
    assert fields("Address", "City", "Zip")[0] == "street"
    whole = tuple(f"{n} High Street, Springfield, VA 2215{n}" for n in range(1, 9))
    assert field_of("Address", whole, "City", "Zip") == "address_full"


def test_cells_that_contradict_the_name_raise_a_doubt() -> None:
    dates = ("2024-01-03", "2024-02-04", "2024-03-05", "2024-05-06", "2024-06-07")
    found = suggest([Column("Phone", dates)])[0]
    assert found.words in ("check this", "")


def test_cells_speak_for_a_column_without_a_name() -> None:
    mails = tuple(f"lead{n}@example.com" for n in range(9))
    assert field_of("", mails) == "email"
    assert field_of("Spalte7", mails) == "email"
    assert field_of("", mails, "Email") is None


def test_each_field_goes_to_one_column() -> None:
    found = suggested("Status", "Stage", "Company", "Company Name")
    mapped = [s.field for s in found if s.field]
    assert len(mapped) == len(set(mapped)) == 2
    assert {s.also for s in found if not s.field} == {"lead_status", "company"}


def test_a_column_that_lost_says_to_which_field() -> None:
    loser = suggested("Status", "Stage")[1]
    assert loser.field is None
    assert "Lead status" in loser.reason


def test_emails_and_phones_are_numbered_and_typed() -> None:
    found = suggested("Email", "Email 2", "Private E-Mail", "Tel", "Tel2", "Handy", "Fax")
    assert [(s.field, s.group, s.type) for s in found] == [
        ("email", 1, "business"),
        ("email_other", 2, "other"),
        ("email_personal", 3, "personal"),
        ("phone", 1, "business"),
        ("phone_other", 2, "other"),
        ("mobile", 3, "mobile"),
        ("fax", 4, "fax"),
    ]


def test_an_extension_belongs_to_the_phone_before_it() -> None:
    found = suggested("Mobile", "Phone", "Ext.", "Fax")
    assert (found[2].field, found[2].group) == ("phone_extension", found[1].group)


def test_parts_of_an_address_stay_together() -> None:
    found = suggested(
        "Billing Street", "Shipping Street", "Billing City", "Shipping City", "Billing Zip"
    )
    assert [(s.group, s.type) for s in found] == [
        (1, "billing"),
        (2, "shipping"),
        (1, "billing"),
        (2, "shipping"),
        (1, "billing"),
    ]


def test_a_stray_part_completes_the_address_that_lacks_it() -> None:
    found = suggested("Work Street", "Work City", "Country")
    assert {s.group for s in found} == {1}


def test_the_same_headers_again_are_a_second_address() -> None:
    found = suggested("City", "Country", "City", "Country")
    assert [s.group for s in found] == [1, 1, 2, 2]


def test_address_lines_are_told_from_addresses() -> None:
    assert fields("Address 1", "Address 2", "Address 3", "City") == [
        "street",
        "street2",
        "street3",
        "city",
    ]


def test_durchwahl_is_an_extension_or_a_number_of_its_own() -> None:
    assert field_of("Durchwahl", ("12", "134", "7", "20", "9"), "Telefon") == "phone_extension"
    whole = tuple(f"030 555 01{n}" for n in range(10, 18))
    assert field_of("Durchwahl", whole, "Telefon") == "phone"


def test_a_customer_with_a_contact_is_a_company() -> None:
    assert fields("Customer Name", "Contact Name") == ["company", "full_name"]
    assert fields("Customer Name", "Email") == ["full_name", "email"]


def test_a_contact_can_be_a_number() -> None:
    numbers = tuple(f"+91 98765 432{n}" for n in range(10, 18))
    assert field_of("Contact", numbers, "First name") == "phone"


def test_what_is_not_sure_says_that_it_is_left_out() -> None:
    doubtful = suggested("Company", "Date")[1]
    assert doubtful.words == "check this"
    assert "left out" in doubtful.reason


def test_the_prefix_of_a_table_says_nothing() -> None:
    assert fields("kun_vorname", "kun_nachname", "kun_plz") == [
        "first_name",
        "last_name",
        "postal_code",
    ]


def test_what_was_mapped_before_wins() -> None:
    before = {fold("Tel"): Target("fax", 1, "fax"), fold("Status"): None}
    found = suggest([Column("TEL"), Column("status"), Column("Phone")], remembered=before)
    assert (found[0].field, found[0].group, found[0].words) == ("fax", 1, "remembered")
    assert (found[1].field, found[1].words) == (None, "remembered")
    assert (found[2].field, found[2].group) == ("phone", 2)


def test_a_remembered_field_is_not_given_twice() -> None:
    before = {fold("Account"): Target("company")}
    found = suggest([Column("Account"), Column("Company")], remembered=before)
    assert (found[0].field, found[1].field) == ("company", None)


def test_of_equal_headers_the_first_is_the_remembered_one() -> None:
    before = {fold("Country"): Target("country", 1)}
    found = suggest([Column("Country"), Column("country")], remembered=before)
    assert [(s.field, s.group) for s in found] == [("country", 1), ("country", 2)]


def test_a_remembered_field_that_is_not_in_the_catalogue_is_kept() -> None:
    found = suggest([Column("Shoe size")], remembered={fold("Shoe size"): Target("shoe_size")})
    assert (found[0].field, found[0].words) == ("shoe_size", "remembered")


def test_the_answer_has_one_entry_per_column_in_order() -> None:
    headers = ["Email", "x", "", "Name", "Email"]
    found = suggest([Column(header) for header in headers])
    assert [s.index for s in found] == [0, 1, 2, 3, 4]
    assert suggest([]) == ()


def test_every_guess_has_a_reason_and_a_probability() -> None:
    for found in suggested("Email", "Xyzzy", "Name", "Estado", "Titel", "Date"):
        assert found.reason.endswith(".")
        assert 0.0 <= found.confidence <= 1.0
        assert (found.field is None) == (found.words == "")


def test_two_thousand_columns_take_about_a_second() -> None:
    columns = [Column(f"Email {n} zusatz{n}", ("ann@example.com",) * 200) for n in range(2000)]
    start = time.process_time()
    suggest(columns)
    assert time.process_time() - start < 3.0, "a loaded machine is slower than the goal of 1 s"


def test_a_lead_gets_ten_emails_and_no_more() -> None:
    found = suggest([Column("Last name"), *(Column(f"Email {n}") for n in range(1, 40))])
    groups = [one.group for one in found if one.field and one.field.startswith("email")]
    assert groups == list(range(1, 11))
