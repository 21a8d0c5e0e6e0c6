"""The pages of the rules: set, tried, saved as versions, carried elsewhere."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from leadgate.accounts.models import Site, User
from leadgate.engine.plan import OwnRule, Severity
from leadgate.engine.rulesets import RuleSet
from leadgate.imports.models import Import, RuleSetVersion
from leadgate.imports.rules_in_force import rules_in_force
from leadgate.imports.steps import process, rule_sets
from leadgate.leads.models import CustomField
from tests.imports.files import csv_of, processed, uploaded

AsUser = Callable[[User], Client]
RULES = "/administration/rules/"
INFO = csv_of(
    [
        ["Ann", "Ames", "Acme", "info@example.com", "", ""],
        ["Ben", "Brook", "Brook", "ben@example.com", "", ""],
    ]
)


def as_shown(client: Client, address: str = RULES, form: str = "rules-form") -> dict[str, Any]:
    """Return what a browser would send if the form were sent as it is shown."""
    page = client.get(address).text
    shown = page[page.index(f'id="{form}"') :]
    shown = shown[: shown.index("</form>")]
    data: dict[str, Any] = {}
    for tag in re.findall(r"<input [^>]*>", shown):
        parts = dict(re.findall(r'(\w+)="([^"]*)"', tag))
        if parts.get("type") in ("checkbox", "radio") and " checked" not in tag:
            continue
        data.setdefault(parts["name"], []).append(html.unescape(parts.get("value", "")))
    selects = r'<select name="([^"]+)"[^>]*>(.*?)</select>'
    for name, inner in re.findall(selects, shown, re.S):
        chosen = re.search(r'<option value="([^"]*)" selected', inner)
        chosen = chosen or re.search(r'<option value="([^"]*)"', inner)
        data[name] = html.unescape(chosen.group(1)) if chosen else ""
    for name, text in re.findall(r'<textarea name="([^"]+)"[^>]*>\n?(.*?)</textarea>', shown, re.S):
        data[name] = html.unescape(text)
    return data


def test_saving_what_is_shown_changes_nothing(as_user: AsUser, ada: User) -> None:
    client = as_user(ada)
    answer = client.post(RULES, as_shown(client), follow=True)
    assert "Nothing has changed" in answer.text or RuleSetVersion.objects.get().data == {
        "rules": {}, "own_rules": [],
    }  # fmt: skip


def test_a_severity_and_settings_make_a_version_that_says_what_changed(
    as_user: AsUser, ada: User, olga: User
) -> None:
    client = as_user(ada)
    sent = as_shown(client) | {
        "email_is_role-severity": "reject",
        "number_out_of_range-ranges-2-field": "score",
        "number_out_of_range-ranges-2-least": "0",
        "number_out_of_range-ranges-2-most": "100",
        "email_domain_refused-domains": "example.net\nexample.org",
        "required_missing-any": ["email", "phone"],
        "set-comment": "No role addresses",
    }
    answer = client.post(RULES, sent, follow=True)
    assert "Saved as version 1" in answer.text
    rules = RuleSetVersion.objects.get().data["rules"]
    assert rules["email_is_role"] == {"severity": "reject"}
    assert rules["number_out_of_range"]["ranges"]["score"] == [0, 100]
    assert rules["email_domain_refused"] == {"domains": ["example.net", "example.org"]}
    assert rules["required_missing"] == {"any": ["email", "phone"]}
    assert len(rules) == 4
    page = client.get(f"{RULES}history/").text
    assert "No role addresses" in page
    assert "Score: none → 0 to 100" in page
    assert "domains: added example.net, example.org" in page
    assert processed(olga, INFO).errors_by_rule == {"email_is_role": 1}


def test_a_setting_that_can_not_be_used_comes_back_with_the_reason(
    as_user: AsUser, ada: User
) -> None:
    client = as_user(ada)
    sent = as_shown(client) | {
        "pattern_not_matched-patterns-0-field": "city",
        "pattern_not_matched-patterns-0-pattern": "((",
        "length_wrong-lengths-0-least": "3",
        "email_is_role-severity": "off",
    }
    answer = client.post(RULES, sent)
    assert answer.status_code == 422
    assert "is not a pattern that can be used" in answer.text
    assert "Choose the field that this is about." in answer.text
    assert re.search(r'email_is_role-severity.{0,600}value="off" selected', answer.text, re.S)
    assert not RuleSetVersion.objects.exists()


def test_the_count_shows_what_rules_would_do_to_the_last_import(
    as_user: AsUser, ada: User, olga: User
) -> None:
    run = processed(olga, INFO)
    client = as_user(ada)
    sent = as_shown(client) | {"email_is_role-severity": "reject"}
    counted = client.post(f"{RULES}count/", sent).text
    assert run.name in counted
    assert '<div class="rule-count" id="count-email_is_role" hx-swap-oob="true">' in counted
    assert "1 record" in counted
    assert "1 more than now" in counted
    assert "info@example.com" in counted
    without_script = client.post(RULES, sent | {"count": "1"}).text
    assert "1 more than now" in without_script
    assert not RuleSetVersion.objects.exists()


def test_rules_are_tried_on_a_file_that_is_brought_along(as_user: AsUser, ada: User) -> None:
    client = as_user(ada)
    assert "no import to try" in client.post(f"{RULES}count/", as_shown(client)).text
    file = SimpleUploadedFile("mine.csv", INFO + b"x,y,z,sales@example.com,,\n")
    client.post(f"{RULES}sample/", {"file": file})
    counted = client.post(f"{RULES}count/", as_shown(client)).text
    assert "Of the first 3 records of mine.csv" in counted
    assert "2 records" in counted
    assert not Import.objects.exists()
    client.post(f"{RULES}sample/", {"forget": "1"})
    assert "no import to try" in client.post(f"{RULES}count/", as_shown(client)).text
    answer = client.post(f"{RULES}sample/", {"file": SimpleUploadedFile("e.csv", b"")}, follow=True)
    assert "e.csv is empty" in answer.text


def test_two_administrators_do_not_overwrite_each_other(as_user: AsUser, ada: User) -> None:
    client = as_user(ada)
    sent = as_shown(client) | {"email_is_role-severity": "reject"}
    rule_sets.save(RuleSet({"email_free_mail": Severity.REJECT}), site=None, by=ada)
    answer = client.post(RULES, sent)
    assert answer.status_code == 409
    assert "Ada Admin has saved the rules since you opened them" in answer.text
    assert '<input type="hidden" name="set-base" value="1">' in answer.text


def blocks(**more: str) -> dict[str, str]:
    return {
        "title": "Big, or retail", "severity": "reject", "message": "Too small.", "how": "blocks",
        "field": "employees", "any_of": "any", "formula": "",
        "where-TOTAL_FORMS": "1", "where-INITIAL_FORMS": "0",
        "where-0-field": "", "where-0-test": "=", "where-0-value": "",
        "must-TOTAL_FORMS": "2", "must-INITIAL_FORMS": "0",
        "must-0-field": "employees", "must-0-test": ">=", "must-0-value": "10",
        "must-1-field": "industry", "must-1-test": "=", "must-1-value": "Retail", **more,
    }  # fmt: skip


def test_a_rule_is_made_of_blocks_and_opened_as_blocks_again(as_user: AsUser, ada: User) -> None:
    client = as_user(ada)
    answer = client.post(f"{RULES}own/new/", blocks(), follow=True)
    assert "The rule “Big, or retail” is saved" in answer.text
    version = rules_in_force(None)
    assert version is not None
    assert version.rules().own_rules == (
        OwnRule(
            "big_or_retail", "Big, or retail", 'employees >= 10 or industry = "Retail"',
            "Too small.", Severity.REJECT, "employees",
        ),
    )  # fmt: skip
    sent = as_shown(client, f"{RULES}own/big_or_retail/", "own-form")
    assert sent["must-1-value"] == "Retail"
    client.post(f"{RULES}own/big_or_retail/", sent | {"must-0-value": "20"})
    client.post(RULES, as_shown(client) | {"own-big_or_retail-severity": "warn"})
    version = rules_in_force(None)
    assert version is not None
    own = version.rules().own_rules[0]
    assert (version.number, own.severity) == (3, Severity.WARN)
    assert own.expression.startswith("employees >= 20")


def test_a_mistake_in_an_expression_is_pointed_at(as_user: AsUser, ada: User) -> None:
    client = as_user(ada)
    sent = blocks(how="expression", formula="employes >= 10")
    answer = client.post(f"{RULES}own/new/", sent)
    assert answer.status_code == 422
    assert "There is no field “employes”. Do you mean “employees”?" in answer.text
    assert '<pre class="pointer" tabindex="0">  employes &gt;= 10\n  ^</pre>' in answer.text
    tried = client.post(f"{RULES}own/new/try/", sent).text
    assert "Do you mean “employees”?" in tried
    assert not RuleSetVersion.objects.exists()


def test_a_rule_is_tried_before_it_is_saved(as_user: AsUser, ada: User, olga: User) -> None:
    processed(olga, INFO)
    client = as_user(ada)
    sent = blocks(how="expression", formula='email = "ben@example.com"')
    for address, more in ((f"{RULES}own/new/try/", {}), (f"{RULES}own/new/", {"try": "1"})):
        page = client.post(address, sent | more).text
        assert "<strong>1</strong> of the first 2 records" in page
        assert "Line 2: Too small." in page
    assert not RuleSetVersion.objects.exists()


def test_a_rule_is_removed(as_user: AsUser, ada: User) -> None:
    client = as_user(ada)
    client.post(f"{RULES}own/new/", blocks())
    address = f"{RULES}own/big_or_retail/delete/"
    assert "Remove the rule “Big, or retail”?" in client.get(address).text
    client.post(address)
    version = rules_in_force(None)
    assert version is not None
    assert version.rules().own_rules == ()
    assert client.get(address).status_code == 404


def test_an_older_version_is_looked_at_and_comes_back(as_user: AsUser, ada: User) -> None:
    first = rule_sets.save(RuleSet({"email_is_role": Severity.REJECT}), site=None, by=ada)
    rule_sets.save(RuleSet(), site=None, by=ada)
    client = as_user(ada)
    page = client.get(first.get_absolute_url()).text
    assert "Go back to this version" in page
    assert "email_is_role:" in page
    asked = client.get(f"{RULES}versions/{first.pk}/again/").text
    assert "Go back to version 1?" in asked
    assert "→ reject" in asked
    client.post(f"{RULES}versions/{first.pk}/again/")
    version = rules_in_force(None)
    assert version is not None
    assert (version.number, version.data) == (3, first.data)


def test_rules_are_exported_and_imported_as_yaml(as_user: AsUser, ada: User, north: Site) -> None:
    client = as_user(ada)
    client.post(f"{RULES}own/new/", blocks())
    answer = client.get(f"{RULES}export/")
    assert answer["Content-Disposition"] == 'attachment; filename="rules-1.yaml"'
    yaml = answer.text
    to_north = f"{RULES}import/?site={north.pk}"
    changed = yaml.replace("rules: {}", "rules: {email_is_role: reject}")
    looked = client.post(to_north, {"text": changed, "look": "1"})
    assert "→ reject" in looked.text
    file = SimpleUploadedFile("ours.yaml", changed.encode())
    page = client.post(to_north, {"file": file}, follow=True).text
    assert "Version 1 of the rules" in page
    assert "From the file ours.yaml." in page
    assert client.get(f"{RULES}export/?site={north.pk}").text == changed.replace(
        "rules: {email_is_role: reject}", "rules:\n  email_is_role:\n    severity: reject"
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [("rules: [", "not valid YAML"), ("", "Choose a file"), ("rules: {x: off}", "“x”")],
)
def test_yaml_that_can_not_be_used_is_refused(
    as_user: AsUser, ada: User, text: str, why: str
) -> None:
    answer = as_user(ada).post(f"{RULES}import/", {"text": text})
    assert answer.status_code == 422
    assert why in answer.text


def test_a_site_gets_rules_of_its_own_and_gives_them_up(
    as_user: AsUser, ada: User, north: Site
) -> None:
    client = as_user(ada)
    page = client.get(f"{RULES}?site={north.pk}").text
    assert "North has no rules of its own" in page
    sent = as_shown(client, f"{RULES}?site={north.pk}") | {"email_is_role-severity": "reject"}
    client.post(f"{RULES}?site={north.pk}", sent)
    own = rules_in_force(north)
    assert own is not None
    assert own.site == north
    assert rules_in_force(None) is None
    client.post(f"{RULES}follow/?site={north.pk}")
    assert rules_in_force(north) is None


def test_only_administrators_enter_and_those_of_a_site_only_theirs(
    as_user: AsUser, olga: User, ada: User, north: Site, south: Site
) -> None:
    version = rule_sets.save(RuleSet(), site=south, by=ada)
    pages = (
        "", "history/", "export/", "import/", "own/new/", f"versions/{version.pk}/",
        f"versions/{version.pk}/again/", f"?site={south.pk}", f"own/new/?site={south.pk}",
    )  # fmt: skip
    for page in pages:
        assert as_user(olga).get(f"{RULES}{page}").status_code == 403, page
    for page in ("", "count/", "sample/", "own/new/", "own/new/try/"):
        assert as_user(olga).post(f"{RULES}{page}").status_code == 403, page
    ada.site = north
    ada.save()
    client = as_user(ada)
    assert "Rules of" not in client.get(RULES).text
    for page in pages[5:]:
        assert client.get(f"{RULES}{page}").status_code == 403, page
    client.post(RULES, as_shown(client) | {"email_is_role-severity": "reject"})
    assert RuleSetVersion.objects.get(site=north).active
    assert client.get(f"{RULES}?site=x").status_code == 404


def test_a_rule_that_is_gone_is_named_and_can_be_saved_away(as_user: AsUser, ada: User) -> None:
    version = rule_sets.save(RuleSet({"email_is_role": Severity.REJECT}), site=None, by=ada)
    version.data["rules"]["vat_id_missing"] = {"severity": "warn"}
    version.save()
    client = as_user(ada)
    assert "not installed any more: vat_id_missing" in client.get(RULES).text
    client.post(RULES, as_shown(client))
    assert rules_in_force(None).data["rules"] == {"email_is_role": {"severity": "reject"}}  # type: ignore[union-attr]


def test_an_import_says_which_rules_judged_it(as_user: AsUser, ada: User, olga: User) -> None:
    client = as_user(ada)
    run = processed(olga, INFO)
    assert "As shipped" in client.get(run.get_absolute_url()).text
    rule_sets.save(RuleSet({"email_is_role": Severity.REJECT}), site=None, by=ada)
    run = processed(olga, INFO)
    version = rules_in_force(None)
    assert version is not None
    for page in ("", "approve/", "results/1/"):
        text = client.get(f"{run.get_absolute_url()}{page}").text
        assert f'<a href="{version.get_absolute_url()}">Version 1</a>' in text, page
    assert version.get_absolute_url() not in as_user(olga).get(run.get_absolute_url()).text


SHOES = csv_of([["Ames", "42"], ["Brook", "99"], ["Carr", ""]], ["Last Name", "Shoe size"])


@pytest.fixture
def shoe(db: None) -> CustomField:
    return CustomField.objects.create(name="shoe", label="Shoe size", kind="number")


def test_settings_and_own_rules_speak_of_custom_fields(
    as_user: AsUser, ada: User, olga: User, shoe: CustomField
) -> None:
    client = as_user(ada)
    sent = as_shown(client) | {
        "number_out_of_range-severity": "reject",
        "number_out_of_range-ranges-2-field": "custom.shoe",
        "number_out_of_range-ranges-2-least": "30",
        "number_out_of_range-ranges-2-most": "50",
    }
    assert "Saved as version 1" in client.post(RULES, sent, follow=True).text
    own = as_shown(client, f"{RULES}own/new/", "own-form") | {
        "title": "Shoe size is known", "severity": "reject", "field": "custom.shoe",
        "must-0-field": "custom.shoe", "must-0-test": "filled",
    }  # fmt: skip
    assert "is saved, in version 2" in client.post(f"{RULES}own/new/", own, follow=True).text
    run = processed(olga, SHOES)
    assert run.errors_by_rule == {"number_out_of_range": 1, "shoe_size_is_known": 1}
    assert "custom.shoe is not empty" in client.get(f"{RULES}export/").text


def test_an_import_says_which_rule_names_a_field_that_is_gone(
    as_user: AsUser, ada: User, olga: User, shoe: CustomField
) -> None:
    rules = RuleSet(own_rules=(OwnRule("known", "Known", "custom.shoe > 3"),))
    rule_sets.save(rules, site=None, by=ada)
    shoe.delete()
    run = uploaded(olga, SHOES)
    process.start(run.pk, by=olga, enqueue=False)
    process.work(run.pk)
    run.refresh_from_db()
    assert "custom.shoe" in run.failure
    assert as_user(ada).get(RULES).status_code == 200
