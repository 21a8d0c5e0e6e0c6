"""The plan of an import: mapping, options, choices and people, frozen at its start."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime
from functools import lru_cache

from django.db import connection

from leadgate.accounts.models import Site, User
from leadgate.engine.choices import CHOICES
from leadgate.engine.plan import ChoiceList, People, Plan
from leadgate.imports.models import Import, RuleSetVersion
from leadgate.imports.options import LAYOUT, MAPPING, OPTIONS, Options
from leadgate.imports.rules_in_force import judged_by, rules_in_force
from leadgate.imports.suppression import with_suppressed
from leadgate.leads.custom import with_custom
from leadgate.leads.models import Choice
from leadgate.settings import settings


def plan_of(run: Import) -> Plan:
    """Return the plan as it would be if processing started now.

    Raises:
        RuleRefused: the rules name one that is not installed any more.

    Cost: reads all choices, users and sites once.
    """
    return with_suppressed(plan_by(run, rules_in_force(run.site_id)))


def plan_by(run: Import, version: RuleSetVersion | None) -> Plan:
    """Return the plan of an import under a version of the rules; None: as shipped.

    It is what an import keeps, so it does not hold the suppression list.
    """
    return with_custom(judged_by(_unjudged(run), version))


def _unjudged(run: Import) -> Plan:
    options: Options = OPTIONS.load(run.options)
    return Plan(
        header=LAYOUT.load(run.layout).header,
        mapping=MAPPING.load(run.mapping),
        formats=options.formats,
        value_maps=options.value_maps,
        country=options.country or settings().country,
        constants=constants_of(run, options),
        derived=options.derived,
        choices=choices(),
        people=_people(),
        importer=run.entered_by_id,
        site=run.site_id,
        today=datetime.now(UTC).date(),
    )


def constants_of(run: Import, options: Options) -> dict[str, str]:
    """Return the values that every lead of an import gets where its record has none."""
    return {**_constants(run), **options.constants}


def _constants(run: Import) -> dict[str, str]:
    # A lead that names no status has the first of the list: nobody has worked on it.
    statuses = Choice.objects.filter(list_name="lead_status", active=True)
    values = {
        "source": run.source,
        "rating": run.rating,
        "owner": str(run.owner_id or ""),
        "site": str(run.site_id or ""),
        "lead_status": statuses.values_list("value", flat=True).first() or "",
    }
    return {name: value for name, value in values.items() if value}


def choices() -> dict[str, ChoiceList]:
    """Return every choice list; the engine's labels are the values that leads store.

    Cost: one query of a millisecond; the lists are read again only when one has changed.
    """
    with connection.cursor() as cursor:
        cursor.execute(FINGERPRINT)
        return dict(_choices(*cursor.fetchone()))


FINGERPRINT = "SELECT count(*), sum(hashtextextended(lead_choice::text, 0)) FROM lead_choice"


@lru_cache(maxsize=1)
def _choices(number: int, fingerprint: int) -> dict[str, ChoiceList]:
    """Read the choice lists; number and fingerprint say whether they are still the same."""
    values: dict[str, list[str]] = defaultdict(list)
    aliases: dict[str, dict[str, str]] = defaultdict(dict)
    for choice in Choice.objects.all():
        values[choice.list_name].append(choice.value)
        for alias in (*choice.aliases, choice.label):
            aliases[choice.list_name].setdefault(alias, choice.value)
    return {
        name: ChoiceList(tuple(listed), aliases[name], open=is_open(name))
        for name, listed in values.items()
    }


def is_open(name: str) -> bool:
    """Whether a choice list takes in values that it does not know yet."""
    return name in CHOICES and CHOICES[name].open


def _people() -> People:
    users: dict[str, int] = {}
    site_of: dict[int, int | None] = {}
    for user in User.objects.filter(is_active=True).only("username", "email", "site_id"):
        site_of[user.pk] = user.site_id
        for word in (str(user.pk), user.email, user.username):
            if word:
                users[word.lower()] = user.pk
    sites: dict[str, int] = {}
    for site in Site.objects.filter(active=True):
        sites[str(site.pk)] = sites[site.name.lower()] = site.pk
    return People(users, sites, site_of)
