"""What a header says by its words alone: fields that it can mean, and how surely."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from leadgate.engine.fields import CATALOGUE
from leadgate.engine.mapping.fold import fold, words
from leadgate.engine.mapping.phrases import UNKNOWN, Word, tokens_of, understand
from leadgate.engine.mapping.rules import RULES, SENSES, allowed
from leadgate.engine.mapping.words import concepts

_QUALIFIERS = (
    "billing",
    "shipping",
    "mailing",
    "mailaddr",
    "home",
    "personal",
    "work",
    "other",
    "secondary",
)
_STREET_LINES = {2: "street2", 3: "street3", 4: "street4"}


@dataclass(frozen=True, slots=True)
class Reading:
    """One field that a header can mean.

    Attributes:
        field: a name of the catalogue.
        unknown: words that no table knows and that stand beside it.
        leading: the unknown words come first, as a further description does.
        aside: known words beside it that change nothing.
        near: words that are only nearly spelt like a known one; a long one counts half.
        exact: the whole header is a name or alias of the field.
        named: it is so in the catalogue, not by another word for the same.
        primary: the header says that it is the main one of several.
        by_id: it holds the id of what another column may name.
        ordinal: the number in the header, 0 without any.
        qualifier: "billing", "home" …: which of several it is; else "".
        about: "company" or "person" where the header says whose it is; else "".
        customer: the header says that it is a customer's, which may be a company.
        contact: the header says that it is a contact's.
        sense: why the field is only one of several possible; "" if it is not.
        before: the field of the next column, where that matters; else "".
    """

    field: str
    unknown: int = 0
    leading: bool = False
    aside: int = 0
    near: float = 0.0
    exact: bool = False
    named: bool = False
    primary: bool = False
    by_id: bool = False
    ordinal: int = 0
    qualifier: str = ""
    about: str = ""
    customer: bool = False
    contact: bool = False
    sense: str = ""
    before: str = ""


@cache
def _rules() -> dict[str, list[tuple[frozenset[str], str, frozenset[str]]]]:
    """Return concept → rules that need it: (needed, field, allowed beside)."""
    index: dict[str, list[tuple[frozenset[str], str, frozenset[str]]]] = {}
    for field, patterns in RULES.items():
        _add(index, field, patterns.split(";"))
    for sense, fields in SENSES.items():
        for field in fields.split("; "):
            _add(index, field, [sense])
    return index


def _add(
    index: dict[str, list[tuple[frozenset[str], str, frozenset[str]]]],
    field: str,
    patterns: list[str],
) -> None:
    free = allowed(field, CATALOGUE[field].section.value)
    for pattern in patterns:
        needed = frozenset(pattern.split())
        for concept in needed:
            index.setdefault(concept, []).append((needed, field, free))


@cache
def _aliases() -> dict[str, str]:
    """Return folded label, name or alias → field; the first field that claims it."""
    table: dict[str, str] = {}
    for field in CATALOGUE.values():
        if field.name == "address_type":
            continue  # other programs' columns of that name are rarely one of its types
        for text in (field.name, field.label, *field.aliases):
            table.setdefault(fold(text), field.name)
    return table


_FAINT = frozenset({"subject", "contactperson", "home", "work", "personal", "last", "account"})
_CUSTOMERS = frozenset(
    (
        *("customer", "customers", "client", "clients", "cust", "kunde", "kunden", "mandant"),
        *("cliente", "clientes", "clienti", "klant", "klanten", "relatie", "kund", "kunder"),
        *("member", "mitglied", "membership", "adherent", "socio", "lid", "associado"),
    )
)
_SENTENCE = 5
"""Words and phrases from which on a header is a sentence."""
_QUESTIONS = (
    "how",
    "where",
    "who",
    "wie",
    "woher",
    "comment",
    "como",
    "donde",
    "onde",
    "come",
    "hoe",
)
"""How phrases begin that ask, such as "how did you hear"."""
_SAYS_NOTHING = frozenset({UNKNOWN, "glue", "subject", "number", "value", "vendor", "primary"})


@lru_cache(maxsize=16_384)
def readings(header: str) -> tuple[Reading, ...]:
    """Return every field that the header's words can mean, best covered first.

    Cost: about 50 µs for a header not seen before, then a look-up.
    """
    understood, numbers = understand(header)
    if not understood or any(word.concept == "x" for word in understood):
        return ()
    if numbers and _labels_another(understood):
        return ()
    if _consents(understood):
        return (Reading("opt_in"),)
    exact = _aliases().get(fold(header)) or _aliases().get(_without_numbers(header))
    last = _ends_with_line(header)
    best: dict[str, tuple[float, Reading]] = {}
    for needed, field, free in _candidates(understood):
        reading = _fit(field, needed, free, understood, numbers, exact=field == exact, last=last)
        if reading is None:
            continue
        rank = len(needed) - 4 * reading.unknown - 0.5 * reading.aside - (needed <= _FAINT)
        rank -= 0.1 * (reading.contact and needed == {"subject"})
        if field not in best or rank > best[field][0]:
            best[field] = (rank, reading)
    if exact and exact not in best and not best:
        return (Reading(exact, exact=True, named=True),)
    return _most_specific(best)


def _consents(understood: tuple[Word, ...]) -> bool:
    """Say whether it is a sentence such as "I agree to receive news from Acme by email"."""
    present = {word.concept for word in understood}
    return (
        len(understood) >= _SENTENCE
        and "optin" in present
        and not present.isdisjoint({"newsletter", "email"})
        and present.isdisjoint({"donot", "donotemail", "optout"})
    )


def _labels_another(understood: tuple[Word, ...]) -> bool:
    """Say whether a numbered header is about another: "Phone 1 - Type", not "Contact tag 1"."""
    others = {w.concept for w in understood[:-1]} - _SAYS_NOTHING
    last = understood[-1].concept
    return last == "type" or (last == "tags" and bool(others))


def silent(header: str) -> bool:
    """Say whether the header gives no hint at all: blank, or of unknown words only."""
    return all(w.concept in _SAYS_NOTHING for w in understand(header)[0])


def _without_numbers(header: str) -> str:
    return "".join(t for t in words(header) if not t.isdecimal())


def _ends_with_line(header: str) -> bool:
    """Say whether a number is that of a line: at the end, or right behind "street"."""
    tokens = tokens_of(header)
    table = concepts()
    after = any(
        table.get(word) == "street" and number.isdecimal() for word, number in pairwise(tokens)
    )
    return tokens[-1].isdecimal() or after


def _candidates(
    understood: tuple[Word, ...],
) -> list[tuple[frozenset[str], str, frozenset[str]]]:
    """Return the rules whose concepts all stand in the header, in a stable order."""
    present = dict.fromkeys(word.concept for word in understood)
    fitting = [rule for c in present for rule in _rules().get(c, ()) if rule[0] <= present.keys()]
    return sorted(fitting, key=lambda rule: (-len(rule[0]), rule[0] <= _FAINT))


def _most_specific(best: dict[str, tuple[float, Reading]]) -> tuple[Reading, ...]:
    """Drop readings that leave aside words which another reading needs."""
    if not best:
        return ()
    top = max(rank for rank, _ in best.values())
    kept = [(rank, reading) for rank, reading in best.values() if rank >= top]
    return tuple(reading for _, reading in kept)


def _fit(
    field: str,
    needed: frozenset[str],
    free: frozenset[str],
    understood: tuple[Word, ...],
    numbers: tuple[int, ...],
    *,
    exact: bool,
    last: bool,
) -> Reading | None:
    """Return the reading if nothing in the header speaks against it."""
    beside = [w for w in understood if w.concept not in needed]
    if any(w.concept not in free and w.concept != UNKNOWN for w in beside):
        return None
    if field == "postal_code" and numbers == (4,):
        return None  # "zip4" is what follows the five digits
    present = {w.concept for w in understood}
    line = field == "street" or needed == {"address"}
    if field == "first_name" and numbers == (2,) and present <= {"first", "name", "glue"}:
        field = "middle_name"  # "2. Vorname"; "Owner 2 first name" is another person's
    field, ordinal = _numbered(field, numbers, line=line and last)
    return Reading(
        field=field,
        unknown=0 if _asks(field, understood) else sum(w.concept == UNKNOWN for w in beside),
        leading=understood[0].concept == UNKNOWN != understood[-1].concept,
        aside=sum(w.concept not in ("glue", "primary", UNKNOWN) for w in beside),
        near=sum(1.0 if len(w.text) < 8 else 0.5 for w in understood if w.near),
        exact=exact or _alone(understood),
        named=exact,
        primary="primary" in present,
        by_id="id" in present and field != "external_id",
        ordinal=ordinal,
        qualifier=next((q for q in _QUALIFIERS if q in present), "").replace("mailaddr", "mailing"),
        customer=any(w.text in _CUSTOMERS for w in understood),
        contact=any(_of_contact(w) for w in understood),
        about=next((a for a in ("company", "subject") if a in present), ""),
        sense="" if line and last and numbers else _sense(needed),
    )


def _of_contact(word: Word) -> bool:
    """Say whether a word means somebody whom to contact."""
    called = word.text.startswith(("contact", "kontakt", "contat"))
    return word.concept == "contactperson" or (word.concept == "subject" and called)


def _asks(field: str, understood: tuple[Word, ...]) -> bool:
    """Say whether the header asks how people heard, whatever is named behind it."""
    return field == "source" and any(
        word.concept == "source" and word.text.startswith(_QUESTIONS) for word in understood
    )


def _alone(understood: tuple[Word, ...]) -> bool:
    """Say whether the header is one known word or phrase and nothing else."""
    said = [word for word in understood if word.concept != "glue"]
    return len(said) == 1 and not said[0].near


@cache
def _senses() -> dict[frozenset[str], str]:
    return {frozenset(sense.split()): sense for sense in SENSES}


def _sense(needed: frozenset[str]) -> str:
    return _senses().get(needed, "")


def _numbered(field: str, numbers: tuple[int, ...], *, line: bool) -> tuple[str, int]:
    """Tell the second line of an address, at the header's end, from the second address."""
    if line and 1 <= len(numbers) <= 2:
        return _STREET_LINES.get(numbers[-1], "street"), numbers[0] if len(numbers) == 2 else 0
    if field == "company" and numbers and numbers[-1] == 2:
        return "company_alt", 0
    return field, numbers[0] if numbers else 0
