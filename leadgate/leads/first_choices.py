"""The choice lists, and the site, that a new installation begins with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from leadgate.accounts.models import Site
from leadgate.engine.choices import CHOICES
from leadgate.engine.plan import ChoiceList
from leadgate.leads.models import Choice

FIRST_SITE = "Head office"


def lay_in_choices(lists: Mapping[str, ChoiceList] = CHOICES) -> None:
    """Lay in the lists that hold nothing yet; a list that holds anything stays as it is."""
    there = set(Choice.objects.values_list("list_name", flat=True).distinct())
    missing = [
        choice
        for name, choice_list in lists.items()
        if name not in there
        for choice in _choices(name, choice_list)
    ]
    Choice.objects.bulk_create(missing, ignore_conflicts=True)


def lay_in_site() -> None:
    """Make the first site where there is none."""
    if not Site.objects.exists():
        Site.objects.create(name=FIRST_SITE)


def _choices(name: str, choice_list: ChoiceList) -> list[Choice]:
    aliases: dict[str, list[str]] = defaultdict(list)
    for alias, label in choice_list.aliases.items():
        aliases[label].append(alias)
    return [
        Choice(list_name=name, value=label, label=label, position=place, aliases=aliases[label])
        for place, label in enumerate(choice_list.labels)
    ]
