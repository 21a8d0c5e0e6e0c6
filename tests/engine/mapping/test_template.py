"""Which of a template's columns a header has, and which not."""

from __future__ import annotations

from leadgate.engine.mapping import Target
from leadgate.engine.mapping.template import TemplateColumn, fit

KEPT = [
    TemplateColumn("Nachname", Target("last_name")),
    TemplateColumn("E-Mail", Target("email", 1)),
    TemplateColumn("Telefon", Target("phone", 1)),
    TemplateColumn("Notiz"),
]


def test_the_same_header_in_another_order_and_spelling_fits_exactly() -> None:
    found = fit(KEPT, ["TELEFON", "notiz", "nachname", "e_mail"])
    assert found.exact
    assert found.pairs == {0: 2, 1: 3, 2: 0, 3: 1}


def test_new_and_missing_columns_are_told() -> None:
    found = fit(KEPT, ["Nachname", "E-Mail", "Telefon", "Umsatz"])
    assert (found.new, found.missing) == ((3,), (3,))
    assert found.applies
    assert not found.exact


def test_a_column_of_another_name_that_is_the_same_field_was_renamed() -> None:
    header = ["Nachname", "Mailadresse", "Telefon", "Notiz"]
    assert fit(KEPT, header).renamed == {}
    found = fit(KEPT, header, ["last_name", "email", "phone", "notes"])
    assert found.renamed == {1: 1}
    assert found.new == found.missing == ()


def test_a_respelt_name_was_renamed() -> None:
    found = fit(KEPT, ["Nachnahme", "E-Mail", "Telefon", "Notiz"])
    assert found.renamed == {0: 0}


def test_two_columns_that_could_be_the_same_field_are_not_called_renamed() -> None:
    header = ["Nachname", "Mail privat", "Mail Büro", "Telefon", "Notiz"]
    found = fit(KEPT, header, ["last_name", "email", "email", "phone", None])
    assert found.renamed == {}
    assert found.new == (1, 2)
    assert found.missing == (1,)


def test_a_header_with_little_in_common_is_left_alone() -> None:
    assert not fit(KEPT, ["Name", "Telefon", "Ort", "Land", "Firma"]).applies
    assert not fit(KEPT, []).applies


def test_equal_names_are_paired_in_their_order() -> None:
    twice = [TemplateColumn("Phone", Target("phone", 1)), TemplateColumn("Phone", Target("fax", 2))]
    assert fit(twice, ["Phone", "Phone"]).pairs == {0: 0, 1: 1}
