"""What a column means is also said by the columns beside it."""

from __future__ import annotations

import pytest

from leadgate.engine.mapping.suggest import LIKELY, Column, suggest


def fields(*headers: str) -> list[str | None]:
    """Return what is sure enough to be mapped without a look."""
    found = suggest([Column(header) for header in headers])
    return [s.field if s.confidence >= LIKELY else None for s in found]


def test_a_title_right_before_the_name_is_a_salutation() -> None:
    assert fields("Title", "Forename", "Surname", "Email")[0] == "salutation"
    assert fields("Forename", "Surname", "Title", "Email")[2] == "job_title"
    assert fields("Title", "First Name", "Last Name", "Company")[0] == "salutation"


def test_name_beside_first_and_last_is_the_full_name() -> None:
    assert fields("Name", "First", "Last") == ["full_name", "first_name", "last_name"]


def test_name_beside_initials_is_the_last_name() -> None:
    assert fields("Voorletters", "Naam", "Mailadres")[1] == "last_name"


def test_a_second_name_is_the_middle_one_where_there_is_a_last_one() -> None:
    assert fields("First name", "Second name", "Last name")[1] == "middle_name"
    assert fields("First name", "Second name")[1] == "last_name"


def test_a_url_beside_the_date_of_connection_is_that_of_the_profile() -> None:
    assert fields("First Name", "URL", "Email Address", "Connected On")[1] == "linkedin_url"
    assert fields("First Name", "URL", "Email Address")[1] == "website"


def test_a_category_of_listed_companies_is_their_industry() -> None:
    listed = ("company name", "category", "website", "latitude", "longitude")
    assert fields(*listed)[1] == "industry"
    assert fields("name", "number", "category")[2] is None


def test_name_beside_a_contact_is_the_company() -> None:
    assert fields("Name", "Town", "Contact Name", "E-Mail")[0] == "company"
    assert fields("customerName", "contactFirstName", "contactLastName")[0] == "company"


def test_a_contacts_name_beside_his_first_name_is_the_last_one() -> None:
    assert fields("Firma", "GF_VORNAME", "GF_NAME") == ["company", "first_name", "last_name"]


def test_a_reviewed_name_is_that_of_a_business() -> None:
    found = fields("Nome", "Indirizzo", "Telefono", "Valutazione", "Recensioni", "Categoria")
    assert found == ["company", "address_full", "phone", None, None, "industry"]


def test_stars_and_owners_of_reviewed_businesses_are_not_those_of_leads() -> None:
    found = fields("business_name", "website_url", "owner_name", "google_rating", "review_count")
    assert found[2:] == ["full_name", None, None]
    assert fields("company", "website", "owner_name", "rating")[2:] == ["owner", "rating"]
    assert fields("City", "Owner Name", "Owner Phone")[1:] == ["full_name", "phone"]


def test_ids_are_taken_for_names_where_a_program_writes_others_so_too() -> None:
    program = ("name", "state_id", "country_id", "stage_id", "source_id", "tag_ids")
    assert fields(*program)[3:] == ["lead_status", "source", "tags"]
    assert fields("name", "email", "stage_id")[2] is None


def test_a_companys_one_line_address_stands_beside_its_city() -> None:
    assert fields("Company Address", "Company City", "Company Country")[0] == "address_full"
    assert fields("Company Address", "Company City", "Company Zip")[0] == "street"
    assert fields("Person - Address", "ZIP/Postal code of Address")[0] == "address_full"


def test_the_catalogues_own_name_wins_over_another_word_for_the_same() -> None:
    assert fields("Referred by", "Lead Source") == [None, "source"]
    assert fields("utm_source", "Source") == [None, "source"]


def test_a_status_of_the_lead_wins_over_the_stage_of_its_life() -> None:
    assert fields("lifecyclestage", "hs_lead_status", "email")[:2] == [None, "lead_status"]
    assert fields("lifecyclestage", "email")[0] == "lead_status"


def test_a_phrase_keeps_the_prefix_that_the_file_shares() -> None:
    found = fields("kd_nr", "kd_vorname", "kd_ort", "kd_tel")
    assert found == ["account_number", "first_name", "city", "phone"]


def test_the_name_wins_over_the_id_of_the_same() -> None:
    assert fields("created_by", "created_by_name") == [None, "created_by"]


def test_a_misspelt_part_of_an_address_is_believed_where_it_is_missing() -> None:
    assert fields("Street", "City", "Contry")[2] == "country"
    assert fields("Contry")[0] is None


def test_a_contact_in_a_table_without_contacts_is_nobody() -> None:
    assert fields("age", "balance", "marital", "contact", "duration")[3] is None
    assert fields("contact", "email", "city")[0] == "full_name"


def test_the_surest_column_gives_a_part_of_the_address() -> None:
    assert fields("EU-Land", "Straße", "Ort", "Land") == [None, "street", "city", "country"]


def test_of_too_many_phones_those_that_tell_least_are_left_out() -> None:
    further = [f"Business Phone {n}" for n in range(1, 10)]
    found = fields("Pager", *further, "Mobile Phone")
    assert found[-1] == "mobile"
    assert found[0] is None


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (("1. Full name", "2. Work email", "3. Company"), ["full_name", "email", "company"]),
        (("custom.Industry", "custom.Lead Source"), ["industry", "source"]),
        (("TEL;TYPE=CELL", "EMAIL;TYPE=HOME"), ["mobile", "email_personal"]),
        (("06-nummer", "Naam"), ["mobile", "full_name"]),
        (("c_name", "c_email", "c_phone", "c_city"), ["full_name", "email", "phone", "city"]),
        (("AddressMailStreet", "AddressMailCity"), ["street", "city"]),
        (("YR_ESTAB", "SLS_REP_CD", "HM PHONE"), ["year_started", "owner", "phone_home"]),
    ],
)
def test_what_programs_put_around_names_is_taken_away(
    headers: tuple[str, ...], expected: list[str]
) -> None:
    assert fields(*headers) == expected


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ("What's your company called?", "company"),
        ("How can we help you?", "notes"),
        ("How did you hear about Acme?", "source"),
        ("I agree to receive marketing communications from Acme.", "opt_in"),
        ("Unter welcher Telefonnummer erreichen wir Sie?", "phone"),
        ("Wilt u onze nieuwsbrief ontvangen?", "opt_in"),
        ("Décrivez votre projet en quelques mots", "notes"),
        ("Bedrijfsnaam (optioneel)", "company"),
        ("Are you a member?", None),
        ("Best time to call", None),
        ("I agree to the terms and conditions", None),
    ],
)
def test_questions_of_forms_are_understood(question: str, field: str | None) -> None:
    assert fields(question, "Email")[0] == field


def test_another_word_is_not_taken_for_a_misspelt_one() -> None:
    assert fields("Lender", "City", "Email")[0] is None
    assert fields("Dependents", "City", "Email")[0] is None
