"""A second set, made in another way than the first; nothing was adjusted to it.

Private people and shops of four countries, with many cells empty; names that
the first set does not have; errors of people who type what they hear, hit the
key beside, or scan paper.
"""

from __future__ import annotations

import random
from collections.abc import Callable

import numpy as np
import polars as pl

from benchmarks.duplicates.generate import FIELDS, SHARE, Person, Set

GIVEN = {
    "de": (
        "Anneliese", "Birgit", "Dieter", "Elke", "Gerhard", "Gisela", "Günter", "Hannelore",
        "Heike", "Helga", "Hildegard", "Ingrid", "Jörg", "Jürgen", "Karin", "Klaus", "Manfred",
        "Monika", "Renate", "Rüdiger", "Sabine", "Siegfried", "Ulrike", "Uwe", "Werner",
    ),
    "fr": (
        "Amélie", "Antoine", "Brigitte", "Cédric", "Chantal", "Denis", "Élodie", "Fabien",
        "Florence", "Gérard", "Hélène", "Isabelle", "Jérôme", "Laurent", "Maxime", "Mireille",
        "Noémie", "Odile", "Pascal", "Quentin", "Sandrine", "Sylvain", "Thierry", "Valérie",
    ),
    "es": (
        "Adrián", "Álvaro", "Begoña", "Carmen", "Concepción", "Cristina", "Emilio", "Esperanza",
        "Estefanía", "Gonzalo", "Inmaculada", "Javier", "Jesús", "Lucía", "Manuel", "Mercedes",
        "Montserrat", "Pilar", "Rafael", "Rocío", "Rosario", "Soledad", "Yolanda",
    ),
    "en": (
        "Abigail", "Bernard", "Bradley", "Cynthia", "Dorothy", "Douglas", "Eleanor", "Florence",
        "Geoffrey", "Gertrude", "Harold", "Jessica", "Josephine", "Leonard", "Mitchell",
        "Nathaniel", "Pamela", "Raymond", "Reginald", "Rosemary", "Russell", "Sidney", "Stuart",
        "Tiffany", "Valerie", "Vincent", "Winifred", "Zachary",
    ),
}  # fmt: skip
# What they are called at home, as their neighbours would say it.
HOME = {
    "Anneliese": "Anne", "Birgit": "Biggi", "Dieter": "Didi", "Gerhard": "Gerd", "Gisela": "Gisi",
    "Hannelore": "Hanne", "Hildegard": "Hilde", "Klaus": "Klausi", "Manfred": "Manni",
    "Monika": "Moni", "Siegfried": "Sigi", "Ulrike": "Uli", "Sabine": "Bine", "Rüdiger": "Rudi",
    "Amélie": "Mélie", "Antoine": "Toine", "Brigitte": "Gigi", "Florence": "Flo",
    "Isabelle": "Isa", "Maxime": "Max", "Sandrine": "Sandy", "Valérie": "Val", "Noémie": "No",
    "Laurent": "Lolo", "Concepción": "Concha", "Cristina": "Cris", "Estefanía": "Fani",
    "Inmaculada": "Inma", "Javier": "Javi", "Jesús": "Chus", "Manuel": "Manolo",
    "Mercedes": "Merche", "Montserrat": "Montse", "Rafael": "Rafa", "Rosario": "Charo",
    "Soledad": "Sole", "Emilio": "Milo", "Abigail": "Abby", "Bernard": "Bernie",
    "Bradley": "Brad", "Cynthia": "Cindy", "Dorothy": "Dot", "Douglas": "Doug", "Eleanor": "Nell",
    "Geoffrey": "Geoff", "Gertrude": "Trudy", "Harold": "Harry", "Jessica": "Jess",
    "Josephine": "Jo", "Leonard": "Len", "Mitchell": "Mitch", "Nathaniel": "Nate",
    "Pamela": "Pam", "Raymond": "Ray", "Reginald": "Reggie", "Rosemary": "Rosie",
    "Russell": "Russ", "Sidney": "Sid", "Stuart": "Stu", "Tiffany": "Tiff", "Vincent": "Vince",
    "Winifred": "Winnie", "Zachary": "Zach",
}  # fmt: skip
SYLLABLES = {
    "de": (
        (
            "Acker", "Birn", "Dietz", "Eich", "Fuchs", "Grün", "Häus", "Kessel", "Löw", "Möhr",
            "Ober", "Schön", "Weiß", "Zimmer",
        ),
        (
            "mann", "meier", "ler", "ner", "stein", "baum", "bauer", "müller", "enberger",
            "ing", "acker", "huber",
        ),
    ),
    "fr": (
        (
            "Beau", "Char", "Du", "Font", "Gau", "La", "Mar", "Mon", "Per", "Ro", "Sau", "Ver",
        ),
        (
            "bois", "champ", "din", "geron", "lier", "mont", "naud", "pentier", "rand", "tier",
            "vier", "zac",
        ),
    ),
    "es": (
        (
            "Alv", "Ben", "Cast", "Dom", "Esp", "Fern", "Guti", "Hern", "Mart", "Nav", "Or",
            "Sanch",
        ),
        (
            "arez", "ítez", "illo", "ínguez", "inosa", "ández", "érrez", "ínez", "arro", "ozco",
            "olés", "ero",
        ),
    ),
    "en": (
        (
            "Ash", "Black", "Crow", "Dun", "East", "Fair", "Green", "Hol", "King", "Lang",
            "Pem", "Whit",
        ),
        (
            "bourne", "combe", "croft", "dale", "ham", "hurst", "ley", "stone", "thorpe",
            "wick", "worthy", "yard",
        ),
    ),
}  # fmt: skip
PLACES = {
    "de": (
        "Ahrental", "Birkenau", "Düsterwald", "Großheim", "Königsau", "Moorstadt", "Neukirch",
        "Seedorf",
    ),
    "fr": (
        "Beaulieu", "Clermont", "Forges", "Montclair", "Rochefort", "Saint-Aubin", "Valmont",
        "Villeneuve",
    ),
    "es": (
        "Aldea Nueva", "Buenavista", "Castillejo", "La Fuente", "Monteverde", "Puertoblanco",
        "Villarreal", "Zarza",
    ),
    "en": (
        "Ashwick", "Brookhaven", "Eastvale", "Foxborough", "Lakemont", "Northam", "Pinehurst",
        "Weston Green",
    ),
}  # fmt: skip
WAYS = {
    "de": (
        "Hauptstraße", "Bahnhofstr.", "Am Anger", "Lindenweg", "Schulgasse", "Marktplatz",
    ),
    "fr": (
        "rue de la Gare", "avenue Victor", "chemin des Prés", "place du Marché", "rue Haute",
    ),
    "es": (
        "Calle Mayor", "Avenida del Sol", "Plaza Nueva", "Calle Real", "Paseo Largo",
    ),
    "en": (
        "Oakfield Road", "The Green", "Chapel Street", "Quarry Lane", "Queens Avenue",
    ),
}  # fmt: skip
SHOPS = {
    "de": (
        ("Bäckerei", "Elektro", "Autohaus", "Tischlerei", "Apotheke"),
        ("GmbH", "e.K.", "GmbH & Co. KG", "OHG", "UG (haftungsbeschränkt)"),
    ),
    "fr": (
        ("Boulangerie", "Garage", "Pharmacie", "Menuiserie", "Librairie"),
        ("SARL", "SAS", "EURL", "S.A.", "SNC"),
    ),
    "es": (
        ("Panadería", "Talleres", "Farmacia", "Carpintería", "Librería"),
        ("S.L.", "S.A.", "S.L.U.", "S.C.", "Sociedad Limitada"),
    ),
    "en": (
        ("Bakers", "Garage", "Pharmacy", "Joinery", "Bookshop"),
        ("Ltd", "LLP", "plc", "& Co", "Limited"),
    ),
}  # fmt: skip
BESIDE = dict(zip("qwertzuiopasdfghjklyxcvbnm", "wertzuioplsdfghjkxxcvbnmn", strict=False))
HEARD = (
    ("ph", "f"), ("th", "t"), ("ck", "k"), ("ei", "ai"), ("ie", "i"), ("ss", "s"), ("ll", "l"),
    ("y", "i"), ("c", "k"), ("v", "w"), ("z", "s"), ("dt", "t"), ("mm", "m"), ("nn", "n"),
    ("rr", "r"), ("h", ""),
)  # fmt: skip
SCANNED = (
    ("rn", "m"), ("m", "rn"), ("cl", "d"), ("l", "i"), ("e", "c"), ("u", "ü"), ("ö", "o"),
    ("ä", "a"), ("ß", "B"),
)  # fmt: skip
BOXES = ("familie.example.net", "free.example.org", "web.example.com")


def generate(leads: int, records: int, *, seed: int = 11) -> Set:
    """Make a set; the same numbers and seed give the same one."""
    chance = random.Random(seed)
    there = [somebody(chance) for _ in range(leads)]
    known = round(records * SHARE)
    rows = chance.sample(range(leads), 2 * known)
    made: list[tuple[Person, int, str]] = []
    names = list(CHANGES)
    for place, row in enumerate(rows[:known]):
        how = names[place % len(names)]
        made.append((CHANGES[how](there[row], chance), row, how))
    made += [(relative(there[row], chance), -1, "namesake") for row in rows[known:]]
    made += [(somebody(chance), -1, "new") for _ in range(records - len(made))]
    chance.shuffle(made)
    schema = dict.fromkeys(FIELDS, pl.String)
    return Set(
        pl.DataFrame(there, schema=schema),
        pl.DataFrame([one for one, _, _ in made], schema=schema),
        np.array([row for _, row, _ in made]),
        [how for _, _, how in made],
    )


def somebody(chance: random.Random) -> Person:
    """Return a person of one of four countries; a third of them have a shop."""
    country = chance.choice(list(GIVEN))
    first = chance.choice(GIVEN[country])
    heads, tails = SYLLABLES[country]
    last = chance.choice(heads) + chance.choice(tails)
    if chance.random() < 0.25:
        last += "-" + chance.choice(heads) + chance.choice(tails)
    shop = None
    if chance.random() < 0.35:
        kinds, forms = SHOPS[country]
        keeper = chance.choice(heads) + chance.choice(tails)
        shop = f"{chance.choice(kinds)} {keeper} {chance.choice(forms)}"
    born = (
        f"{chance.randrange(1940, 2004)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
    )
    street = f"{chance.choice(WAYS[country])} {chance.randrange(1, 140)}"
    place = (
        f"{chance.choice(PLACES[country])} {chance.choice('ABCDEFGHIJ')}{chance.randrange(1, 10)}"
    )
    return {
        "first_name": first, "last_name": last,
        "birth_date": born if chance.random() < 0.4 else None,
        "company": shop,
        "email": _mail(first, last, chance) if chance.random() < 0.6 else None,
        "phone": _phone(chance) if chance.random() < 0.6 else None,
        "street": street if chance.random() < 0.85 else None,
        "city": place,
        "postal_code": f"{chance.randrange(10**4, 10**5)}" if chance.random() < 0.9 else None,
        "external_id": None,
    }  # fmt: skip


def shouted(lead: Person, chance: random.Random) -> Person:
    """Write the names in capitals, and no accents, as old systems do."""
    plain = str.maketrans("äöüéèêíóúñáàçÉÁ", "aoueeeiounaacEA")
    out = {key: (lead[key] or "").translate(plain).upper() or None for key in FIELDS}
    return {
        **out,
        "birth_date": lead["birth_date"],
        "email": None if chance.random() < 0.5 else out["email"],
    }


def misheard(lead: Person, chance: random.Random) -> Person:
    """Write down what was heard on the telephone; the mailbox was not asked for."""
    made = {**lead, "email": None}
    for name in chance.sample(("first_name", "last_name", "street"), 2):
        made[name] = _rewritten(made[name], HEARD, chance)
    return made


def mishit(lead: Person, chance: random.Random) -> Person:
    """Hit the key beside, in a name and in the address."""
    made = dict(lead)
    for name in chance.sample(("first_name", "last_name", "email", "city", "company"), 2):
        text = made[name] or ""
        places = [at for at, sign in enumerate(text) if sign.lower() in BESIDE]
        if places:
            at = chance.choice(places)
            made[name] = text[:at] + BESIDE[text[at].lower()] + text[at + 1 :]
    return made


def scanned(lead: Person, chance: random.Random) -> Person:
    """Read it off a card by machine: letters that look alike, spaces lost, no birth date."""
    made = {**lead, "birth_date": None}
    for name in ("last_name", chance.choice(("street", "company", "city"))):
        made[name] = _rewritten(made[name], SCANNED, chance)
    return made


def as_at_home(lead: Person, chance: random.Random) -> Person:
    """Use the name that is used at home, and another mailbox or none."""
    first, last = lead["first_name"] or "", lead["last_name"] or ""
    called = HOME.get(first, first.split("-")[0])
    return {
        **lead,
        "first_name": called,
        "email": chance.choice((None, _mail(called, last, chance))),
    }


def after_moving(lead: Person, chance: random.Random) -> Person:
    """Move: another street and town; number, mailbox or birth date are known still."""
    other = somebody(chance)
    made = {**lead, **{name: other[name] for name in ("street", "city", "postal_code")}}
    if not any(made[name] for name in ("phone", "email", "birth_date")):
        made["street"], made["postal_code"] = lead["street"], lead["postal_code"]
    return made


def half_named(lead: Person, chance: random.Random) -> Person:
    """Drop one half of a double name, or the shop's legal form; another mailbox."""
    last = (lead["last_name"] or "").split("-")
    company = (lead["company"] or "").split()
    first = (lead["first_name"] or "").split()[0]
    return {
        **lead, "last_name": chance.choice(last), "company": " ".join(company[:2]) or None,
        "email": chance.choice((None, _mail(first, last[-1], chance))),
    }  # fmt: skip


def relative(lead: Person, chance: random.Random) -> Person:
    """Return somebody else: of the same name in another town, or of the same house."""
    other = somebody(chance)
    if chance.random() < 0.5:
        return {**other, "first_name": lead["first_name"], "last_name": lead["last_name"]}
    kept = ("last_name", "street", "city", "postal_code", "phone")
    return (
        {**other, **{name: lead[name] for name in kept}, "company": None}
        if (other["first_name"] != lead["first_name"])
        else other
    )


CHANGES: dict[str, Callable[[Person, random.Random], Person]] = {
    "capitals": shouted, "misheard": misheard, "key beside": mishit, "scanned": scanned,
    "called at home": as_at_home, "moved": after_moving, "half the name": half_named,
}  # fmt: skip


def _rewritten(
    text: str | None, table: tuple[tuple[str, str], ...], chance: random.Random
) -> str | None:
    there = [(old, new) for old, new in table if text and old in text.lower()[1:]]
    if not text or not there:
        return text
    old, new = chance.choice(there)
    at = text.lower().index(old, 1)
    return text[:at] + new + text[at + len(old) :]


def _mail(first: str, last: str, chance: random.Random) -> str:
    plain = str.maketrans("äöüßéèêíóúñáàç", "aouseeeiounaac")
    name = chance.choice(
        (f"{first}.{last}", f"{first[:1]}{last}", f"{last}{chance.randrange(40, 100)}")
    )
    local = name.lower().translate(plain).replace(" ", "")
    return f"{local}{chance.randrange(1000)}@{chance.choice(BOXES)}"


def _phone(chance: random.Random) -> str:
    return f"+00{chance.randrange(10**9, 10**10)}"
