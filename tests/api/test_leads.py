"""Reading leads."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from leadgate.accounts.models import Site, User
from leadgate.imports.models import Import
from leadgate.imports.steps import review
from leadgate.leads.models import Lead
from tests.api.conftest import Program

For = Callable[[User], Program]


def test_leads_of_an_import_that_is_not_approved_are_nowhere(
    program_of: For, ada: User, processed: Import
) -> None:
    program = program_of(ada)
    staged = Lead.objects.filter(import_run=processed).first()
    assert staged
    assert program.get("/leads").json() == {"total": 0, "leads": [], "next": None}
    assert program.get("/leads/count").json() == {"count": 0}
    assert program.get(f"/leads/{staged.pk}").status_code == 404
    assert program.patch(f"/leads/{staged.pk}", {"notes": "x"}).status_code == 404
    assert program.delete(f"/leads/{staged.pk}").status_code == 404
    export = b"".join(program.get("/leads/export.csv").streaming_content)
    assert b"Ames" not in export


def test_leads_of_an_undone_import_are_gone_again(
    program_of: For, olga: User, petra: User, approved: Import
) -> None:
    assert program_of(olga).get("/leads").json()["total"] == 2
    review.undo(approved.pk, by=petra)
    assert program_of(olga).get("/leads").json()["total"] == 0


def test_a_lead_tells_every_field_and_where_it_came_from(
    program_of: For, olga: User, approved: Import
) -> None:
    listed = program_of(olga).get("/leads", search="ames").json()["leads"]
    assert len(listed) == 1
    lead = program_of(olga).get(f"/leads/{listed[0]['id']}").json()
    assert lead == listed[0]
    assert lead["last_name"] == "Ames"
    assert lead["phone"] == "+12025550143"
    assert lead["site"] == "North"
    assert (lead["import_id"], lead["record"]) == (approved.pk, 1)


def test_a_colleague_sees_them_and_a_stranger_does_not(
    program_of: For, carl: User, sven: User, approved: Import
) -> None:
    assert program_of(carl).get("/leads/count").json()["count"] == 2
    lead = program_of(carl).get("/leads").json()["leads"][0]["id"]
    assert program_of(sven).get("/leads/count").json()["count"] == 0
    assert program_of(sven).get(f"/leads/{lead}").json()["error"]["code"] == "not_found"


def test_pages_go_by_key_and_miss_nothing(program_of: For, ada: User) -> None:
    Lead.objects.bulk_create(Lead(last_name=f"Lead {number}") for number in range(7))
    program = program_of(ada)
    seen: list[int] = []
    after: dict[str, int] = {}
    while True:
        page = program.get("/leads", limit=3, **after).json()
        assert page["total"] == 7
        seen += [lead["id"] for lead in page["leads"]]
        if page["next"] is None:
            break
        after = {"after": page["next"]}
    assert seen == sorted(seen, reverse=True)
    assert len(set(seen)) == 7
    assert program.get("/leads", total="false").json()["total"] is None


@pytest.mark.parametrize(
    "query",
    [
        {"source": "Fair"}, {"rating": "Hot"}, {"status": "Worked"}, {"owner": "me"},
        {"owner": "ada"}, {"site": "North"}, {"search": "zuse"}, {"search": "555 0101"},
    ],
)  # fmt: skip
def test_a_filter_keeps_what_fits(
    program_of: For, ada: User, north: Site, query: dict[str, str]
) -> None:
    from leadgate.leads import searching

    Lead.objects.create(last_name="Other", owner=None)
    wanted = Lead.objects.create(
        last_name="Zuse", source="Fair", rating="Hot", lead_status="Worked", owner=ada, site=north,
        phone="+1 202-555-0101",
    )  # fmt: skip
    searching.index_leads(Lead.objects.all())
    found = program_of(ada).get("/leads", **query).json()["leads"]
    assert [lead["id"] for lead in found] == [wanted.pk]
    assert program_of(ada).get("/leads/count", **query).json() == {"count": 1}


def test_the_import_is_a_filter_too(program_of: For, ada: User, approved: Import) -> None:
    Lead.objects.create(last_name="By hand")
    assert program_of(ada).get("/leads", **{"import": approved.pk}).json()["total"] == 2
    assert program_of(ada).get("/leads", **{"import": 10**6}).json()["total"] == 0


def test_a_filter_that_names_nothing_is_refused_with_what_there_is(
    program_of: For, olga: User
) -> None:
    answer = program_of(olga).get("/leads", site="Nowhere")
    assert answer.status_code == 422
    assert "“North”" in answer.json()["error"]["message"]
    assert program_of(olga).get("/leads", site="South").status_code == 422  # not hers to see


@pytest.mark.parametrize(
    "query", [{"limit": 0}, {"limit": 1001}, {"after": "x"}, {"import": 2**70}]
)
def test_what_can_not_be_is_refused_and_named(
    program_of: For, olga: User, query: dict[str, object]
) -> None:
    answer = program_of(olga).get("/leads", **query)
    assert answer.status_code == 422
    (problem,) = answer.json()["error"]["details"]["problems"]
    assert problem["where"].endswith(next(iter(query)))


def test_export_needs_its_permission_and_holds_what_is_listed(
    program_of: For, olga: User, vera: User, approved: Import
) -> None:
    assert program_of(vera).get("/leads/export.csv").status_code == 403
    answer = program_of(olga).get("/leads/export.csv", search="ames")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    lines = b"".join(answer.streaming_content).decode().splitlines()
    assert len(lines) == 2
    assert "Ames" in lines[1]
