"""Mapping templates: kept from an import, applied to the next file of its kind."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction

from leadgate.accounts.models import Site, User
from leadgate.engine.mapping import Target
from leadgate.engine.plan import ColumnFormat
from leadgate.errors import NotFound, NotPermitted, TemplateExists
from leadgate.imports.models import Import, MappingTemplate
from leadgate.imports.options import MAPPING, OPTIONS, Key
from leadgate.imports.queries import templates_visible_to
from leadgate.imports.steps import configure, templates
from tests.imports.files import csv_of, processed, uploaded

pytestmark = pytest.mark.django_db

HEADER = ["Kd-Name", "Firma", "Stufe", "Seit", "Mail"]
ROWS = [["Ames", "Acme", "lauwarm", "03/04/2025", "a@example.com"]]


def file_of(header: list[str] | None = None) -> bytes:
    header = header or HEADER
    return csv_of([(ROWS[0] + ["x"] * 9)[: len(header)]], header)


def kept_from(by: User, name: str = "German fair") -> MappingTemplate:
    """Save how a person maps a file whose names say little."""
    run = uploaded(by, file_of())
    chosen = tuple(
        Target("last_name") if index == 0 else Target("rating") if index == 2 else target
        for index, target in enumerate(MAPPING.load(run.mapping))
    )
    chosen = (*chosen[:3], Target("created_at"), Target("email", 1, "business"))
    options = replace(
        OPTIONS.load(run.options),
        formats={3: ColumnFormat(date_order="dmy")},
        value_maps={2: {"lauwarm": "Warm"}},
        country="DE",
        duplicate_keys=(Key.EMAIL,),
    )
    configure.configure(run.pk, by=by, mapping=chosen, options=options, on_duplicate="update")
    return templates.save_from(run.pk, name, by=by)


def fields(run: Import) -> list[str | None]:
    return [target and target.field for target in MAPPING.load(run.mapping)]


def test_a_file_with_the_same_header_gets_mapping_formats_values_and_options(
    olga: User, carl: User
) -> None:
    template = kept_from(olga)
    run = uploaded(carl, file_of())
    options = OPTIONS.load(run.options)
    assert fields(run) == ["last_name", "company", "rating", "created_at", "email"]
    assert options.template == template.pk
    assert options.formats[3].date_order == "dmy"
    assert options.value_maps == {2: {"lauwarm": "Warm"}}
    assert (options.country, options.duplicate_keys) == ("DE", (Key.EMAIL,))
    assert run.on_duplicate == "update"
    template.refresh_from_db()
    assert template.used is not None


def test_columns_may_stand_in_another_order(olga: User) -> None:
    kept_from(olga)
    run = uploaded(olga, file_of(["Mail", "Stufe", "Kd-Name", "Seit", "Firma"]))
    assert fields(run) == ["email", "rating", "last_name", "created_at", "company"]
    assert OPTIONS.load(run.options).value_maps[1] == {"lauwarm": "Warm"}


def test_a_file_that_is_mostly_the_same_gets_it_too(olga: User) -> None:
    template = kept_from(olga)
    run = uploaded(olga, file_of(["Kd-Name", "Firma", "Stufe", "Seit", "City"]))
    assert OPTIONS.load(run.options).template == template.pk
    assert fields(run) == ["last_name", "company", "rating", "created_at", "city"]


def test_a_file_with_little_in_common_does_not_get_it(olga: User) -> None:
    kept_from(olga)
    run = uploaded(olga, file_of(["Kd-Name", "Street", "City", "Country", "Phone"]))
    assert OPTIONS.load(run.options).template is None


def test_a_template_comes_before_what_is_remembered(olga: User) -> None:
    kept_from(olga)
    data = file_of()
    run = uploaded(olga, data)
    configure.configure(run.pk, by=olga, mapping=(None, Target("company"), None, None, None))
    Import.objects.filter(pk=run.pk).update(attempt=1)
    assert fields(uploaded(olga, data))[0] == "last_name"


def test_formats_and_values_of_the_last_import_are_remembered(olga: User) -> None:
    data = csv_of([["Ames", "Lukewarm", "03/04/2025"]], ["Last name", "Rating", "Created"])
    run = uploaded(olga, data)
    options = replace(
        OPTIONS.load(run.options),
        formats={2: ColumnFormat(date_order="dmy")},
        value_maps={1: {"Lukewarm": "Warm"}},
    )
    configure.configure(run.pk, by=olga, options=options)
    Import.objects.filter(pk=run.pk).update(attempt=1)
    again = OPTIONS.load(uploaded(olga, data).options)
    assert again.formats[2].date_order == "dmy"
    assert again.value_maps == {1: {"Lukewarm": "Warm"}}


def test_what_the_values_prove_wins_over_what_was_before(olga: User) -> None:
    header = ["Last name", "Created"]
    run = uploaded(olga, csv_of([["Ames", "03/04/2025"]], header))
    options = replace(OPTIONS.load(run.options), formats={1: ColumnFormat(date_order="mdy")})
    configure.configure(run.pk, by=olga, options=options)
    Import.objects.filter(pk=run.pk).update(attempt=1)
    again = uploaded(olga, csv_of([["Brook", "25/04/2025"]], header))
    assert OPTIONS.load(again.options).formats[1].date_order == "dmy"


def test_the_processed_leads_are_as_the_template_says(olga: User) -> None:
    kept_from(olga)
    run = processed(olga, file_of())
    lead = run.leads.get()
    assert (lead.last_name, lead.email) == ("Ames", "a@example.com")
    assert str(lead.created_at)[:10] == "2025-04-03"


def test_a_name_is_once_per_site_whatever_the_case(olga: User, sven: User) -> None:
    first = kept_from(olga)
    with pytest.raises(TemplateExists):
        kept_from(olga, "german FAIR")
    assert kept_from(sven).site != first.site
    with pytest.raises(IntegrityError), transaction.atomic():
        MappingTemplate.objects.create(
            name="GERMAN fair", site=first.site, entered_by=olga, modified_by=olga
        )


def test_saving_again_replaces_it_if_asked(olga: User, carl: User) -> None:
    template = kept_from(olga)
    run = uploaded(carl, file_of(["Kd-Name", "Firma"]))
    templates.save_from(run.pk, "German fair", by=carl, replacing=True)
    template.refresh_from_db()
    assert [part.header for part in template.parts()] == ["Kd-Name", "Firma"]
    assert (template.entered_by, template.modified_by) == (olga, carl)


def test_another_site_neither_sees_nor_gets_it(olga: User, sven: User, ada: User) -> None:
    template = kept_from(olga)
    assert not templates_visible_to(sven)
    assert list(templates_visible_to(ada)) == [template]
    assert OPTIONS.load(uploaded(sven, file_of()).options).template is None
    with pytest.raises(NotFound):
        templates.find("German fair", sven.site)
    with pytest.raises(NotPermitted):
        templates.delete(template, by=sven)


def test_one_for_all_sites_serves_each_and_is_changed_by_who_sees_all(
    ada: User, olga: User
) -> None:
    template = kept_from(ada)
    assert template.site is None
    assert OPTIONS.load(uploaded(olga, file_of()).options).template == template.pk
    with pytest.raises(NotPermitted):
        templates.delete(template, by=olga)
    templates.delete(template, by=ada)
    assert not MappingTemplate.objects.exists()


def test_the_sites_own_comes_before_that_of_all_sites(ada: User, olga: User) -> None:
    kept_from(ada)
    own = kept_from(olga)
    assert OPTIONS.load(uploaded(olga, file_of()).options).template == own.pk
    assert templates.find("german fair", olga.site) == own


def test_one_that_is_asked_for_is_applied_however_little_fits(olga: User, north: Site) -> None:
    template = kept_from(olga)
    run = uploaded(olga, file_of(["Kd-Name", "Street", "City", "Country", "Phone"]))
    run = templates.apply(run.pk, templates.find(str(template.pk), north), by=olga)
    assert fields(run)[:2] == ["last_name", "street"]
    assert OPTIONS.load(run.options).template == template.pk


def test_what_somebody_chooses_wins_over_the_template(olga: User) -> None:
    kept_from(olga)
    run = uploaded(olga, file_of())
    mapping = templates.mapping_with(run, {1: Target("last_name"), 2: None}, by=olga)
    assert [target and target.field for target in mapping] == [
        None, "last_name", None, "created_at", "email",
    ]  # fmt: skip
