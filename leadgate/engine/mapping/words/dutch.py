"""Dutch words of headers."""

from __future__ import annotations

WORDS = {
    "subject": (
        "klant klanten relatie relaties contact lid leden deelnemer persoon prospect ontvanger "
        "geadresseerde koper aanvrager inschrijver patient huurder student donateur kandidaat "
        "bezoeker abonnee"
    ),
    "contactperson": (
        "contactpersoon contactpersonen aanspreekpunt naam-contactpersoon contactpersoon-naam "
        "eigenaar-bedrijf directeur"
    ),
    "company": (
        "bedrijf bedrijven bedrijfsnaam onderneming organisatie organisatienaam "
        "handelsorganisatie firmanaam werkgever firma instelling vereniging naam-bedrijf "
        "naam-organisatie stichting bedrijfs statutaire-naam praktijk praktijknaam schoolnaam "
        "hotelnaam restaurantnaam exposant zaak winkel winkelnaam ziekenhuis apotheek "
        "kantoornaam"
    ),
    "alias": "handelsnaam merknaam",
    "name": "naam namen",
    "first": "voornaam roepnaam voornamen vnaam",
    "family": "achternaam familienaam anaam",
    "middle": (
        "tussenvoegsel tussenvoegsels tweede-voornaam tussenv voorvoegsel voorvoegsels "
        "middelste-naam middelste"
    ),
    "full": (
        "volledig volledige volledige-naam voor-en-achternaam voornaam-achternaam "
        "voornaam-en-achternaam volledigenaam"
    ),
    "display": "weergavenaam",
    "nickname": "bijnaam",
    "suffix": "achtervoegsel",
    "salutation": "aanhef aanspreektitel aanspreekvorm dhr-mevr aanspreking titulatuur dhr-mw",
    "title": "titel",
    "job": "functie functietitel functienaam functieomschrijving baan functie-titel",
    "role": "rol",
    "department": "afdeling afdelingen afdelingsnaam afd",
    "email": "e-mailadres emailadres mailadres e-mail-adres e-mailadressen elektronische-post",
    "phone": (
        "telefoon telefoonnummer telefoonnr tel-nr vast-nummer vaste-telefoon telnr "
        "vaste-lijn telefoonnummers vast vaste-telefoonnummer telefoon-nummer"
    ),
    "mobile": (
        "mobiel mobielnummer mobiele-telefoon gsm gsm-nummer mobiel-nummer mobielnr mobiele "
        "mobiel-telefoonnummer 06-nummer 06"
    ),
    "fax": "faxnummer",
    "hq": "hoofdkantoor",
    "direct": "doorkiesnummer rechtstreeks",
    "ext": "toestel toestelnummer",
    "work": "werk zakelijk zakelijke kantoor",
    "home": "thuis prive privé huis",
    "personal": "persoonlijk persoonlijke",
    "other": "ander andere overig overige extra alternatief",
    "secondary": "tweede secundair secundaire",
    "primary": "hoofd primair primaire",
    "billing": "factuur facturatie",
    "shipping": "levering verzend aflever bezorg",
    "mailing": "post correspondentie",
    "street": (
        "straat straatnaam straat-en-huisnummer straat-huisnummer adresregel-1 "
        "straat-en-nummer straat-nr straatnaam-en-huisnummer straat-en-nr adresregel "
        "adres-regel"
    ),
    "address": "adres adressen bezoekadres woonadres vestigingsadres adresgegevens",
    "line": "regel",
    "line2": "toevoeging-adres adrestoevoeging bus adresregel-2 toevoeging huisnummer-toevoeging",
    "city": "plaats woonplaats stad gemeente plaatsnaam vestigingsplaats",
    "state": "provincie staat-provincie",
    "region": "regio",
    "zip": "postcode post-code postkode",
    "ziptown": "postcode-plaats postcode-en-plaats postcode-woonplaats",
    "country": "land landen landnaam landcode land-code",
    "county": "district",
    "latitude": "breedtegraad",
    "longitude": "lengtegraad",
    "location": "locatie",
    "website": "webadres internetadres webpagina websiteadres internetsite",
    "profile": "profiel",
    "industry": "branche sector bedrijfstak industrie activiteit bedrijfssector hoofdactiviteit",
    "sic": "sbi sbi-code",
    "description": "omschrijving beschrijving",
    "founded": "oprichting opgericht oprichtingsjaar oprichtingsdatum",
    "year": "jaar",
    "employees": (
        "medewerkers werknemers aantal-medewerkers aantal-werknemers personeel "
        "bedrijfsgrootte werknemersaantal personeelsleden aantal-personeelsleden fte-s "
        "aantal-personeel"
    ),
    "revenue": "omzet jaaromzet",
    "annual": "jaarlijks jaarlijkse",
    "thousands": "duizenden",
    "potential": (
        "potentieel geschatte-waarde verwachte-omzet dealwaarde orderwaarde verwachte-waarde "
        "offertewaarde offertebedrag"
    ),
    "value": "waarde bedrag",
    "source": (
        "bron herkomst leadbron oorsprong kanaal hoe-heeft-u-ons-gevonden lead-bron "
        "doorverwezen-door hoe-bij-ons-terecht-gekomen hoe-heb-je-ons-gevonden "
        "hoe-heeft-u-van-ons-gehoord hoe-bent-u-bij-ons-gekomen"
    ),
    "campaign": "campagne campagnenaam actie-campagne",
    "rating": "beoordeling waardering temperatuur",
    "status": "stadium leadstatus klantstatus toestand verkoopfase levenscyclusfase",
    "category": "categorie",
    "type": "soort klanttype contacttype relatietype soort-klant type-klant",
    "score": "punten",
    "owner": (
        "eigenaar verantwoordelijk accountbeheerder verkoper toegewezen toegewezen-aan "
        "relatiebeheerder vertegenwoordiger adviseur behandelaar klantmanager beheerder "
        "contacteigenaar leadeigenaar consulent verantwoordelijke"
    ),
    "site": "vestiging filiaal locatie-vestiging winkel",
    "notes": (
        "notitie notities opmerking opmerkingen toelichting commentaar bericht memo "
        "aantekeningen aantekening reactie aanvullende-informatie achtergrondinformatie "
        "achtergrond bijzonderheden"
    ),
    "tags": "labels trefwoorden groepen groep categorieen etiketten kenmerken",
    "optin": (
        "toestemming akkoord nieuwsbrief-akkoord nieuwsbrief-ingeschreven avg "
        "ingeschreven-nieuwsbrief nieuwsbrief-aanmelding"
    ),
    "newsletter": "nieuwsbrief",
    "optout": "uitgeschreven afgemeld",
    "donotemail": "geen-email niet-mailen geen-mail geen-e-mail geen-mailing",
    "donotcall": "niet-bellen bel-me-niet geen-telefoon bel-me-niet-register niet-telefonisch",
    "external": "extern",
    "number": "nummer nr",
    "count": "aantal",
    "accountno": (
        "klantnummer relatienummer klantnr debiteurnummer debiteurennummer klantcode "
        "relatiecode lidnummer klant-nr debiteurnr"
    ),
    "created": (
        "aangemaakt aanmaak toegevoegd ingevoerd inschrijving aanmelding aanmaakdatum "
        "invoerdatum datum-toegevoegd inschrijfdatum gemaakt aangemaakt-op registratiedatum "
        "aanmelddatum gemaakt-op datum-aanmaak datum-inschrijving klant-sinds ingeschreven-op "
        "toegevoegd-op invoer ingezonden ingediend verzonden-op"
    ),
    "date": "datum tijd tijdstip op",
    "modified": (
        "gewijzigd bijgewerkt wijziging wijzigingsdatum laatst-gewijzigd gewijzigd-op "
        "bijgewerkt-op aangepast laatste-wijziging laatst-bijgewerkt mutatiedatum "
        "datum-gewijzigd"
    ),
    "by": "door",
    "creator": "aangemaakt-door gemaakt-door ingevoerd-door",
    "birth": "geboortedatum geboorte verjaardag geb-datum geboren",
    "user": "gebruiker",
    "deal": "offerte verkoopkans",
    "thing": "opdracht product project order bestelling contract cursus",
    "last": "laatste",
    "glue": (
        "de het een van en of uw jouw mijn ons in voor op-de wat vul te bij met algemeen "
        "gekoppeld kolom veld"
    ),
    "x": (
        "geslacht leeftijd taal btw btw-nummer kvk kvk-nummer burgerlijke-staat nationaliteit "
        "volgende vervolg vervolgdatum opvolging vervaldatum laatste-contact kans reden foto "
        "actief prijs gewenste-actie initialen voorletters geboorteplaats volgende-actie "
        "belafspraak postbus meisjesnaam kinderen korting betaling betalingstermijn "
        "bankrekening rekeningnummer bsn interesse interesses pad afspraak afspraakdatum "
        "terugbellen terugbeldatum rsin adrestype itemtype type-adres vader moeder ouder ouders "
        "oude vorige voormalige"
    ),
    "occupation": "beroep",
    "timestamp": "tijdstempel",
    "sicdescription": "sbi-omschrijving",
    "statestatus": "staat",
    "mailaddr": "postadres",
    "range": "klasse",
    "sales": "verkoop",
    "houseno": "huisnummer huisnr",
}
"""Concept → words, accents folded away."""
