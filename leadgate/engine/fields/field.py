"""What a field is: one attribute of a lead that a column can be mapped to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a field's values are; decides how they are read and stored."""

    TEXT = "text"
    NAME = "name"  # part of a person's name
    COMPANY = "company"
    EMAIL = "email"
    PHONE = "phone"
    URL = "url"
    COUNTRY = "country"  # stored as ISO 3166-1 alpha-2
    STATE = "state"
    POSTAL_CODE = "postal_code"
    INTEGER = "integer"
    MONEY = "money"  # decimal, two places
    DECIMAL = "decimal"
    DATE = "date"
    DATETIME = "datetime"
    YES_NO = "yes_no"
    CHOICE = "choice"  # one of a list that an administrator edits
    CHOICES = "choices"  # several of such a list
    TAGS = "tags"  # several words of the file's own
    USER = "user"  # user name, email address or id
    SITE = "site"  # site name or id


class Section(StrEnum):
    """Under which heading people find a field."""

    PERSON = "person"
    COMPANY = "company"
    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"
    ONLINE = "online"
    SALES = "sales"
    CONSENT = "consent"
    RECORD = "record"
    CUSTOM = "custom"


@dataclass(frozen=True, slots=True)
class Field:
    """One attribute of a lead.

    Attributes:
        name: stable, public; the name in the API, the command line and files.
        label: what people read.
        section: the heading it stands under.
        kind: what its values are.
        aliases: other headers that mean it, in any language; compared folded.
        limit: longest text stored, in characters; 0 where the kind decides.
        choices: name of the choice list, for CHOICE and CHOICES.
        repeats: "email", "phone" or "address" where a lead has several.
        type: the type that the name itself says, e.g. "fax"; else None.
        virtual: turned into other fields, not stored under this name.
        example: a value as it may stand in a file.
        help: one sentence for the mapping page and the docs.
    """

    name: str
    label: str
    section: Section
    kind: Kind
    aliases: tuple[str, ...] = ()
    limit: int = 0
    choices: str = ""
    repeats: str = ""
    type: str | None = None
    virtual: bool = False
    example: str = ""
    help: str = ""
