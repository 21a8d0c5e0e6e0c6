"""Names of people and companies, by culture; every person and company is invented."""

from __future__ import annotations

from typing import NamedTuple


class Culture(NamedTuple):
    """Names that occur together.

    Attributes:
        first: first names.
        last: last names.
        forms: what companies add to their names.
    """

    first: tuple[str, ...]
    last: tuple[str, ...]
    forms: tuple[str, ...]


def _culture(first: str, last: str, forms: str) -> Culture:
    """Names parted by commas."""
    return Culture(_parted(first), _parted(last), _parted(forms))


def _parted(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(","))


CULTURES = {
    "english": _culture(
        "Ann, Andrew, Barbara, Ben, Charlotte, Daniel, Emily, Frank, Grace, Henry, Isabel, Jack, "
        "Karen, Liam, Mary-Jane, Nathan, Olivia, Peter, Rachel, Samuel, Tracy, Victor, Wendy, Zoe",
        "Ames, Baker, Carter, Dawson, Ellis, Fletcher, Grant, Harper, Ingram, Jacobs, Kendall, "
        "Lambert, McAllister, Norris, O'Brien, Parker, Quinn, Reed, Spencer, Turner, Underhill, "
        "Vaughan, Whitfield, Young",
        "Inc., LLC, Ltd, & Sons, Group, Corporation",
    ),
    "spanish": _culture(
        "Alejandra, Beatriz, Carlos, Diego, Elena, Fernando, Gabriela, Héctor, Inés, Javier, "
        "Lucía, Mateo, Noelia, Óscar, Pilar, Raúl, Sofía, Tomás, Valeria, Ximena",
        "Álvarez, Benítez, Castillo, Domínguez, Escobar, Fuentes, García López, Herrera, Ibáñez, "
        "Jiménez, Lozano, Muñoz, Navarro, Ortega, Peña, Quintero, Ríos, Salazar, Torres, Vega",
        "S.A., S.L., y Compañía, Hermanos",
    ),
    "german": _culture(
        "Anja, Bernd, Claudia, Dieter, Elke, Felix, Gisela, Heike, Ingo, Jörg, Katrin, Lukas, "
        "Miriam, Nils, Petra, Rainer, Sabine, Thomas, Ulrike, Wolfgang",
        "Albrecht, Böhm, Christiansen, Dörfler, Eichmann, Fuchs, Großmann, Hartwig, Jäger, "
        "Köhler, Lindemann, Müller-Reiß, Neubauer, Oster, Pfeiffer, Richter, Schäfer, Thiele, "
        "von Bergen, Weiß, Zimmermann",
        "GmbH, AG, GmbH & Co. KG, KG, e.K.",
    ),
    "french": _culture(
        "Amélie, Bastien, Chloé, Damien, Élodie, François, Geneviève, Hugo, Isabelle, Jérôme, "
        "Léa, Mathieu, Noémie, Olivier, Pascale, Rémi, Sylvie, Théo, Véronique, Yves",
        "Aubert, Bélanger, Chevalier, Dubois, Étienne, Fournier, Garnier, Hébert, Joly, Lacroix, "
        "Lefèvre, Marchand, Noël, Perrault, Renaud, Saint-Martin, Thibault, d'Aubigny, Vasseur",
        "SARL, SA, SAS, et Fils",
    ),
    "nordic": _culture(
        "Astrid, Bjørn, Elsa, Erik, Freja, Håkan, Ingrid, Johan, Karin, Lars, Maja, Nils, Oskar, "
        "Pernilla, Sven, Tuva, Åsa, Örjan",
        "Åkesson, Bergström, Dahl, Ekström, Forsberg, Gustavsson, Holm, Isaksson, Jönsson, "
        "Lindqvist, Møller, Nyström, Öberg, Petersen, Rydberg, Sjögren, Söderlund, Wikström",
        "AB, Aktiebolag, & Co AB",
    ),
    "indian": _culture(
        "Aarav, Ananya, Arjun, Deepika, Divya, Ishaan, Kavya, Lakshmi, Meera, Nikhil, Priya, "
        "Rajesh, Rohan, Sanjay, Shreya, Sunita, Tara, Vikram",
        "Agarwal, Banerjee, Chatterjee, Desai, Gupta, Iyer, Joshi, Kapoor, Kulkarni, Mehta, "
        "Nair, Patel, Rao, Reddy, Sharma, Singh, Subramanian, Verma",
        "Pvt Ltd, Industries, Enterprises",
    ),
    "chinese": _culture(
        "Fang, Hao, Hui, Jian, Jing, Lei, Li Na, Mei, Ming, Ning, Ping, Qiang, Wei, Xiaoling, "
        "Xin, Yan, Yu, Zhen",
        "Chen, Deng, Gao, Guo, He, Huang, Li, Lin, Liu, Luo, Ma, Sun, Tang, Wang, Wu, Xu, Yang, "
        "Zhang, Zhao, Zhou",
        "Trading, International, Technologies",
    ),
    "japanese": _culture(
        "Aiko, Daisuke, Haruka, Hiroshi, Kenji, Kumiko, Makoto, Naoko, Ryo, Sakura, Takeshi, "
        "Yuki, 健一, 美咲",
        "Fujita, Hayashi, Ishikawa, Kobayashi, Matsumoto, Nakamura, Ogawa, Saito, Suzuki, "
        "Takahashi, Watanabe, Yamada, 佐藤, 田中",
        "K.K., Seisakusho, Kogyo",
    ),
    "arabic": _culture(
        "Amina, Bilal, Fatima, Hassan, Ibrahim, Khadija, Layla, Mahmoud, Nadia, Omar, Rania, "
        "Salma, Tariq, Yasmin, Youssef, Zainab",
        "Abbas, al-Amin, Bakri, Darwish, El Masri, Farouk, Haddad, Idrissi, Khalil, Mansour, "
        "Nasser, Qasim, Rahman, Saleh, Tahan",
        "Holding, Trading, & Partners",
    ),
    "slavic": _culture(
        "Agnieszka, Borys, Dmytro, Ewa, Iryna, Jan, Katarzyna, Łukasz, Milena, Nikola, Oksana, "
        "Piotr, Radka, Stanisław, Tereza, Vojtěch, Wanda, Zdeněk",
        "Černý, Dvořáková, Horváth, Jankowski, Kowalska, Kučera, Lewandowski, Malinowski, Novák, "
        "Petrenko, Šimek, Szymańska, Wiśniewski, Zielińska, Živković",
        "s.r.o., Sp. z o.o., a.s.",
    ),
    "african": _culture(
        "Abena, Chinedu, Efua, Femi, Imani, Kwame, Lerato, Makena, Ngozi, Olufemi, Sipho, "
        "Thandiwe, Wanjiru, Zola",
        "Abara, Boateng, Chukwu, Dlamini, Eze, Kamau, Mbeki, Mensah, Mwangi, Ndlovu, Nkosi, "
        "Obi, Okafor, Owusu, Sowande",
        "Ltd, Ventures, Holdings",
    ),
    "portuguese": _culture(
        "Ana, Bruno, Catarina, Duarte, Eduarda, Gonçalo, Inês, João, Letícia, Marcelo, Nuno, "
        "Paulo, Rita, Simão, Vitória",
        "Almeida, Barbosa, Conceição, da Silva, Esteves, Fonseca, Gonçalves, Machado, Moreira, "
        "Nogueira, Pinheiro, Ribeiro, dos Santos, Teixeira, Vasconcelos",
        "Lda, S.A., Comércio Ltda",
    ),
}

HEADS = _parted(
    "Alder, Amberfield, Arctic Fox, Beacon, Blue Heron, Bridgewater, Cedar, Clearwater, "
    "Copperhill, Crescent, Dandelion, Eastgate, Elmwood, Evergreen, Falcon, Firefly, "
    "Foxglove, Glacier, Golden Gate, Granite, Harbour, Hazel, Highland, Ironbridge, Juniper, "
    "Kingfisher, Lakeside, Lantern, Lighthouse, Linden, Magnolia, Maple, Meadow, Meridian, "
    "Millstone, Moonrise, Nightingale, Northwind, Oakdale, Orchard, Osprey, Pinecrest, "
    "Quayside, Redwood, Riverbend, Rosewood, Saffron, Seagull, Silverstone, Skylark, "
    "Stonebridge, Sunflower, Swallow, Tamarind, Thistle, Tidewater, Vineyard, Westgate, "
    "Whitewater, Willow, Windmill, Woodpecker"
)

TRADES = {
    "Manufacturing": ("Fasteners", "Castings", "Gearworks", "3999"),
    "Technology": ("Software", "Data Systems", "Networks", "7372"),
    "Construction": ("Builders", "Roofing", "Interiors", "1521"),
    "Food & Beverage": ("Bakery", "Brewing", "Fine Foods", "2051"),
    "Healthcare": ("Clinics", "Dental", "Care Homes", "8011"),
    "Retail": ("Stores", "Bookshops", "Garden Centres", "5942"),
    "Transportation": ("Freight", "Couriers", "Logistics", "4213"),
    "Education": ("Academy", "Language Schools", "Tutors", "8299"),
    "Insurance": ("Insurance Brokers", "Assurance", "Underwriters", "6411"),
    "Agriculture": ("Farms", "Orchards", "Seeds", "0175"),
    "Machinery": ("Pumps", "Machine Tools", "Conveyors", "3559"),
    "Consulting": ("Advisers", "Consulting", "Partners", "8742"),
}
"""Industry → three trades of it, and its SIC code."""

JOB_TITLES = (
    "Head of Purchasing", "Managing Director", "Buyer", "Chief Financial Officer", "IT Manager",
    "Office Manager", "Plant Manager", "Owner", "VP, Operations", "Sales Engineer", "Founder",
    "Controller", "Marketing Manager", "Quality Manager", "Facilities Manager", "Data Analyst",
    "Chief Executive Officer", "Project Lead", "Director, Supply Chain", "Head of Research",
)  # fmt: skip

NOTES = (
    "Met at the spring fair; wants an offer by the end of the month.",
    'Said "call me after the holidays", and asked for Ms. Harper.',
    "Has three branches:\nheadquarters, a warehouse and a shop.\nBudget is decided in autumn.",
    "Customer of ours until 2019, left because of delivery times.",
    'Uses the 19" racks, needs spare parts; see "Offer 2024-118".',
    "Prefers email, mornings only.",
    "Interested in the large model, the small one is too small, he says.",
    "Referred by a colleague — compare the note on the other lead.",
)

TAGS = ("newsletter", "vip", "fair 2024", "webinar", "spare parts", "service contract", "renewal")
