"""The choice lists that a new system begins with.

The first set of the database, and what `leadgate check` uses without one. An
administrator edits them afterwards; a plan carries the lists as they were.
Aliases are compared folded: case, accents and punctuation don't matter.
"""

from __future__ import annotations

from collections.abc import Mapping

from leadgate.engine import industry_codes
from leadgate.engine.plan import ChoiceList


def _listed(options: Mapping[str, str], *, is_open: bool = False) -> ChoiceList:
    """Label → its aliases, parted by "|"."""
    aliases = {
        alias.strip(): label
        for label, words in options.items()
        for alias in words.split("|")
        if alias.strip()
    }
    return ChoiceList(labels=tuple(options), aliases=aliases, open=is_open)


SALUTATION = _listed(
    {
        "Mr.": "Mister|Herr|Herrn|Monsieur|M.|Señor|Sr.|Sr|Signor|Sig.|Senhor|Heer|Dhr.|De heer|"
        "Sir|m|male",
        "Ms.": "Mz.|Frau|Fr.|Madame|Mme|Señora|Sra.|Signora|Sig.ra|Senhora|Mevrouw|Mevr.|Mw.|"
        "Dhr./Mw.|w|f|female",
        "Mrs.": "Misses|Missus",
        "Miss": "Mlle|Mademoiselle|Fräulein|Señorita|Srta.|Signorina|Juffrouw",
        "Mx.": "Divers|Neutral|d",
        "Dr.": "Doctor|Doktor|Docteur|Dott.|Dott|Herr Dr.|Frau Dr.|Mr. Dr.|Dra.|Drs.",
        "Prof.": "Professor|Professeur|Profesor|Prof. Dr.|Herr Prof.|Frau Prof.|Herr Prof. Dr.|"
        "Frau Prof. Dr.",
        "Rev.": "Reverend",
    },
    is_open=True,
)  # fmt: skip

SOURCE = _listed(
    {
        "Advertisement": "Ad|Ads|Advertising|Anzeige|Werbung|Publicité|Anuncio",
        "Cold call": "Cold calling|Kaltakquise|Outbound call",
        "Email": "E-mail campaign|Email campaign|Email marketing|Newsletter|Mailing",
        "Employee referral": "Employee|Mitarbeiterempfehlung",
        "External referral": "Referral|Customer referral|Word of mouth|Empfehlung|Recommandation|"
        "Referido",
        "Inbound call": "Incoming call|Phone inquiry|Phone|Telefon|Call",
        "List": "Purchased list|Bought list|Data provider",
        "Other": "Misc|Miscellaneous|Sonstige|Sonstiges|Autre|Otro|Altro|Outro|Overig",
        "Partner": "Reseller|Channel|Partner referral|Alliance",
        "Seminar": "Webinar|Workshop|Training|Conference|Konferenz",
        "Social media": "Social|LinkedIn|Facebook|Twitter|Instagram|X|Xing",
        "Trade show": "Tradeshow|Fair|Expo|Exhibition|Event|Messe|Salon|Feria|Fiera|Beurs",
        "Web": "Website|Web site|Web form|Internet|Online|Organic search|Google|Webseite|"
        "Contact form",
    }
)  # fmt: skip

RATING = _listed(
    {
        "Hot": "A|High|Heiß|Hoch|Chaud|Caliente|Caldo|Quente|1|5 stars",
        "Warm": "B|Medium|Mittel|Tiède|Tibio|Tiepido|Morno|2",
        "Cold": "C|Low|Kalt|Niedrig|Froid|Frío|Freddo|Frio|Koud|3",
    }
)

LEAD_STATUS = _listed(
    {
        "Unprocessed": "New|Open|Open - Not Contacted|Not contacted|Neu|Offen|Nouveau|Nuevo|"
        "Nuovo|Novo|Nieuw",
        "Assigned": "Contacted|In progress|Attempted to contact|Connected|Working|"
        "Working - Contacted|"
        "Open deal|Nurturing|Zugewiesen|In Bearbeitung|Kontaktiert",
        "Trashed": "Unqualified|Disqualified|Junk|Junk lead|Dead|Lost|Bad|Closed - Not Converted|"
        "Not qualified|Verworfen",
        "Worked": "Qualified|Converted|Won|Closed|Closed - Converted|Customer|Bearbeitet|Erledigt",
    }
)  # fmt: skip

INDUSTRY = _listed(
    {
        "Agriculture": "Farming|Landwirtschaft",
        "Apparel": "Clothing|Fashion|Textiles",
        "Automotive": "Auto|Cars|Automobil",
        "Banking": "Bank|Banks",
        "Biotechnology": "Biotech",
        "Chemicals": "Chemical|Chemie",
        "Communications": "Telecommunications|Telecom|Telekommunikation",
        "Construction": "Building|Bau|Baugewerbe",
        "Consulting": "Management consulting|Beratung|Unternehmensberatung|Conseil",
        "Education": "Higher education|Schools|Bildung",
        "Electronics": "Elektronik",
        "Energy": "Oil & Gas|Oil and Gas|Energie",
        "Engineering": "",
        "Entertainment": "",
        "Environmental": "Environment|Umwelt",
        "Finance": "Financial services|Finanzen|Finanzdienstleistungen",
        "Food & Beverage": "Food|Food and beverages|Food & drink|Lebensmittel",
        "Government": "Public sector|Public administration|Öffentlicher Dienst",
        "Healthcare": "Health care|Health|Medical|Hospital & health care|Gesundheitswesen",
        "Hospitality": "Hotels|Restaurants|Gastgewerbe",
        "Insurance": "Versicherung|Versicherungen|Assurance",
        "Legal": "Law|Law practice|Legal services",
        "Machinery": "Maschinenbau|Mechanical engineering",
        "Manufacturing": "Industry|Produktion|Fertigung|Industrie",
        "Marketing": "Advertising|Marketing and advertising",
        "Media": "Publishing|Medien",
        "Not for profit": "Nonprofit|Non-profit|NGO|Charity",
        "Pharmaceuticals": "Pharma|Pharmaceutical",
        "Real estate": "Property|Immobilien|Immobilier",
        "Recreation": "Leisure|Sports",
        "Retail": "Einzelhandel|E-commerce",
        "Shipping": "Logistics|Logistik",
        "Technology": "Information technology|IT|Software|Computer software|"
        "Information technology and services|Tech",
        "Transportation": "Transport",
        "Utilities": "Versorger",
        "Wholesale": "Großhandel",
        "Other": "Misc|Sonstige|Autre|Otro",
    },
    is_open=True,
)  # fmt: skip

CONTACT_TYPE = _listed(
    {
        "Acquaintance": "",
        "Competitor": "Wettbewerber|Competition",
        "Customer": "Client|Kunde|Kundin|Cliente|Klant",
        "Decision maker": "Entscheider|Decisionmaker",
        "End user": "User|Anwender",
        "Influencer": "",
        "Investor": "Shareholder",
        "Media": "Press|Presse|Journalist",
        "Partner": "Reseller|Channel partner|Alliance",
        "Prospect": "Lead|Potential customer|Interessent|Prospective customer",
        "Supplier": "Vendor|Lieferant|Fournisseur|Proveedor",
        "Other": "Misc|Sonstige|Autre|Otro",
    }
)

SIC_CODE = ChoiceList(labels=industry_codes.codes(), aliases=industry_codes.titles())

EMAIL_TYPE = _listed(
    {"business": "work|office|geschäftlich", "personal": "private|home|privat", "other": ""}
)
PHONE_TYPE = _listed(
    {
        "business": "work|office|main|direct|geschäftlich",
        "mobile": "cell|cellular|mobil|handy",
        "home": "private|personal|privat",
        "fax": "telefax",
        "other": "",
    }
)
ADDRESS_TYPE = _listed(
    {
        "business": "work|office|geschäftlich",
        "home": "private|personal|privat",
        "billing": "invoice|Rechnung",
        "shipping": "delivery|Lieferung",
        "mailing": "postal|Post",
        "other": "",
    }
)

CHOICES: dict[str, ChoiceList] = {
    "salutation": SALUTATION,
    "source": SOURCE,
    "rating": RATING,
    "lead_status": LEAD_STATUS,
    "industry": INDUSTRY,
    "contact_type": CONTACT_TYPE,
    "sic_code": SIC_CODE,
    "email_type": EMAIL_TYPE,
    "phone_type": PHONE_TYPE,
    "address_type": ADDRESS_TYPE,
}
