"""Leads with known duplicates: who is the same person, and who only bears the same name.

Nothing here is taken from the matcher: its own names, its own short forms, its
own typing errors. All people and companies are fictitious.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl

from benchmarks.words import COMPANY_HEADS, COMPANY_TRADES, SURNAME_HEADS, SURNAME_TAILS

SHARE = 0.05  # of the records are duplicates; as many again only bear the same name

# First names, and what friends call them; a plain list, from an address book's memory.
CALLED = {
    "Robert": "Bob Rob Bobby", "William": "Bill Will Billy", "Richard": "Rick Dick Rich",
    "Elizabeth": "Liz Beth Betty", "Margaret": "Maggie Peggy Meg",
    "Katherine": "Kate Kathy Katie", "James": "Jim Jimmy Jamie", "Michael": "Mike Mick",
    "Joseph": "Joe Joey", "Thomas": "Tom Tommy", "Daniel": "Dan Danny", "Matthew": "Matt",
    "Andrew": "Andy Drew", "Edward": "Ed Ted Eddie", "Christopher": "Chris Kit",
    "Alexander": "Alex Sasha Xander", "Anthony": "Tony", "Patricia": "Pat Trish Patty",
    "Jennifer": "Jen Jenny", "Susan": "Sue Susie", "Deborah": "Debbie Deb",
    "Rebecca": "Becky Becca", "Samantha": "Sam", "Samuel": "Sam Sammy", "Benjamin": "Ben Benny",
    "Nicholas": "Nick Nicky", "Timothy": "Tim", "Gregory": "Greg", "Stephen": "Steve",
    "Jeffrey": "Jeff", "Lawrence": "Larry", "Ronald": "Ron Ronnie", "Donald": "Don Donny",
    "Kenneth": "Ken Kenny", "Charles": "Charlie Chuck", "David": "Dave", "Peter": "Pete",
    "Philip": "Phil", "Victoria": "Vicky Tori", "Jacqueline": "Jackie", "Theodore": "Theo Ted",
    "Frederick": "Fred Freddie", "Walter": "Walt", "Johannes": "Hannes Hans",
    "Friedrich": "Fritz", "Sebastian": "Basti", "Maximilian": "Max", "Franziska": "Franzi",
    "Ulrich": "Uli", "Joachim": "Jochen", "Josef": "Sepp", "Wolfgang": "Wolfi",
    "Francisco": "Paco Pancho", "Ignacio": "Nacho", "Guillermo": "Memo Guille", "Dolores": "Lola",
    "Enrique": "Quique", "Giuseppe": "Beppe Pino", "Salvatore": "Toto", "Nathalie": "Nat",
}  # fmt: skip
UNSHORTENED = (
    "Aisha", "Amara", "Anika", "Carla", "Chen", "Chloe", "Diego", "Elif", "Emil", "Farid",
    "Fatima", "Fiona", "Grace", "Hana", "Hiroshi", "Ivan", "Jamal", "Jin", "Kai", "Kenji",
    "Laila", "Leon", "Malik", "Mateo", "Maya", "Mei", "Nadia", "Noor", "Omar", "Priya", "Ravi",
    "Ruth", "Samir", "Tariq", "Uma", "Wei", "Xenia", "Yara", "Yuki", "Zoe",
)  # fmt: skip
FORMS = ("Inc.", "LLC", "Ltd", "GmbH", "AG", "SARL", "Pty Ltd", "S.L.", "Corp.", "")  # fmt: skip
REWRITTEN = {
    "Inc.": ("Incorporated", "INC", ""), "LLC": ("L.L.C.", "llc", ""),
    "Ltd": ("Limited", "Ltd.", ""), "GmbH": ("G.m.b.H.", "GmbH & Co. KG", ""), "AG": ("A.G.", ""),
    "SARL": ("S.A.R.L.", "sarl"), "Pty Ltd": ("Pty. Limited", "PTY LTD", ""),
    "S.L.": ("SL", "Sociedad Limitada"), "Corp.": ("Corporation", "corp", ""),
    "": ("Inc", "Ltd.", "GmbH"),
}  # fmt: skip
STREETS = (
    "Main Street", "High Street", "Station Road", "Mill Lane", "Park Avenue", "Elm Drive",
    "Church Road", "Victoria Street", "King Street", "Bridge Road", "Harbor Way",
)  # fmt: skip
CITIES = tuple(head + tail for head in SURNAME_HEADS for tail in ("ton", "ville", "ford", "burg"))
MAIL = ("mail.example.com", "post.example.net", "box.example.org")
FIELDS = (
    "first_name", "last_name", "birth_date", "company", "email", "phone", "street", "city",
    "postal_code", "external_id",
)  # fmt: skip

Person = dict[str, str | None]


@dataclass(frozen=True, slots=True)
class Set:
    """What is known of a generated set.

    Attributes:
        leads: those that are there, one row each; the columns of `FIELDS`.
        records: those of the file.
        truth: per record the row of its lead; -1 for none.
        how: per record what was done to it: "case", "typo" …, "namesake", "new".
    """

    leads: pl.DataFrame
    records: pl.DataFrame
    truth: np.ndarray
    how: Sequence[str]


def generate(leads: int, records: int, *, seed: int = 7) -> Set:
    """Make a set; the same numbers and seed give the same one."""
    draw = np.random.default_rng(seed)
    there = people(leads, draw)
    known = round(records * SHARE)
    chance = random.Random(seed)
    chosen = chance.sample(range(leads), 2 * known)
    made: list[Person] = []
    how: list[str] = []
    for place, row in enumerate(chosen):
        lead = there.row(row, named=True)
        name = list(CHANGES)[place % len(CHANGES)] if place < known else "namesake"
        made.append(CHANGES[name](lead, chance) if place < known else namesake(lead, chance))
        how.append(name)
    fresh = people(records - len(made), draw)
    schema = dict.fromkeys(FIELDS, pl.String)
    everybody = pl.concat([pl.DataFrame(made, schema=schema), fresh])
    truth = np.full(records, -1)
    truth[:known] = chosen[:known]
    order = draw.permutation(records)
    labels = how + ["new"] * len(fresh)
    return Set(there, everybody[order], truth[order], [labels[place] for place in order])


def people(number: int, draw: np.random.Generator) -> pl.DataFrame:
    """Return so many leads at companies, no two the same person."""

    def some(words: Sequence[str]) -> pl.Series:
        # The square makes some names common and others rare, as they are.
        places = (draw.random(number) ** 2 * len(words)).astype(int)
        return pl.Series(words).gather(places)

    def digits(low: int, high: int) -> pl.Series:
        return pl.Series(draw.integers(low, high, number)).cast(pl.String)

    frame = pl.DataFrame({
        "first_name": some((*CALLED, *UNSHORTENED)),
        "last_name": some(SURNAMES),
        "firm": some(COMPANY_HEADS) + " " + some(COMPANY_HEADS) + " " + some(COMPANY_TRADES),
        "form": some(FORMS),
        "private": pl.Series(draw.random(number) < 0.3),
        "number": digits(1, 1000),
        "mailbox": some(MAIL),
        "phone": "+10" + digits(100_000_000, 999_999_999),
        "street": digits(1, 400) + " " + some(STREETS),
        "city": some(CITIES),
        "postal_code": digits(10_000, 99_999),
        "external_id": pl.Series(np.arange(number) + draw.integers(10**9)).cast(pl.String),
        "filled": pl.Series(draw.random(number)),
    })  # fmt: skip
    local = pl.concat_str([pl.col("first_name"), pl.lit("."), pl.col("last_name")])
    slug = pl.col("firm").str.replace_all(" ", "")
    work = pl.concat_str([local, pl.lit("@"), slug, pl.lit(".example.com")])
    home = pl.concat_str([local, pl.col("number"), pl.lit("@"), pl.col("mailbox")])
    return frame.with_columns(
        pl.lit(None, pl.String).alias("birth_date"),
        pl.concat_str(["firm", "form"], separator=" ").str.strip_chars().alias("company"),
        pl.when("private").then(home).otherwise(work).str.to_lowercase().alias("email"),
    ).select(
        pl.when(pl.col("filled") > 0.15).then(pl.col(name)).alias(name) if name == "phone" else name
        for name in FIELDS
    )


SURNAMES = tuple(
    head + tail for place, tail in enumerate(SURNAME_TAILS) for head in SURNAME_HEADS[place % 7 :]
)


def in_other_case(lead: Person, chance: random.Random) -> Person:
    """Write everything in capitals, or nothing."""
    turn = chance.choice((str.upper, str.lower))
    return {name: turn(value) if value else value for name, value in _again(lead).items()}


def with_typos(lead: Person, chance: random.Random) -> Person:
    """Mistype one or two of the names and addresses; the mailbox is another one at times."""
    made = _other_mailbox(_again(lead), chance, share=0.3)
    fields = ("first_name", "last_name", "company", "email", "street")
    for name in chance.sample(fields, chance.choice((1, 1, 2))):
        made[name] = mistyped(made[name] or "", chance)
    if made["email"] == lead["email"] and made["last_name"] == lead["last_name"]:
        made["email"] = mistyped(made["email"] or "", chance)
    return made


def by_nickname(lead: Person, chance: random.Random) -> Person:
    """Call somebody as friends do; who has no short form is called by an initial."""
    made = _other_mailbox(_again(lead), chance, share=1.0)
    first = made["first_name"] or ""
    made["first_name"] = chance.choice(CALLED[first].split()) if first in CALLED else f"{first[0]}."
    return made


def at_other_form(lead: Person, chance: random.Random) -> Person:
    """Write the company's legal form differently, or leave it out."""
    made = _other_mailbox(_again(lead), chance, share=1.0)
    company = made["company"] or ""
    form = next((form for form in FORMS if form and company.endswith(f" {form}")), "")
    bare = company.removesuffix(form).strip()
    made["company"] = f"{bare} {chance.choice(REWRITTEN[form])}".strip()
    return made


def moved(lead: Person, chance: random.Random) -> Person:
    """Move somebody: another address; and another number, mailbox or company, not all of them."""
    made = _again(lead)
    made["street"] = f"{chance.randrange(400, 900)} {chance.choice(STREETS)}"
    made["city"], made["postal_code"] = chance.choice(CITIES), str(chance.randrange(10_000, 99_999))
    changed = chance.choice(("phone", "email", "company"))
    if changed == "company" and made["phone"]:
        made["company"] = _company(chance)
        made["email"] = None
    elif changed == "phone":
        made["phone"] = f"+10{chance.randrange(100_000_000, 999_999_999)}"
    return made if changed == "phone" else _other_mailbox(made, chance, share=1.0)


def namesake(lead: Person, chance: random.Random) -> Person:
    """Return somebody else who bears the same name, elsewhere."""
    firm = _company(chance)
    local = f"{lead['first_name']}.{lead['last_name']}{chance.randrange(1000, 9999)}".lower()
    return {
        "first_name": lead["first_name"], "last_name": lead["last_name"], "birth_date": None,
        "company": firm, "email": f"{local}@{chance.choice(MAIL)}",
        "phone": f"+10{chance.randrange(100_000_000, 999_999_999)}",
        "street": f"{chance.randrange(400, 900)} {chance.choice(STREETS)}",
        "city": chance.choice((lead["city"], chance.choice(CITIES))),
        "postal_code": str(chance.randrange(10_000, 99_999)), "external_id": None,
    }  # fmt: skip


CHANGES: dict[str, Callable[[Person, random.Random], Person]] = {
    "case": in_other_case,
    "typo": with_typos,
    "nickname": by_nickname,
    "company form": at_other_form,
    "moved": moved,
}


def mistyped(text: str, chance: random.Random) -> str:
    """Leave a letter out, double one, swap two, or hit another one."""
    places = [place for place, sign in enumerate(text) if sign.isalpha()]
    if len(places) < 4:
        return text
    at = chance.choice(places[1:-1])
    other = chance.choice("abcdefghijklmnopqrstuvwxyz")
    return chance.choice((
        text[:at] + text[at + 1 :],
        text[:at] + text[at] + text[at:],
        text[: at] + text[at + 1 : at + 2] + text[at] + text[at + 2 :],
        text[:at] + other + text[at + 1 :],
    ))  # fmt: skip


def _again(lead: Person) -> Person:
    """Return the same lead as another system would know it: without our id."""
    return {**lead, "external_id": None}


def _other_mailbox(lead: Person, chance: random.Random, *, share: float) -> Person:
    """Give somebody no mailbox, or another one; in so many cases."""
    if chance.random() > share:
        return lead
    first, last = (lead["first_name"] or "x").lower(), (lead["last_name"] or "x").lower()
    others = (
        None,
        f"{first[0]}{last}@{chance.choice(MAIL)}",
        f"{last}{first[0]}{chance.randrange(99)}@{chance.choice(MAIL)}",
    )
    return {**lead, "email": chance.choice(others)}


def _company(chance: random.Random) -> str:
    return " ".join((
        chance.choice(COMPANY_HEADS), chance.choice(COMPANY_HEADS), chance.choice(COMPANY_TRADES),
        chance.choice(FORMS),
    )).strip()  # fmt: skip
