"""Which version of the rules judges an import, and what is kept of it."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.db import IntegrityError, transaction
from django.test import Client

from leadgate.accounts.models import Site, User
from leadgate.accounts.roles import ADMINISTRATOR
from leadgate.engine.plan import OwnRule, Severity
from leadgate.engine.rulesets import RuleSet
from leadgate.errors import NotPermitted, RuleRefused, RulesChanged
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import, RuleSetVersion
from leadgate.imports.reasons import reasons_of, title_of
from leadgate.imports.reports import report_of
from leadgate.imports.rules_in_force import rules_in_force, versions_of
from leadgate.imports.steps import process, rule_sets, suppress
from leadgate.leads.models import Choice, Lead
from tests.imports.files import csv_of, processed, uploaded

NO_ROLES = RuleSet(severities={"email_is_role": Severity.REJECT})
BIG = OwnRule("big", "Big ones", "employees >= 10", severity=Severity.REJECT, field="employees")


def info(by: User) -> Import:
    return processed(by, csv_of([["Ann", "Ames", "Acme", "info@example.com", "", ""]]))


def test_without_a_version_the_rules_are_as_shipped(olga: User) -> None:
    run = info(olga)
    assert run.rule_set is None
    assert run.created == 1
    assert report_of(run)["rule_set"] is None


def test_an_import_is_judged_by_the_version_in_force_and_says_which(ada: User, olga: User) -> None:
    rule_sets.save(NO_ROLES, site=None, by=ada)
    run = info(olga)
    assert run.errors_by_rule == {"email_is_role": 1}
    assert report_of(run)["rule_set"] == {"version": 1, "site": None}


def test_a_sites_own_rules_go_before_those_of_all(
    ada: User, olga: User, sven: User, north: Site
) -> None:
    rule_sets.save(NO_ROLES, site=None, by=ada)
    own = rule_sets.save(RuleSet(own_rules=(BIG,)), site=north, by=ada)
    assert info(olga).rule_set == own
    assert info(sven).rejected == 1
    rule_sets.follow_all_sites(north, by=ada)
    assert info(olga).rejected == 1
    assert list(versions_of(north)) == [own]


def test_a_running_import_keeps_the_rules_it_began_with(ada: User, olga: User) -> None:
    run = uploaded(olga, csv_of([["Ann", "Ames", "Acme", "info@example.com", "", ""]]))
    process.start(run.pk, by=olga, enqueue=False)
    process._begin(run.pk)
    rule_sets.save(NO_ROLES, site=None, by=ada)
    process.work(run.pk)
    run.refresh_from_db()
    assert (run.rejected, run.rule_set) == (0, None)


def test_versions_rise_and_one_is_active(ada: User) -> None:
    for rules in (NO_ROLES, RuleSet(), NO_ROLES):
        rule_sets.save(rules, site=None, by=ada)
    assert [v.number for v in versions_of(None)] == [3, 2, 1]
    assert rules_in_force(None) == RuleSetVersion.objects.get(number=3)
    with pytest.raises(IntegrityError), transaction.atomic():
        RuleSetVersion.objects.filter(number=1).update(active=True)


def test_saving_the_same_again_makes_no_version(ada: User) -> None:
    first = rule_sets.save(NO_ROLES, site=None, by=ada)
    same = RuleSet(severities={**NO_ROLES.severities, "email_invalid": Severity.REJECT})
    assert rule_sets.save(same, site=None, by=ada) == first
    assert first.data["rules"] == {"email_is_role": {"severity": "reject"}}


def test_an_older_version_comes_back_as_a_new_one(ada: User) -> None:
    first = rule_sets.save(NO_ROLES, site=None, by=ada)
    rule_sets.save(RuleSet(), site=None, by=ada)
    again = rule_sets.go_back(first, by=ada)
    assert (again.number, again.data, again.comment) == (3, first.data, "As in version 1.")


def test_who_did_not_see_the_last_version_does_not_overwrite_it(ada: User) -> None:
    rule_sets.save(NO_ROLES, site=None, by=ada, base=0)
    with pytest.raises(RulesChanged, match="Ada Admin has saved the rules"):
        rule_sets.save(RuleSet(), site=None, by=ada, base=0)
    assert rule_sets.save(RuleSet(), site=None, by=ada, base=1).number == 2


def test_a_sites_administrator_changes_that_sites_rules_only(
    ada: User, olga: User, north: Site, south: Site
) -> None:
    ada.site = north
    ada.save()
    for user, site in ((ada, south), (ada, None), (olga, north)):
        with pytest.raises(NotPermitted):
            rule_sets.save(NO_ROLES, site=site, by=user)
    assert rule_sets.save(NO_ROLES, site=north, by=ada).site == north


def test_a_rule_that_is_not_installed_any_more_stops_imports_with_a_sentence(
    ada: User, olga: User
) -> None:
    run = uploaded(olga, csv_of([["Ann", "Ames", "Acme", "ann@example.com", "", ""]]))
    process.start(run.pk, by=olga, enqueue=False)
    version = rule_sets.save(NO_ROLES, site=None, by=ada)
    version.data = {"rules": {"vat_id_missing": {"severity": "warn"}}, "own_rules": []}
    version.save()
    process.work(run.pk)
    run.refresh_from_db()
    assert (run.state, "vat_id_missing" in run.failure) == (State.FAILED, True)
    with pytest.raises(RuleRefused, match="vat_id_missing"):
        process.start(run.pk, by=olga, enqueue=False)


def test_reports_call_an_own_rule_by_its_title(ada: User, olga: User) -> None:
    rule_sets.save(RuleSet(own_rules=(BIG,)), site=None, by=ada)
    rule_sets.save(RuleSet(), site=None, by=ada)
    (reason,) = reasons_of({"big": 3})
    assert (reason.title, reason.records) == ("Big ones", 3)
    assert title_of("never_heard_of") == "Never heard of"


def test_leads_that_are_entered_by_hand_keep_the_same_rules(
    ada: User, olga: User, as_user: Callable[[User], Client]
) -> None:
    rule_sets.save(NO_ROLES, site=None, by=ada)
    suppress.add("gone@example.com", by=ada)
    client = as_user(olga)
    for email, why in (("info@example.com", "info@example.com"), ("gone@example.com", "must not")):
        sent = {"last_name": "Ames", "email": email}
        answer = client.post("/api/v1/leads", sent, content_type="application/json")
        assert answer.status_code == 422, answer.text
        assert why in answer.text
    assert not Lead.objects.exists()


def test_open_lists_take_in_new_values(olga: User) -> None:
    header = ["Salutation", "Last Name", "Industry", "Rating"]
    run = processed(olga, csv_of([["Sheriff", "Ames", "Beekeeping", "Hot"]], header))
    assert run.created == 1
    chunk = run.chunks.get()
    assert chunk.new_choices == {"salutation": ["Sheriff"], "industry": ["Beekeeping"]}
    assert not Choice.objects.filter(value="Sheriff").exists()


@pytest.mark.django_db
def test_only_an_untouched_administrators_role_gets_the_new_permission() -> None:
    migration = import_module("leadgate.imports.migrations.0004_rule_sets")
    group = Group.objects.get(name="administrator")
    permission = Permission.objects.get(codename="change_ruleset")
    group.permissions.remove(permission)
    held = {f"{p.content_type.app_label}.{p.codename}" for p in group.permissions.all()}
    assert held == migration.ADMINISTRATOR == set(ADMINISTRATOR) - {"imports.change_ruleset"}
    migration.give_to_administrators(apps, None)
    assert permission in group.permissions.all()
    group.permissions.remove(permission, Permission.objects.get(codename="delete_lead"))
    migration.give_to_administrators(apps, None)
    assert permission not in group.permissions.all()
