"""Standard Industrial Classification of the United States, 1987: its codes.

Source: Office of Management and Budget, Standard Industrial Classification
Manual, 1987 (public domain). A code has two digits (major group), three
(industry group) or four (industry).
"""

from __future__ import annotations

# Major group, its title, and the last two digits of its industries.
MAJOR_GROUPS: tuple[tuple[str, str, str], ...] = (
    (
        "01",
        "Agricultural production – crops",
        "11 12 15 16 19 31 32 33 34 39 61 71 72 73 74 75 79 81 82 91",
    ),
    (
        "02",
        "Agricultural production – livestock",
        "11 12 13 14 19 41 51 52 53 54 59 71 72 73 79 91",
    ),
    ("07", "Agricultural services", "11 21 22 23 24 41 42 51 52 61 62 81 82 83"),
    ("08", "Forestry", "11 31 51"),
    ("09", "Fishing, hunting and trapping", "12 13 19 21 71"),
    ("10", "Metal mining", "11 21 31 41 44 61 81 94 99"),
    ("12", "Coal mining", "21 22 31 41"),
    ("13", "Oil and gas extraction", "11 21 81 82 89"),
    ("14", "Nonmetallic minerals, except fuels", "11 22 23 29 42 46 55 59 74 75 79 81 99"),
    ("15", "General building contractors", "21 22 31 41 42"),
    ("16", "Heavy construction, except building", "11 22 23 29"),
    ("17", "Special trade contractors", "11 21 31 41 42 43 51 52 61 71 81 91 93 94 95 96 99"),
    (
        "20",
        "Food and kindred products",
        "11 13 15 21 22 23 24 26 32 33 34 35 37 38 41 43 44 45 46 47 48 51 52 53 61 62 63 64 66 67 "
        "68 74 75 76 77 79 82 83 84 85 86 87 91 92 95 96 97 98 99",
    ),
    ("21", "Tobacco products", "11 21 31 41"),
    (
        "22",
        "Textile mill products",
        "11 21 31 41 51 52 53 54 57 58 59 61 62 69 73 81 82 84 95 96 97 98 99",
    ),
    (
        "23",
        "Apparel and other textile products",
        "11 21 22 23 25 26 29 31 35 37 39 41 42 53 61 69 71 81 84 85 86 87 89 91 92 93 94 95 96 "
        "97 99",
    ),
    ("24", "Lumber and wood products", "11 21 26 29 31 34 35 36 39 41 48 49 51 52 91 93 99"),
    ("25", "Furniture and fixtures", "11 12 14 15 17 19 21 22 31 41 42 91 99"),
    ("26", "Paper and allied products", "11 21 31 52 53 55 56 57 71 72 73 74 75 76 77 78 79"),
    ("27", "Printing and publishing", "11 21 31 32 41 52 54 59 61 71 82 89 91 96"),
    (
        "28",
        "Chemicals and allied products",
        "12 13 16 19 21 22 23 24 33 34 35 36 41 42 43 44 51 61 65 69 73 74 75 79 91 92 93 95 99",
    ),
    ("29", "Petroleum and coal products", "11 51 52 92 99"),
    (
        "30",
        "Rubber and miscellaneous plastics products",
        "11 21 52 53 61 69 81 82 83 84 85 86 87 88 89",
    ),
    ("31", "Leather and leather products", "11 31 42 43 44 49 51 61 71 72 99"),
    (
        "32",
        "Stone, clay, glass and concrete products",
        "11 21 29 31 41 51 53 55 59 61 62 63 64 69 71 72 73 74 75 81 91 92 95 96 97 99",
    ),
    (
        "33",
        "Primary metal industries",
        "12 13 15 16 17 21 22 24 25 31 34 39 41 51 53 54 55 56 57 63 64 65 66 69 98 99",
    ),
    (
        "34",
        "Fabricated metal products",
        "11 12 21 23 25 29 31 32 33 41 42 43 44 46 48 49 51 52 62 63 65 66 69 71 79 82 83 84 89 91 "
        "92 93 94 95 96 97 98 99",
    ),
    (
        "35",
        "Industrial machinery and computer equipment",
        "11 19 23 24 31 32 33 34 35 36 37 41 42 43 44 45 46 47 48 49 52 53 54 55 56 59 61 62 63 64 "
        "65 66 67 68 69 71 72 75 77 78 79 81 82 85 86 89 92 93 94 96 99",
    ),
    (
        "36",
        "Electronic and other electric equipment",
        "12 13 21 24 25 29 31 32 33 34 35 39 41 43 44 45 46 47 48 51 52 61 63 69 71 72 74 75 76 77 "
        "78 79 91 92 94 95 99",
    ),
    ("37", "Transportation equipment", "11 13 14 15 16 21 24 28 31 32 43 51 61 64 69 92 95 99"),
    (
        "38",
        "Instruments and related products",
        "12 21 22 23 24 25 26 27 29 41 42 43 44 45 51 61 73",
    ),
    ("39", "Miscellaneous manufacturing", "11 14 15 31 42 44 49 51 52 53 55 61 65 91 93 95 96 99"),
    ("40", "Railroad transportation", "11 13"),
    ("41", "Local and interurban passenger transit", "11 19 21 31 41 42 51 73"),
    ("42", "Trucking and warehousing", "12 13 14 15 21 22 25 26 31"),
    ("43", "United States Postal Service", "11"),
    ("44", "Water transportation", "12 24 32 49 81 82 89 91 92 93 99"),
    ("45", "Transportation by air", "12 13 22 81"),
    ("46", "Pipelines, except natural gas", "12 13 19"),
    ("47", "Transportation services", "24 25 29 31 41 83 85 89"),
    ("48", "Communications", "12 13 22 32 33 41 99"),
    ("49", "Electric, gas and sanitary services", "11 22 23 24 25 31 32 39 41 52 53 59 61 71"),
    (
        "50",
        "Wholesale trade – durable goods",
        "12 13 14 15 21 23 31 32 33 39 43 44 45 46 47 48 49 51 52 63 64 65 72 74 75 78 82 83 84 85 "
        "87 88 91 92 93 94 99",
    ),
    (
        "51",
        "Wholesale trade – nondurable goods",
        "11 12 13 22 31 36 37 39 41 42 43 44 45 46 47 48 49 53 54 59 62 69 71 72 81 82 91 92 93 94 "
        "98 99",
    ),
    ("52", "Building materials and garden supplies", "11 31 51 61 71"),
    ("53", "General merchandise stores", "11 31 99"),
    ("54", "Food stores", "11 21 31 41 51 61 99"),
    ("55", "Automotive dealers and service stations", "11 21 31 41 51 61 71 99"),
    ("56", "Apparel and accessory stores", "11 21 32 41 51 61 99"),
    ("57", "Furniture and home furnishings stores", "12 13 14 19 22 31 34 35 36"),
    ("58", "Eating and drinking places", "12 13"),
    (
        "59",
        "Miscellaneous retail",
        "12 21 32 41 42 43 44 45 46 47 48 49 61 62 63 83 84 89 92 93 94 95 99",
    ),
    ("60", "Depository institutions", "11 19 21 22 29 35 36 61 62 81 82 91 99"),
    ("61", "Nondepository credit institutions", "11 41 53 59 62 63"),
    ("62", "Security and commodity brokers", "11 21 31 82 89"),
    ("63", "Insurance carriers", "11 21 24 31 51 61 71 99"),
    ("64", "Insurance agents, brokers and service", "11"),
    ("65", "Real estate", "12 13 14 15 17 19 31 41 52 53"),
    ("67", "Holding and other investment offices", "12 19 22 26 32 33 92 94 98 99"),
    ("70", "Hotels and other lodging places", "11 21 32 33 41"),
    ("72", "Personal services", "11 12 13 15 16 17 18 19 21 31 41 51 61 91 99"),
    (
        "73",
        "Business services",
        "11 12 13 19 22 23 31 34 35 36 38 42 49 52 53 59 61 63 71 72 73 74 75 76 77 78 79 81 82 83 "
        "84 89",
    ),
    ("75", "Auto repair, services and parking", "13 14 15 19 21 32 33 34 36 37 38 39 42 49"),
    ("76", "Miscellaneous repair services", "22 23 29 31 41 92 94 99"),
    ("78", "Motion pictures", "12 19 22 29 32 33 41"),
    ("79", "Amusement and recreation services", "11 22 29 33 41 48 91 92 93 96 97 99"),
    ("80", "Health services", "11 21 31 41 42 43 49 51 52 59 62 63 69 71 72 82 92 93 99"),
    ("81", "Legal services", "11"),
    ("82", "Educational services", "11 21 22 31 43 44 49 99"),
    ("83", "Social services", "22 31 51 61 99"),
    ("84", "Museums, botanical and zoological gardens", "12 22"),
    ("86", "Membership organizations", "11 21 31 41 51 61 99"),
    ("87", "Engineering and management services", "11 12 13 21 31 32 33 34 41 42 43 44 48"),
    ("88", "Private households", "11"),
    ("89", "Services, not elsewhere classified", "99"),
    ("91", "Executive, legislative and general government", "11 21 31 99"),
    ("92", "Justice, public order and safety", "11 21 22 23 24 29"),
    ("93", "Finance, taxation and monetary policy", "11"),
    ("94", "Administration of human resources", "11 31 41 51"),
    ("95", "Environmental quality and housing", "11 12 31 32"),
    ("96", "Administration of economic programs", "11 21 31 41 51 61"),
    ("97", "National security and international affairs", "11 21"),
    ("99", "Nonclassifiable establishments", "99"),
)  # fmt: skip


def codes() -> tuple[str, ...]:
    """Return every code of two, three and four digits, rising; about 1,500."""
    known: set[str] = set()
    for major, _, industries in MAJOR_GROUPS:
        four = {major + industry for industry in industries.split()}
        known |= {major} | four | {code[:3] for code in four}
    return tuple(sorted(known, key=lambda code: (code[:2], len(code), code)))


def titles() -> dict[str, str]:
    """Return title of a major group → its code."""
    return {title: major for major, title, _ in MAJOR_GROUPS}
