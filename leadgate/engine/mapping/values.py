"""What the cells of a column look like."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from leadgate.engine.transforms.fold import fold
from leadgate.engine.transforms.places import places

SAMPLE: Final = 16
"""Different values that are looked at; more change the shares by little."""

_EMPTY = frozenset(
    {"", "null", "none", "nil", "n/a", "na", "nan", "-", "--", "?", "#n/a", "undefined"}
)
_COUNTRIES_BESIDES = frozenset(
    {"usa", "uk", "u s a", "u s", "united states of america", "england", "scotland"}
)

_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>]{2,}>?")
_URL = re.compile(
    r"(?:https?://|www\.)\S+$|[\w.-]+\.(?:com|net|org|de|fr|es|it|nl|at|ch|uk|br|pt|be"
    r"|eu|io|co|info|biz|us|ca|au|se|ai|app|dev|me)(?:/\S*)?$",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ].*)?$"
    r"|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})(?:[T ,].*)?$"
    r"|\d{1,2}[. -]+[^\W\d]{3,9}[. -]+\d{2,4}\b.*$|[^\W\d]{3,9} \d{1,2},? \d{4}\b.*$|\d{8}T\d{6}"
)
_TIME = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?$", re.IGNORECASE)
_NUMBER = re.compile(r"[-+]?\d+(?:[.,]\d{3})*(?:[.,]\d+)?$|[-+]?\d+$")
_MONEY = re.compile(
    r"(?:[$€£¥₹]|r\$|us\$|usd|eur|gbp|chf)\s?-?[\d.,' ]+\s?(?:k|m|mn|mio|bn|b|million|billion)?\.?$"
    r"|-?[\d.,' ]+\s?(?:[$€£¥₹]|usd|eur|gbp|chf|k|m|mn|mio|bn|million|billion)\.?$",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"[$€£<>~]?\s?[\d.,]+\s?[kmb]?\+?\s?(?:-|–|to|bis|a)\s?[$€£]?[\d.,]+\s?[kmb]?$|[<>]?\s?[\d.,]+\+?$",
    re.I,
)
_PHONE = re.compile(
    r"'?\(?[+0-9(][\d\s().\-/]{5,22}\d(?:\s?(?:x|ext\.?|#)\s?\d{1,6})?$", re.IGNORECASE
)
_PHONE_SIGN = re.compile(r"^'?(?:\+|00|\()|^0[1-9]|\d[\s().\-/]+\d")
_ID = re.compile(
    r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$|[0-9a-f]{16,}$"
    r"|(?=\w*\d)[A-Za-z0-9]{15,18}$|[A-Za-z]{1,6}[-_]?\d{2,}$",
    re.IGNORECASE,
)
_POSTAL = re.compile(
    r"\d{4,6}(?:\.0)?$|\d{5}-\d{3,4}$|\d{4}-\d{3}$|\d{4} ?[A-Z]{2}$|[A-Z]\d[A-Z] ?\d[A-Z]\d$"
    r"|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$|(?:[A-Z]{1,2}-)?\d{4,5}$|\d{3} ?\d{2}$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[6-9]|20)\d{2}(?:\.0)?$")
_COMPANY = re.compile(
    r"\b(?:gmbh|ag|kg|ohg|ug|e\.?v|inc|llc|llp|ltd|limited|corp|corporation|plc|co|company|sarl|sas|sa|sasu|eurl"
    r"|s\.?r\.?l|s\.?p\.?a|s\.?l|s\.?a|sl|srl|spa|bv|nv|b\.v|n\.v|ltda|lda|eireli|oy|ab|as|aps|group|holding|holdings"
    r"|solutions|services|systems|technologies|consulting|partners|industries|international"
    r"|foundation|university|universitat|school|institute|bank|hotel|restaurant|clinic|hospital"
    r"|studio|agency|labs|software|logistics|verein|stiftung|association|mairie|groupe|gruppe"
    r"|grupo|gruppo|pty|sdn|pvt|kft|d\.o\.o|sp\. z o\.o)\b\.?",
    re.IGNORECASE,
)
_STREET = re.compile(r"\b\d{1,5}[a-z]?\b", re.IGNORECASE)
_STREET_WORD = re.compile(
    r"\b(?:street|st|road|rd|avenue|ave|av|lane|ln|drive|dr|blvd|boulevard|way|court|square|place"
    r"|rue|chemin|allee|impasse|calle|avda|avenida|paseo|plaza|rua|travessa|praca|via|viale|piazza"
    r"|corso|weg|platz|straat|laan|plein)\b|stra(?:ss|ß)e|str\.|gasse|straat|weg\b|platz\b|laan\b",
    re.IGNORECASE,
)


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SALUTATIONS = _set(
    "mr mrs ms miss mx dr prof sir madam mister herr frau hr fr divers familie monsieur madame "
    "mme m mlle mademoiselle sr sra srta don dona senor senora dr.med prof.dr sig sigra sigr "
    "dott dott.ssa ing avv dhr mevr mw heer mevrouw signora signor geachte"
)
_YES_NO = _set(
    "yes no y n true false t f 0 1 x ja nein oui non si sim nao nee on off wahr falsch vrai faux "
    "subscribed unsubscribed opt-in opt-out 0.0 1.0"
)
_STATUS = _set(
    "new open contacted qualified unqualified working nurturing converted closed lost won cold "
    "warm hot inprogress active inactive pending attempted interested lead customer prospect "
    "opportunity disqualified dead assigned unassigned demo proposal negotiation inquiry "
    "connected replied expired mql sql subscriber evangelist engaged attending registered "
    "neu offen kontaktiert qualifiziert gewonnen verloren bearbeitung erledigt "
    "nouveau contacte qualifie gagne perdu gagnee perdue nuevo contactado calificado ganado "
    "perdido cliente convertido descartado vendido ofertado novo contatado qualificado ganho "
    "ativo nuovo contattato qualificato vinto perso nieuw gecontacteerd новый unprocessed worked"
) | frozenset(
    {"in progress", "follow up", "closed won", "closed lost", "in bearbeitung", "en cours"}
)
_TITLE_WORDS = re.compile(
    r"\b(?:manager|director|chief|ceo|cto|cfo|coo|cmo|vp|vice|president|head|engineer|developer|analyst"
    r"|consultant|owner|founder|sales|marketing|officer|lead|specialist|assistant|executive"
    r"|partner|buyer|leiter|leiterin|geschaftsfuhrer|geschäftsführer|inhaber|vertrieb|einkauf"
    r"|directeur|responsable|gerant|gerente|diretor|direttore|responsabile|directora?|jefe|hoofd"
    r"|eigenaar|architect|designer|teacher|professor|nurse|accountant|attorney|lawyer|principal"
    r"|coordinator|supervisor|technician|administrator|representative|agent)\b",
    re.IGNORECASE,
)
_TYPES = _set(
    "customer customers prospect prospects lead leads partner partners supplier suppliers vendor "
    "vendors reseller competitor investor client clients distributor analyst press individual "
    "person organization organisation kunde interessent lieferant neukunde bestandskunde "
    "privatkunde geschaftskunde firmenkunde fournisseur partenaire particulier professionnel "
    "entreprise cliente proveedor prospecto fornecedor parceiro fornitore privato azienda klant "
    "leverancier relatie particulier zakelijk"
)
_TERRITORIES = _set("emea apac latam amer americas noram nordics dach benelux mena anz ssa row")
_TRADES = re.compile(
    r"\b(?:retail|software|saas|fintech|health ?care|finance|financial|banking|insurance"
    r"|manufacturing|construction|education|technology|real estate|hospitality|logistics"
    r"|transportation|telecom\w*|energy|utilities|automotive|agriculture|pharma\w*|biotech\w*"
    r"|media|advertising|entertainment|consulting|legal|law|government|non-?profit|e-?commerce"
    r"|food|beverages?|wholesale|mining|aerospace|chemicals?|it|information technology"
    r"|handel|einzelhandel|gro(?:ss|ß)handel|bau|bauwesen|gastronomie|industrie|versicherung\w*"
    r"|gesundheit\w*|handwerk|maschinenbau|dienstleistung\w*|immobilien|logistik|bildung|energie"
    r"|commerce|batiment|bâtiment|sante|santé|immobilier|restauration|assurance|transport\w*"
    r"|comercio|construccion|construcción|salud|educacion|educación|tecnologia|tecnología"
    r"|manufactura|alimentos|turismo|varejo|saude|saúde|educacao|educação|construcao|construção"
    r"|edilizia|commercio|ristorazione|sanita|sanità|manifattura|bouw|zorg|detailhandel|horeca"
    r"|onderwijs|plumb\w+|roofing|dentists?|restaurants?|salons?|gyms?|lawyers?|electricians?)\b",
    re.IGNORECASE,
)
"""Words that tell an industry, as lists of companies name them."""
_LISTS = (
    *(("salutation", _SALUTATIONS), ("status", _STATUS)),
    *(("type", _TYPES), ("territory", _TERRITORIES)),
)
_LETTERS = re.compile(r"[^\W\d_]")


def sampled(values: Sequence[str]) -> tuple[str, ...]:
    """Return up to `SAMPLE` different values, blanks and words for "nothing" left out."""
    seen: dict[str, None] = {}
    for value in values:
        text = value.strip()
        if text.casefold() in _EMPTY:
            continue
        seen[text] = None
        if len(seen) == SAMPLE:
            break
    return tuple(seen)


@lru_cache(maxsize=65_536)
def kinds(value: str) -> frozenset[str]:
    """Return what one cell can be, e.g. {"number", "postal", "year"}."""
    found = set(_by_letters(value) if _LETTERS.search(value) else _by_digits(value))
    if "@" in value and _EMAIL.search(value):
        return frozenset({"email"})
    if value.casefold().rstrip(".") in _YES_NO:
        found.add("yes_no")
    if _DATE.match(value):
        found |= {"date"}
        found -= {"phone", "phone_sign", "number"}
    if _POSTAL.match(value):
        found.add("postal")
    if _ID.match(value) or value.isdecimal():
        found.add("id")
    if len(value) > 60 or "\n" in value:
        found.add("long")
    return frozenset(found)


def _by_digits(value: str) -> Iterable[str]:
    if _NUMBER.match(value):
        yield "number"
    if _YEAR.match(value):
        yield "year"
    if _MONEY.match(value):
        yield "money"
    if _RANGE.match(value):
        yield "range"
    if _TIME.match(value):
        yield "time"
    digits = sum(c.isdigit() for c in value)
    if 6 <= digits <= 15 and _PHONE.match(value):
        yield "phone"
        if _PHONE_SIGN.search(value) and not _NUMBER.match(value):
            yield "phone_sign"
    if value.endswith("%"):
        yield "percent"


def _by_letters(value: str) -> Iterable[str]:
    folded = value.casefold().strip(" .")
    if _URL.match(value):
        yield "url"
        for network in ("linkedin", "facebook", "twitter"):
            if network in folded:
                yield network
        if "//x.com" in folded:
            yield "twitter"
        return
    if value.startswith("@"):
        yield "handle"
    yield from (kind for kind, known in _LISTS if folded in known)
    if (name := fold(value)) in places().countries or name in _COUNTRIES_BESIDES:
        yield "country"
    if len(value) <= 3 and value.isalpha():
        yield "letters"
    yield from _by_words(value)


def _by_words(value: str) -> Iterable[str]:
    if _PHONE.match(value):
        yield "phone"
    if _MONEY.match(value):
        yield "money"
    if _COMPANY.search(value) or " & " in value:
        yield "company"
    if _TITLE_WORDS.search(value):
        yield "job"
    if len(value) <= 40 and _TRADES.search(value):
        yield "trade"
    yield from _by_length(value)


def _by_length(value: str) -> Iterable[str]:
    words = value.split()
    digits = any(c.isdigit() for c in value)
    street = (digits and _STREET.search(value)) or _STREET_WORD.search(value)
    if street and len(words) >= 2:
        yield "street"
        if value.count(",") >= 1 and len(words) >= 4 and len(value) <= 160:
            yield "address"
    if digits:
        return
    if len(words) == 1:
        yield "word"
    elif len(words) <= 4 and len(value) <= 40:
        yield "words"
        if all(w[:1].isupper() for w in words if len(w) > 3):
            yield "capitalised"
    else:
        yield "sentence"


def shares(values: Sequence[str]) -> dict[str, float]:
    """Return kind → share of the sampled values that can be that; {} for no values.

    Cost: about 4 µs per value not seen before; at most `SAMPLE` values.
    """
    sample = sampled(values)
    if not sample:
        return {}
    count: dict[str, float] = {}
    for value in sample:
        for kind in kinds(value):
            count[kind] = count.get(kind, 0.0) + 1.0
    return {"any": float(len(sample)), **{k: n / len(sample) for k, n in count.items()}}
