"""Cities, and telephone numbers that the regulators keep free for stories."""

from __future__ import annotations

from random import Random
from typing import NamedTuple


class City(NamedTuple):
    """A place.

    Attributes:
        name: of the city.
        state: as it is written in addresses there; blank where it is not.
        postal: its postal code; # is a digit that is drawn.
        latitude: degrees.
        longitude: degrees.
        area: telephone area code, where the country's numbers need one.
    """

    name: str
    state: str
    postal: str
    latitude: float
    longitude: float
    area: str = ""


class Country(NamedTuple):
    """Where leads live.

    Attributes:
        name: as in the file.
        share: of all leads, in percent.
        cultures: whose names occur there, most frequent first.
        cities: some of its cities.
        phones: forms of reserved numbers; # is a digit, {} the area code; none
            where the country reserves none.
    """

    name: str
    share: int
    cultures: tuple[str, ...]
    cities: tuple[City, ...]
    phones: tuple[str, ...] = ()


COUNTRIES = (
    Country(
        "United States", 38,
        ("english", "spanish", "indian", "chinese", "african", "arabic"),
        (City("Springfield", "VA", "221##", 38.78, -77.18, "703"),
         City("Austin", "TX", "787##", 30.27, -97.74, "512"),
         City("Portland", "OR", "972##", 45.52, -122.68, "503"),
         City("Denver", "CO", "802##", 39.74, -104.99, "303"),
         City("Boston", "MA", "021##", 42.36, -71.06, "617"),
         City("Columbus", "OH", "432##", 39.96, -83.0, "614"),
         City("Atlanta", "GA", "303##", 33.75, -84.39, "404")),
        ("({}) 555-01##", "{}-555-01##", "+1 {} 555 01##", "{}.555.01##"),
    ),
    Country(
        "Canada", 7, ("english", "french", "chinese", "indian"),
        (City("Toronto", "ON", "M5V 2T6", 43.65, -79.38, "416"),
         City("Vancouver", "BC", "V6B 1A1", 49.28, -123.12, "604"),
         City("Montréal", "QC", "H3B 2Y5", 45.5, -73.57, "514")),
        ("({}) 555-01##", "+1 {} 555 01##"),
    ),
    Country(
        "United Kingdom", 15, ("english", "indian", "african", "slavic"),
        (City("London", "", "EC1A 1BB", 51.52, -0.1),
         City("Leeds", "", "LS1 4AP", 53.8, -1.55),
         City("Edinburgh", "", "EH1 1YZ", 55.95, -3.19)),
        ("020 7946 0###", "+44 20 7946 0###", "0113 496 0###", "(0131) 496 0###"),
    ),
    Country(
        "Germany", 12, ("german", "slavic", "arabic"),
        (City("Berlin", "", "101##", 52.52, 13.4),
         City("München", "", "803##", 48.14, 11.58),
         City("Köln", "", "506##", 50.94, 6.96)),
        ("+49 30 23125 ###", "030 23125###", "+49 (0)89 99998 ###", "0221 / 4710 ###"),
    ),
    Country(
        "France", 8, ("french", "arabic", "portuguese"),
        (City("Lyon", "", "690##", 45.76, 4.84),
         City("Nantes", "", "440##", 47.22, -1.55),
         City("Lille", "", "590##", 50.63, 3.06)),
        ("01 99 00 ## ##", "+33 2 61 91 ## ##", "03.53.01.##.##"),
    ),
    Country(
        "Australia", 6, ("english", "chinese"),
        (City("Perth", "WA", "6000", -31.95, 115.86),
         City("Hobart", "TAS", "7000", -42.88, 147.33),
         City("Ballarat", "VIC", "3350", -37.56, 143.85)),
        ("(02) 5550 ####", "+61 3 7010 ####", "08 5550 ####"),
    ),
    Country(
        "Sweden", 3, ("nordic",),
        (City("Stockholm", "", "111 ##", 59.33, 18.07),
         City("Göteborg", "", "411 ##", 57.71, 11.97)),
        ("+46 8 465 004 ##", "031-390 06 ##"),
    ),
    Country("India", 3, ("indian",),
            (City("Pune", "Maharashtra", "411001", 18.52, 73.86),
             City("Kochi", "Kerala", "682001", 9.93, 76.27))),
    Country("Japan", 2, ("japanese",), (City("Sendai", "", "980-0811", 38.27, 140.87),)),
    Country("Brazil", 2, ("portuguese",), (City("Curitiba", "PR", "80010-000", -25.43, -49.27),)),
    Country("Poland", 2, ("slavic",), (City("Gdańsk", "", "80-83#", 54.35, 18.65),)),
    Country("Nigeria", 1, ("african",), (City("Ibadan", "", "200221", 7.38, 3.95),)),
    Country("Egypt", 1, ("arabic",), (City("Alexandria", "", "21500", 31.2, 29.92),)),
)  # fmt: skip

STREETS = {
    "German": ("Lindenstraße {}", "Am Mühlbach {}", "Bahnhofstraße {}"),
    "France": ("{} rue du Moulin", "{}, avenue des Tilleuls", "{} place du Marché"),
    "Sweden": ("Björkvägen {}", "Storgatan {}"),
    "": ("{} High Street", "{} Mill Lane", "{} Station Road", "{} Orchard Avenue", "{} Elm Drive"),
}


def drawn(form: str, random: Random) -> str:
    """Return a form with a digit drawn for each #."""
    return "".join(str(random.randrange(10)) if sign == "#" else sign for sign in form)


def phone_in(country: Country, city: City, random: Random) -> str:
    """Return a reserved number as it is written there, or nothing where there is none."""
    if not country.phones:
        return ""
    return drawn(random.choice(country.phones).format(city.area), random)


def street_in(country: Country, random: Random) -> str:
    """Return a street with a house number."""
    forms = next((f for key, f in STREETS.items() if key and country.name.startswith(key)), None)
    return random.choice(forms or STREETS[""]).format(random.randrange(1, 240))
