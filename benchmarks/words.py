"""Words and reserved numbers that the generated leads are made of; all of it is fictitious.

Telephone numbers are those that the regulators keep free for stories: NANPA
(555-0100 to 0199), Ofcom, Bundesnetzagentur, ARCEP and ACMA. Domains are those
of RFC 2606.
"""

from __future__ import annotations

from typing import NamedTuple

FIRST_NAMES = (
    "Ada", "Aisha", "Alejandro", "Amara", "Ana", "Andrew", "Anika", "Anna", "Beatriz", "Ben",
    "Bruno", "Carla", "Chen", "Chloe", "Clara", "Daniel", "David", "Diego", "Elena", "Elif",
    "Emil", "Emma", "Eva", "Farid", "Fatima", "Felix", "Finn", "Fiona", "Grace", "Hana", "Hannah",
    "Hiroshi", "Ines", "Ivan", "James", "Jamal", "Jana", "Javier", "Jin", "João", "Jonas",
    "Julia", "Kai", "Karin", "Kenji", "Laila", "Lars", "Lea", "Leon", "Li", "Lin", "Lucas",
    "Luisa", "Malik", "Marco", "Maria", "Marta", "Mateo", "Maya", "Mei", "Mia", "Mohammed",
    "Nadia", "Nina", "Noah", "Noor", "Olga", "Oliver", "Omar", "Oscar", "Paul", "Petra", "Priya",
    "Rachel", "Ravi", "René", "Rosa", "Ruth", "Samir", "Sara", "Sofia", "Søren", "Tariq",
    "Thomas", "Tomás", "Uma", "Vera", "Victor", "Wei", "Xenia", "Yara", "Yuki", "Zoë",
)  # fmt: skip
SURNAME_HEADS = (
    "Alt", "Berg", "Bern", "Bran", "Carl", "Cold", "Dahl", "Dorn", "Eck", "Falk", "Fern", "Garn",
    "Grand", "Hald", "Hart", "Holm", "Jarn", "Kirk", "Kron", "Land", "Lind", "Lock", "Mar",
    "Mont", "Nord", "Oak", "Par", "Quill", "Rein", "Rock", "Sand", "Stein", "Storm", "Tal",
    "Thorn", "Ulm", "Vald", "Wald", "West", "Wolf",
)  # fmt: skip
SURNAME_TAILS = (
    "acre", "ard", "bach", "beck", "berg", "bridge", "by", "dal", "den", "er", "ett", "feld",
    "field", "ford", "gren", "hausen", "holm", "ing", "is", "ley", "lund", "man", "mann", "mark",
    "more", "ner", "ness", "ood", "ova", "quist", "rose", "sen", "ski", "son", "stad", "ström",
    "ton", "vig", "wood", "worth",
)  # fmt: skip
COMPANY_HEADS = (
    "Able", "Amber", "Arctic", "Atlas", "Aurora", "Birch", "Bluebird", "Borealis", "Bright",
    "Cedar", "Cobalt", "Copper", "Coral", "Crescent", "Delta", "Eastern", "Elm", "Ember",
    "Falcon", "Fjord", "Garnet", "Golden", "Granite", "Harbor", "Hazel", "Heron", "Indigo",
    "Ivory", "Juniper", "Kestrel", "Lakeside", "Linden", "Lunar", "Maple", "Meridian", "Midland",
    "Northern", "Oak", "Olive", "Onyx", "Orchid", "Osprey", "Pacific", "Pioneer", "Polar",
    "Prairie", "Quartz", "Raven", "Redwood", "River", "Sable", "Sapphire", "Silver", "Summit",
    "Tamarind", "Thistle", "Umber", "Vale", "Verdant", "Violet", "Western", "Willow", "Zenith",
)  # fmt: skip
COMPANY_TRADES = (
    "Analytics", "Bakery", "Brewing", "Builders", "Chemicals", "Clinics", "Components",
    "Consulting", "Dental", "Design", "Electric", "Energy", "Engineering", "Farms", "Foods",
    "Freight", "Glass", "Health", "Hotels", "Instruments", "Insurance", "Interiors", "Labs",
    "Legal", "Lighting", "Logistics", "Machines", "Marine", "Media", "Metals", "Mills", "Motors",
    "Optics", "Packaging", "Paints", "Paper", "Pharma", "Plastics", "Printing", "Robotics",
    "Schools", "Security", "Software", "Solar", "Steel", "Systems", "Textiles", "Timber", "Tools",
    "Toys", "Travel", "Valves", "Water", "Works",
)  # fmt: skip
COMPANY_FORMS = ("Inc.", "LLC", "Ltd", "GmbH", "AG", "SARL", "Pty Ltd", "& Sons", "Group", "Co.")
JOB_TITLES = (
    "Head of Purchasing", "Buyer", "Managing Director", "Chief Financial Officer", "IT Manager",
    "Office Manager", "Plant Manager", "Owner", "VP, Operations", "Sales Engineer", "Founder",
    "Controller", "Marketing Manager", "Quality Manager", "Facility Manager", "Data Analyst",
    "Chief Executive Officer", "Project Lead", "Director, Supply Chain", "Procurement Specialist",
)  # fmt: skip
STREETS = ("Main Street", "High Street", "Station Road", "Mill Lane", "Park Avenue", "Elm Drive")
INDUSTRIES = (
    "Agriculture", "Banking", "Chemicals", "Construction", "Consulting", "Education", "Energy",
    "Engineering", "Healthcare", "Insurance", "Machinery", "Manufacturing", "Media", "Retail",
    "Technology", "Transportation", "Wholesale",
)  # fmt: skip
SOURCES = ("Web", "Trade show", "Email", "Partner", "Cold call", "Seminar", "List", "Social media")
RATINGS = ("Hot", "Warm", "Cold")
STATUSES = ("Unprocessed", "Assigned", "Worked")
DOMAINS = ("example.com", "example.net", "example.org")
REMARKS = (
    "Met at the fair, asked for an offer.",
    'Said "call me in spring", then again in May.',
    "Needs 3 machines;\nbudget is decided in autumn.",
    "Old customer of the Springfield branch.",
    "Wants the catalogue, the price list, and a visit.",
)


class Country(NamedTuple):
    """Where a generated lead lives, and how numbers are written there.

    Attributes:
        name: as in the file.
        places: city, state and first digits of the postal code.
        postal: digits of the postal code that are drawn.
        phones: forms of its reserved numbers; # is a digit that is drawn.
    """

    name: str
    places: tuple[tuple[str, str, str], ...]
    postal: int
    phones: tuple[str, ...]


COUNTRIES = (
    Country(
        "United States",
        (("Springfield", "VA", "22"), ("Portland", "OR", "97"), ("Austin", "TX", "78"),
         ("Denver", "CO", "80"), ("Albany", "NY", "12"), ("Columbus", "OH", "43")),
        3,
        tuple(
            form.format(area)
            for area in (202, 212, 303, 312, 404, 503, 512, 602, 614, 617, 703, 713, 808, 907)
            for form in ("({}) 555-01##", "{}-555-01##", "+1 {} 555 01##", "+1{}55501##",
                         "{}.555.01##", "1-{}-555-01##")
        ),
    ),
    Country(
        "Australia",
        (("Perth", "WA", "6"), ("Hobart", "TAS", "7"), ("Ballarat", "VIC", "3")),
        3,
        ("(02) 5550 ####", "03 5550 ####", "+61 7 5550 ####", "+6185550####", "(08) 7010 ####",
         "02 7010 ####", "+61 3 7010 ####", "0777010###"),
    ),
    Country(
        "France",
        (("Lyon", "", "69"), ("Nantes", "", "44"), ("Lille", "", "59")),
        3,
        ("01 99 00 ## ##", "+33 2 61 91 ## ##", "03.53.01.##.##", "+3346571####",
         "05 36 49 ## ##", "+33 199 00 ####"),
    ),
    Country(
        "United Kingdom",
        (("London", "", ""), ("Leeds", "", "")),
        0,
        ("020 7946 0###", "+44 113 496 0###", "0114 4960###", "(0116) 496 0###", "+441214960###",
         "0151 496 0###"),
    ),
    Country(
        "Germany",
        (("Berlin", "", "10"), ("Köln", "", "50"), ("München", "", "80")),
        3,
        ("030 23125 ###", "+49 69 90009 ###", "040/66969###", "0221 4710 ###", "+498999998###"),
    ),
)  # fmt: skip
SHARES = (0.5, 0.15, 0.15, 0.1, 0.1)
