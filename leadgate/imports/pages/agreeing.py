"""What matched, in words: the same, nearly the same, different."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from leadgate.engine.matching.compare import Agreement as Says
from leadgate.imports import questions
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import, Match, MatchKind
from leadgate.imports.options import Key
from leadgate.web.templatetags.web import count

SAME: dict[str, Promise] = {
    Says.FIRST_SAME: gettext_lazy("first name"),
    Says.LAST_SAME: gettext_lazy("last name"),
    Says.COMPANY_SAME: gettext_lazy("company (but for its legal form)"),
    Says.EMAIL_SAME: gettext_lazy("email address"),
    Says.EMAIL_SHARED: gettext_lazy("email address that several people may share"),
    Says.PHONE_SAME: gettext_lazy("phone number"),
    Says.POSTAL_SAME: gettext_lazy("postal code"),
    Says.CITY_SAME: gettext_lazy("city"),
    Says.STREET_SAME: gettext_lazy("street"),
    Says.BORN_SAME: gettext_lazy("birth date"),
}
ALIKE: dict[str, Promise] = {
    Says.NAMES_SWAPPED: gettext_lazy("first and last name (the other way round)"),
    Says.FIRST_NICKNAME: gettext_lazy(
        "first name (a short or pet form, or that of another language)"
    ),
    Says.FIRST_SHORT: gettext_lazy("first name (shortened)"),
    Says.FIRST_INITIAL: gettext_lazy("first name (the initial)"),
    Says.FIRST_TYPO: gettext_lazy("first name (a typing error)"),
    Says.LAST_TYPO: gettext_lazy("last name (a typing error)"),
    Says.LAST_PART: gettext_lazy("last name (a part of it)"),
    Says.COMPANY_ALIKE: gettext_lazy("company"),
    Says.EMAIL_TYPO: gettext_lazy("email address (a typing error)"),
    Says.EMAIL_LOCAL: gettext_lazy("email address (the same name elsewhere)"),
    Says.PHONE_TYPO: gettext_lazy("phone number (a digit)"),
    Says.POSTAL_TYPO: gettext_lazy("postal code (a digit)"),
    Says.STREET_ALIKE: gettext_lazy("street"),
    Says.BORN_TYPO: gettext_lazy("birth date (a digit)"),
}
OTHER: dict[str, Promise] = {
    Says.FIRST_DIFFERS: gettext_lazy("first name"),
    Says.LAST_DIFFERS: gettext_lazy("last name"),
    Says.COMPANY_DIFFERS: gettext_lazy("company"),
    Says.EMAIL_DIFFERS: gettext_lazy("email address"),
    Says.PHONE_DIFFERS: gettext_lazy("phone number"),
    Says.POSTAL_DIFFERS: gettext_lazy("postal code"),
    Says.CITY_DIFFERS: gettext_lazy("city"),
    Says.STREET_DIFFERS: gettext_lazy("street"),
    Says.BORN_DIFFERS: gettext_lazy("birth date"),
}


CERTAIN = 99  # percent; what is only likely is never quite sure


class Agreeing(NamedTuple):
    """What agrees between a record and a lead, and what does not; each blank for nothing."""

    same: str
    alike: str
    other: str


def agreeing(match: Match) -> Agreeing:
    """Return what a match was found by, in words."""
    if match.kind == MatchKind.PENDING:
        return Agreeing(_listed(match.agreements, {key.value: key.label for key in Key}), "", "")
    said = match.agreements
    return Agreeing(_listed(said, SAME), _listed(said, ALIKE), _listed(said, OTHER))


def how_likely(match: Match) -> str:
    """Return the score in words."""
    if match.kind == MatchKind.PENDING:
        return _("The same")
    return _("%(score)s %% likely") % {"score": min(match.score, CERTAIN)}


def _listed(said: Sequence[str], words: dict[str, Promise]) -> str:
    return ", ".join(str(words[code]) for code in dict.fromkeys(said) if code in words)


@dataclass(frozen=True, slots=True)
class Deciding:
    """What is to be said about duplicates of an import that waits for approval.

    Attributes:
        comparing: likely ones are still being looked for.
        open: likely ones that nobody has decided about.
        in_all: records that are likely leads already, decided or not.
        waiting: sentences on records that other waiting imports have, too.
        meanwhile: records that another import had, too, which was approved meanwhile.
        strategy: what is done with these.
    """

    comparing: bool
    open: int
    in_all: int
    waiting: Sequence[str]
    meanwhile: int
    strategy: str

    @property
    def asks(self) -> bool:
        """Whether approval has to say what is done with what is open."""
        return bool(self.open) or self.comparing

    @property
    def says(self) -> bool:
        """Whether there is anything to say at all."""
        return bool(self.asks or self.in_all or self.waiting or self.meanwhile)


def deciding_of(run: Import) -> Deciding | None:
    """Return what is to be said about an import's duplicates; None once it is approved.

    Cost: reads the import's matches, by index.
    """
    if run.status is not State.PENDING_APPROVAL:
        return None
    _open, in_all = questions.counts(run)
    return Deciding(
        run.comparing,
        questions.open_likely(run).count(),
        in_all,
        [_shared(other, number) for other, number in questions.waiting_elsewhere(run)],
        questions.become_duplicates(run).count(),
        run.get_on_duplicate_display(),
    )


def _shared(other: Import, number: int) -> str:
    return ngettext(
        "%(count)s record is also in “%(name)s”, which waits for approval. Whichever is "
        "approved first creates the lead.",
        "%(count)s records are also in “%(name)s”, which waits for approval. Whichever is "
        "approved first creates the leads.",
        number,
    ) % {"count": count(number), "name": other.name}
