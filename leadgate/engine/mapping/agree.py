"""How much the cells speak for or against a field, as log-odds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from leadgate.engine.fields import CATALOGUE, Kind

Shares = Mapping[str, float]

DENIED: Final = 4.0
STRONG: Final = 3.0
CLEAR: Final = 1.5
SLIGHT: Final = 0.7


def agreement(field: str, shares: Shares) -> float:
    """Return how much more likely such cells are if the column is `field`.

    Args:
        field: a name of the catalogue.
        shares: of each kind of value (`values.shares`); {} says nothing.

    Returns:
        Natural log of the likelihood ratio: above 0 for, below 0 against.
    """
    if not shares:
        return 0.0
    judge = _FIELDS.get(field) or _KINDS.get(CATALOGUE[field].kind)
    return judge(shares) if judge else 0.0


def _share(shares: Shares, *kinds: str) -> float:
    return max((shares.get(kind, 0.0) for kind in kinds), default=0.0)


def _is(*kinds: str, gain: float = CLEAR, loss: float = STRONG) -> Callable[[Shares], float]:
    """Return a judge that wants most cells to be of one of these kinds."""

    def judge(shares: Shares) -> float:
        share = min(1.0, sum(shares.get(kind, 0.0) for kind in kinds))
        if share >= 0.6:
            return gain
        return -loss if share <= 0.15 else 0.0

    return judge


def _not(*kinds: str, loss: float = DENIED) -> Callable[[Shares], float]:
    """Return a judge that wants few cells to be of these kinds."""

    def judge(shares: Shares) -> float:
        return -loss if _share(shares, *kinds) >= 0.6 else 0.0

    return judge


def _both(*judges: Callable[[Shares], float]) -> Callable[[Shares], float]:
    return lambda shares: sum(judge(shares) for judge in judges)


_PLAIN_TEXT = ("email", "date", "url", "phone_sign", "money", "percent", "time")


def _person(shares: Shares) -> float:
    if _share(shares, *_PLAIN_TEXT, "number", "id") >= 0.6:
        return -STRONG
    if _share(shares, "company", "street") >= 0.4:
        return -STRONG
    return SLIGHT if shares.get("capitalised", 0) + shares.get("word", 0) >= 0.7 else 0.0


def _full_name(shares: Shares) -> float:
    base = _person(shares)
    if base >= 0 and shares.get("capitalised", 0) >= 0.6 and shares.get("job", 0) < 0.3:
        return CLEAR
    return base


def _part_of_name(shares: Shares) -> float:
    base = _person(shares)
    if base < 0:
        return base
    return SLIGHT if shares.get("word", 0) >= 0.6 else -SLIGHT


def _company(shares: Shares) -> float:
    if _share(shares, "email", "date", "phone_sign", "number", "yes_no", "time") >= 0.6:
        return -STRONG
    share = shares.get("company", 0.0)
    return STRONG if share >= 0.35 else (CLEAR if share >= 0.15 else 0.0)


def _phone(shares: Shares) -> float:
    if _share(shares, "email", "url", "date", "money", "capitalised") >= 0.6:
        return -STRONG - CLEAR
    if shares.get("phone_sign", 0.0) >= 0.6:
        return STRONG
    return _is("phone")(shares)


def _email(shares: Shares) -> float:
    if _share(shares, "phone_sign", "date", "url", "yes_no", "number") >= 0.6:
        return -STRONG - CLEAR
    return _is("email", gain=STRONG)(shares)


def _role(shares: Shares) -> float:
    if _share(shares, *_PLAIN_TEXT, "number", "yes_no") >= 0.6:
        return -DENIED
    return -STRONG if shares.get("job", 0) >= 0.5 else 0.0


def _contact_type(shares: Shares) -> float:
    if _share(shares, "email", "date", "yes_no", "long", "url", "phone_sign") >= 0.6:
        return -DENIED
    if shares.get("trade", 0.0) >= 0.4:
        return -DENIED
    return STRONG if shares.get("type", 0.0) >= 0.5 else 0.0


def _industry(shares: Shares) -> float:
    if _share(shares, "email", "date", "yes_no", "url", "phone_sign", "number", "type") >= 0.6:
        return -DENIED
    return STRONG if shares.get("trade", 0.0) >= 0.4 else 0.0


def _state(shares: Shares) -> float:
    if _share(shares, *_PLAIN_TEXT, "number", "yes_no", "long", "sentence") >= 0.6:
        return -STRONG
    if shares.get("status", 0) >= 0.4 or shares.get("territory", 0) >= 0.4:
        return -STRONG - CLEAR
    return CLEAR if shares.get("letters", 0) >= 0.6 else 0.0


def _lead_status(shares: Shares) -> float:
    if _share(shares, *_PLAIN_TEXT, "yes_no", "street", "long", "country") >= 0.6:
        return -DENIED
    if shares.get("letters", 0) >= 0.8 and shares.get("status", 0) < 0.3:
        return -CLEAR
    return STRONG if shares.get("status", 0) >= 0.4 else 0.0


def _salutation(shares: Shares) -> float:
    share = shares.get("salutation", 0.0)
    return STRONG + 1 if share >= 0.5 else (-STRONG if share <= 0.1 else 0.0)


def _job_title(shares: Shares) -> float:
    if _share(shares, *_PLAIN_TEXT, "number", "yes_no", "salutation") >= 0.5:
        return -STRONG
    return CLEAR if shares.get("job", 0) >= 0.3 else 0.0


def _street(shares: Shares) -> float:
    if _share(shares, "email", "date", "url", "yes_no", "money") >= 0.6:
        return -STRONG
    if shares.get("address", 0) >= 0.5:
        return -CLEAR
    return CLEAR + SLIGHT if shares.get("street", 0) >= 0.4 else 0.0


def _address_full(shares: Shares) -> float:
    if _share(shares, *_PLAIN_TEXT, "number", "yes_no") >= 0.6:
        return -STRONG
    if shares.get("address", 0) >= 0.5:
        return STRONG
    return -CLEAR if shares.get("street", 0) >= 0.5 else 0.0


def _identifier(shares: Shares) -> float:
    if _share(shares, "email", "date", "url", "sentence", "capitalised", "long") >= 0.6:
        return -STRONG
    return SLIGHT if _share(shares, "id", "number") >= 0.6 else 0.0


def _amount(shares: Shares) -> float:
    """A range such as "11-50" is an amount too, but a number is the better one."""
    if shares.get("capitalised", 0.0) >= 0.6:
        return -DENIED
    if shares.get("range", 0.0) >= 0.6 and shares.get("number", 0.0) < 0.3:
        return 0.0
    return _is("number", "money", "range", gain=SLIGHT, loss=CLEAR)(shares)


def _website(shares: Shares) -> float:
    if _share(shares, "linkedin", "facebook", "twitter") >= 0.5:
        return -DENIED
    return _is("url", gain=STRONG)(shares)


_KINDS: Final[dict[Kind, Callable[[Shares], float]]] = {
    Kind.EMAIL: _email,
    Kind.PHONE: _phone,
    Kind.URL: _website,
    Kind.COUNTRY: _both(_is("country", loss=CLEAR), _not(*_PLAIN_TEXT, "number", "status")),
    Kind.POSTAL_CODE: _is("postal", loss=CLEAR),
    Kind.INTEGER: _amount,
    Kind.MONEY: _amount,
    Kind.DECIMAL: _is("number", gain=SLIGHT),
    Kind.DATE: _is("date"),
    Kind.DATETIME: _is("date", "number", loss=STRONG),
    Kind.YES_NO: _is("yes_no"),
    Kind.TEXT: _not("email", "date", "yes_no", "url"),
    Kind.NAME: _part_of_name,
    Kind.COMPANY: _company,
    Kind.USER: _not("date", "url", "yes_no", "money", "long", "phone_sign"),
    Kind.CHOICE: _not("email", "date", "yes_no", "long", "url", "phone_sign"),
    Kind.CHOICES: _not("email", "date", "yes_no", "number", "long", "url", "phone_sign"),
    Kind.TAGS: _not("email", "date", "yes_no", "number", "url"),
    Kind.SITE: _not("email", "date", "yes_no", "long", "url", "money"),
}

_FIELDS: Final[dict[str, Callable[[Shares], float]]] = {
    "full_name": _full_name,
    "salutation": _salutation,
    "job_title": _job_title,
    "role": _role,
    "contact_type": _contact_type,
    "industry": _industry,
    "department": _not(*_PLAIN_TEXT, "number", "yes_no"),
    "state": _state,
    "lead_status": _lead_status,
    "street": _street,
    "street2": _not("email", "date", "url", "yes_no", "money"),
    "address_full": _address_full,
    "city": _not(*_PLAIN_TEXT, "number", "yes_no", "long"),
    "county": _not(*_PLAIN_TEXT, "number", "yes_no", "long"),
    "linkedin_url": _is("linkedin", "handle", gain=STRONG, loss=CLEAR),
    "twitter": _not("email", "date", "yes_no", "number", "linkedin", "facebook"),
    "facebook": _not("email", "date", "yes_no", "linkedin", "twitter"),
    "external_id": _identifier,
    "account_number": _identifier,
    "duns_number": _identifier,
    "sic_code": _both(_not("email", "date", "url", "yes_no", "sentence", "capitalised")),
    "phone_extension": _is("number", "letters", gain=SLIGHT),
    "notes": _not("email", "date", "yes_no", "number", "phone_sign", "url"),
    "year_started": _is("year", "date"),
    "rating": _not("email", "date", "url", "phone_sign", "long"),
    "middle_name": _person,
    "suffix": _not(*_PLAIN_TEXT, "number"),
    "nickname": _not("email", "date", "url", "number"),
}
