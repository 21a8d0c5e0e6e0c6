"""`leadgate rules …`: the rules in force, their versions, and carrying them as YAML."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from leadgate.cli.acting import acting_user, as_user, json_output, print_json, require
from leadgate.errors import NotFound, RuleRefused

if TYPE_CHECKING:
    from leadgate.accounts.models import Site, User
    from leadgate.engine.rulesets import RuleSet
    from leadgate.imports.models import RuleSetVersion

SITE = click.option("--site", metavar="S", help="Of this site, name or id; default: all sites.")


@click.group()
def rules_group() -> None:
    """Show, export, import and look back at the rules that imports are judged by."""
    from leadgate import startup

    startup.start()


@rules_group.command("show")
@SITE
@as_user
@json_output
def show_command(site: str | None, user_name: str | None, as_json: bool) -> None:
    """Show every rule in force: its severity, and settings that were changed."""
    from leadgate.imports.rules_in_force import rules_in_force

    where = _site(site, _editor(user_name))
    version = rules_in_force(where)
    listed = _listed(version)
    if as_json:
        print_json({"rule_set": _public(version) if version else None, "rules": listed})
        return
    click.echo(f"In force: {version or 'the rules as shipped'}")
    for rule in listed:
        click.echo(f"{rule['severity']:<7} {rule['code']:<28} {rule['title']}")
        for name, value in rule["settings"].items():
            click.echo(f"        {name}: {value}")


@rules_group.command("export")
@SITE
@click.option("--version", "number", type=int, help="Another version than the one in force.")
@as_user
def export_command(site: str | None, number: int | None, user_name: str | None) -> None:
    """Write the rules as YAML to stdout."""
    from leadgate.engine.rulesets import to_yaml
    from leadgate.imports.rules_in_force import rules_in_force, versions_of

    where = _site(site, _editor(user_name))
    version = rules_in_force(where)
    if number is not None:
        version = versions_of(where).filter(number=number).first()
        if version is None:
            raise NotFound(what="version", which=number)
    click.echo(to_yaml(_known(version)), nl=False)


@rules_group.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@SITE
@click.option("--comment", default="", help="What changes, and why; kept in the history.")
@as_user
@json_output
def import_command(
    file: Path, site: str | None, comment: str, user_name: str | None, as_json: bool
) -> None:
    """Replace the rules in force by those of FILE (YAML), as a new version."""
    from leadgate.engine.rulesets import from_yaml
    from leadgate.imports.rule_changes import changes
    from leadgate.imports.rules_in_force import rules_in_force
    from leadgate.imports.steps import rule_sets
    from leadgate.leads.custom import custom_fields

    user = _editor(user_name)
    where = _site(site, user)
    rules = from_yaml(_text(file), custom=custom_fields())
    found = changes(_known(rules_in_force(where)), rules)
    said = comment or f"From the file {file.name}."
    version = rule_sets.save(rules, site=where, by=user, comment=said)
    if as_json:
        print_json({"rule_set": _public(version), "changes": found})
        return
    click.echo(f"In force: {version}")
    for change in found:
        click.echo(f"  {change}")


@rules_group.command("history")
@SITE
@as_user
@json_output
def history_command(site: str | None, user_name: str | None, as_json: bool) -> None:
    """List the versions, newest first, with what each changed."""
    from leadgate.imports.rule_changes import changes
    from leadgate.imports.rules_in_force import versions_of

    versions = list(versions_of(_site(site, _editor(user_name))))
    before = [*versions[1:], None]
    lines = [
        {**_public(version), "changes": changes(_known(older), _known(version))}
        for version, older in zip(versions, before, strict=True)
    ]
    if as_json:
        print_json({"versions": lines})
        return
    for line in lines:
        mark = "*" if line["active"] else " "
        click.echo(f"{mark} {line['version']:>4}  {line['at']}  {line['by']}  {line['comment']}")
        for change in line["changes"]:
            click.echo(f"        {change}")


def _listed(version: RuleSetVersion | None) -> list[dict[str, Any]]:
    """Return every rule with the severity in force, and settings that were changed."""
    from leadgate.engine.rules import RULES

    rules = _known(version)
    shipped = [
        {
            "code": rule.code,
            "title": rule.title,
            "severity": str(rules.severities.get(rule.code, rule.severity)),
            "settings": dict(rules.parameters.get(rule.code, {})),
        }
        for rule in RULES
    ]
    own = [
        {
            "code": own.code,
            "title": own.title,
            "severity": str(own.severity),
            "settings": {"expression": own.expression},
        }
        for own in rules.own_rules
    ]
    return [*shipped, *own]


def _known(version: RuleSetVersion | None) -> RuleSet:
    from leadgate.engine.rulesets import RuleSet

    return version.known_rules() if version else RuleSet()


def _public(version: RuleSetVersion) -> dict[str, Any]:
    return {
        "version": version.number,
        "site": version.site.name if version.site else None,
        "active": version.active,
        "at": version.entered.isoformat(timespec="seconds"),
        "by": version.entered_by.username,
        "comment": version.comment,
    }


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise RuleRefused(why=f"{file.name} is not text in UTF-8.") from None


def _editor(user_name: str | None) -> User:
    user = acting_user(user_name)
    require(user, "imports.change_ruleset", "see and change the rules")
    return user


def _site(name: str | None, user: User) -> Site | None:
    """Return the site that is named, else the user's own, else None: all sites."""
    from leadgate.accounts.queries import sites_for

    if not name:
        return user.site
    sites = sites_for(user)
    found = sites.filter(name__iexact=name).first()
    if found is None and name.isdecimal():
        found = sites.filter(pk=int(name)).first()
    if found is None:
        raise NotFound(what="site", which=name)
    return found
