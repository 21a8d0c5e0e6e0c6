"""What a request names by a word: users, sites and choices."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from django.db.models import Q

from leadgate.accounts.models import Site, User
from leadgate.accounts.queries import sites_for
from leadgate.errors import RequestRefused
from leadgate.imports.forms.people import people_of
from leadgate.leads.models import Choice


def site_of(word: str, user: User) -> Site:
    """Return a site that this user can choose, by name or id.

    Raises:
        RequestRefused: there is none; says which there are.
    """
    sites = sites_for(user)
    found = sites.filter(_named("name", word)).first()
    if found is None:
        raise _unknown("site", word, sites.values_list("name", flat=True))
    return found


def site_for_import(word: str | None, user: User) -> Site | None:
    """Return the site of a new import: the one named, else the user's, else the only one.

    Raises:
        RequestRefused: it has to be chosen, or is none of the user's.
    """
    if word:
        return site_of(word, user)
    if user.site is not None:
        return user.site
    sites = list(sites_for(user)[:2])
    if len(sites) > 1:
        raise RequestRefused(why="Choose the site that the leads belong to: send “site”.")
    return sites[0] if sites else None


def owner_of(word: str, site: Site | None) -> User:
    """Return a user who can own leads of a site, by user name or id.

    Raises:
        RequestRefused: there is none.
    """
    found = people_of(site).filter(_named("username", word)).first()
    if found is None:
        raise RequestRefused(why=f"Nobody “{word}” can own these leads. Send a user name or id.")
    return found


def choice_of(list_name: str, word: str) -> str:
    """Return the value of an option in use, by its value or its label.

    Raises:
        RequestRefused: the list does not have it; says what it has.
    """
    options = Choice.objects.filter(list_name=list_name, active=True)
    found = options.filter(Q(value__iexact=word) | Q(label__iexact=word)).first()
    if found is None:
        raise _unknown(list_name, word, options.values_list("label", flat=True))
    return found.value


def _named(column: str, word: str) -> Q:
    by_name = Q(**{f"{column}__iexact": word})
    is_id = word.isascii() and word.isdigit() and len(word) < LONGEST_ID
    return by_name | Q(pk=int(word)) if is_id else by_name


LONGEST_ID = 19  # digits; more don't fit the database's integers


def _unknown(what: str, word: str, there: Iterable[str]) -> RequestRefused:
    listed = ", ".join(f"“{name}”" for name in islice(there, 40)) or "none yet"
    return RequestRefused(why=f"There is no {what} “{word}”. Choose one of: {listed}.")
