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
        "eigenaar-bedrijf directeur naam-van-contactpersoon hoofdcontact contactpersoon-bedrijf "
        "voorzitter directeur-eigenaar hoofdcontactpersoon"
    ),
    "company": (
        "bedrijf bedrijven bedrijfsnaam onderneming organisatie organisatienaam "
        "handelsorganisatie firmanaam werkgever firma instelling vereniging naam-bedrijf "
        "naam-organisatie stichting bedrijfs statutaire-naam praktijk praktijknaam schoolnaam "
        "hotelnaam restaurantnaam exposant zaak winkel winkelnaam ziekenhuis apotheek kantoornaam "
        "naam-onderneming naam-instelling bedrijf-organisatie organisatie-bedrijf bedrijfs-naam "
        "zaaknaam naam-school naam-vereniging huidig-bedrijf huidige-werkgever "
        "naam-van-het-bedrijf naam-van-bedrijf naam-van-organisatie ondernemingsnaam "
        "verenigingsnaam stichtingsnaam naam-praktijk vestigingsnaam klantbedrijf "
        "bedrijf-instelling school kliniek"
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
        "voornaam-en-achternaam volledigenaam naam-voluit volledige-naam-contact voornaam-en-naam"
    ),
    "display": "weergavenaam",
    "nickname": "bijnaam",
    "suffix": "achtervoegsel",
    "salutation": "aanhef aanspreektitel aanspreekvorm dhr-mevr aanspreking titulatuur dhr-mw",
    "title": "titel",
    "job": (
        "functie functietitel functienaam functieomschrijving baan functie-titel functiebenaming "
        "functie-omschrijving huidige-functie positie beroepstitel functieprofiel functie-rol"
    ),
    "role": "rol",
    "department": "afdeling afdelingen afdelingsnaam afd",
    "email": (
        "e-mailadres emailadres mailadres e-mail-adres e-mailadressen elektronische-post "
        "mailadressen mail-adres e-mail-adressen emailadressen emailaders"
    ),
    "phone": (
        "telefoon telefoonnummer telefoonnr tel-nr vast-nummer vaste-telefoon telnr vaste-lijn "
        "telefoonnummers vast vaste-telefoonnummer telefoon-nummer vaste-tel vaste-telefoonlijn "
        "tel-vast hoofdnummer algemeen-nummer telefoonummer tel-nummer telnummer telefoon-nr "
        "algemeen-telefoonnummer nummer-vast telefoonnumer contactnummer"
    ),
    "mobile": (
        "mobiel mobielnummer mobiele-telefoon gsm gsm-nummer mobiel-nummer mobielnr mobiele "
        "mobiel-telefoonnummer 06-nummer 06 mobiel-tel mobiele-nummer mob-nr mob-tel gsm-nr gsmnr "
        "mobiele-tel mobieltelefoon mobiele-telefoonnummer mobielnummer-contact mobiel-telefoonnr "
        "mobiel-nr mobielnummers gsmnummer mobiele-telefoonnr"
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
        "straat straatnaam straat-en-huisnummer straat-huisnummer adresregel-1 straat-en-nummer "
        "straat-nr straatnaam-en-huisnummer straat-en-nr adresregel adres-regel adres-straat "
        "straat-huisnr straat-en-huisnr straat-nummer adres-en-huisnummer straat-and-huisnummer "
        "straat-plus-huisnummer straat-en-huisnummer-toevoeging straat-nr-bus "
        "straat-en-nummer-bus"
    ),
    "address": "adres adressen bezoekadres woonadres vestigingsadres adresgegevens",
    "line": "regel",
    "line2": "toevoeging-adres adrestoevoeging bus adresregel-2 toevoeging huisnummer-toevoeging",
    "city": (
        "plaats woonplaats stad gemeente plaatsnaam vestigingsplaats stad-plaats plaats-stad "
        "gemeente-plaats woonplaats-stad woonplaatsnaam stad-gemeente"
    ),
    "state": "provincie staat-provincie",
    "region": "regio",
    "zip": "postcode post-code postkode post-nr postcodes",
    "ziptown": (
        "postcode-plaats postcode-en-plaats postcode-woonplaats postcode-en-woonplaats "
        "postcode-stad"
    ),
    "country": "land landen landnaam landcode land-code landnamen land-regio",
    "county": "district",
    "latitude": "breedtegraad",
    "longitude": "lengtegraad",
    "location": "locatie",
    "website": (
        "webadres internetadres webpagina websiteadres internetsite bedrijfswebsite "
        "website-url-bedrijf website-bedrijf webpagina-bedrijf"
    ),
    "profile": "profiel",
    "industry": (
        "branche sector bedrijfstak industrie activiteit bedrijfssector hoofdactiviteit "
        "bedrijfsactiviteit activiteiten type-bedrijf soort-bedrijf werkveld vakgebied "
        "branche-sector sector-branche bedrijfscategorie bedrijfsbranche"
    ),
    "sic": "sbi sbi-code",
    "description": "omschrijving beschrijving",
    "founded": (
        "oprichting opgericht oprichtingsjaar oprichtingsdatum opgericht-in jaar-van-oprichting "
        "datum-oprichting jaar-oprichting"
    ),
    "year": "jaar",
    "employees": (
        "medewerkers werknemers aantal-medewerkers aantal-werknemers personeel bedrijfsgrootte "
        "werknemersaantal personeelsleden aantal-personeelsleden fte-s aantal-personeel "
        "aantal-fte fte-aantal personeelsomvang omvang-bedrijf bedrijfsomvang "
        "aantal-werkzame-personen werkzame-personen aantal-mdw mdw medewerkersaantal "
        "grootteklasse aantal-werkzame grootte-bedrijf aantal-mensen"
    ),
    "revenue": "omzet jaaromzet omzet-per-jaar jaarlijkse-omzet netto-omzet",
    "annual": "jaarlijks jaarlijkse",
    "thousands": "duizenden",
    "potential": (
        "potentieel geschatte-waarde verwachte-omzet dealwaarde orderwaarde verwachte-waarde "
        "offertewaarde offertebedrag dealbedrag verwachte-dealwaarde geschatte-omzet "
        "verwachte-opbrengst offerte-waarde"
    ),
    "value": "waarde bedrag",
    "source": (
        "bron herkomst leadbron oorsprong kanaal hoe-heeft-u-ons-gevonden lead-bron "
        "doorverwezen-door hoe-bij-ons-terecht-gekomen hoe-heb-je-ons-gevonden "
        "hoe-heeft-u-van-ons-gehoord hoe-bent-u-bij-ons-gekomen leadherkomst herkomst-lead "
        "bron-van-lead bron-lead hoe-gevonden verwezen-door aangebracht-door via-wie leadkanaal "
        "bron-contact herkomst-contact oorspronkelijke-bron originele-bron aanbevolen-door"
    ),
    "campaign": "campagne campagnenaam actie-campagne",
    "rating": "beoordeling waardering temperatuur warm-koud heet-warm-koud koud-warm",
    "status": (
        "stadium leadstatus klantstatus toestand verkoopfase lead-status klant-status fase "
        "pijplijnfase pipelinefase dealfase verkoopstatus opvolgstatus status-lead"
    ),
    "category": "categorie",
    "type": "soort klanttype contacttype relatietype soort-klant type-klant",
    "score": "punten",
    "owner": (
        "eigenaar verantwoordelijk accountbeheerder verkoper toegewezen toegewezen-aan "
        "relatiebeheerder vertegenwoordiger adviseur behandelaar klantmanager beheerder "
        "contacteigenaar leadeigenaar consulent verantwoordelijke opvolgen-door opgevolgd-door "
        "toegewezen-gebruiker verkoopmedewerker contactbeheerder lead-eigenaar contact-eigenaar "
        "relatiemanager verantwoordelijke-verkoper behandeld-door opvolging-door eigenaar-contact "
        "accounteigenaar verantwoordelijke-persoon"
    ),
    "site": "vestiging filiaal locatie-vestiging winkel",
    "notes": (
        "notitie notities opmerking opmerkingen toelichting commentaar bericht memo aantekeningen "
        "aantekening reactie aanvullende-informatie achtergrondinformatie achtergrond "
        "bijzonderheden opm opmerking-intern interne-notitie interne-opmerking extra-info "
        "extra-informatie overige-opmerkingen memoveld interne-notities opmerkingenveld "
        "algemene-opmerkingen overige-informatie"
    ),
    "tags": "labels trefwoorden groepen groep etiketten kenmerken lijst lijsten label",
    "optin": (
        "toestemming akkoord nieuwsbrief-akkoord nieuwsbrief-ingeschreven avg "
        "ingeschreven-nieuwsbrief nieuwsbrief-aanmelding nieuwsbrief-opt-in "
        "toestemming-nieuwsbrief toestemming-email toestemming-marketing opt-in-nieuwsbrief "
        "aangemeld-nieuwsbrief inschrijven-nieuwsbrief nieuwsbrief-abonnee "
        "aangemeld-voor-nieuwsbrief marketingtoestemming"
    ),
    "newsletter": "nieuwsbrief reclame",
    "optout": "uitgeschreven afgemeld",
    "donotemail": (
        "geen-email niet-mailen geen-mail geen-e-mail geen-mailing geen-nieuwsbrief geen-mails"
    ),
    "donotcall": "niet-bellen bel-me-niet geen-telefoon bel-me-niet-register niet-telefonisch",
    "external": "extern",
    "number": "nummer nr",
    "count": "aantal",
    "accountno": (
        "klantnummer relatienummer klantnr debiteurnummer debiteurennummer klantcode relatiecode "
        "lidnummer klant-nr debiteurnr klant-nummer relatie-nr klantennummer relatienr lid-nr"
    ),
    "created": (
        "aangemaakt aanmaak toegevoegd ingevoerd inschrijving aanmelding aanmaakdatum invoerdatum "
        "datum-toegevoegd inschrijfdatum gemaakt aangemaakt-op registratiedatum aanmelddatum "
        "gemaakt-op datum-aanmaak datum-inschrijving klant-sinds ingeschreven-op toegevoegd-op "
        "invoer ingezonden ingediend verzonden-op datum-aangemaakt invoer-datum datum-invoer "
        "datum-aanvraag aanvraagdatum eerste-contact datum-eerste-contact lid-sinds relatie-sinds "
        "datum-registratie datum-aanmelding ontvangen-op binnengekomen datum-ontvangst "
        "aanmaak-datum datum-van-aanmaak"
    ),
    "date": "datum tijd tijdstip op",
    "modified": (
        "gewijzigd bijgewerkt wijziging wijzigingsdatum laatst-gewijzigd gewijzigd-op "
        "bijgewerkt-op aangepast laatste-wijziging laatst-bijgewerkt mutatiedatum datum-gewijzigd "
        "datum-laatste-wijziging datum-wijziging wijzigings-datum laatste-update bijwerktijd"
    ),
    "by": "door",
    "creator": "aangemaakt-door gemaakt-door ingevoerd-door",
    "birth": "geboortedatum geboorte verjaardag geb-datum geboren geb-dat gebdatum geboorte-datum",
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
        "actief prijs gewenste-actie geboorteplaats volgende-actie belafspraak postbus "
        "meisjesnaam kinderen korting betaling betalingstermijn bankrekening rekeningnummer bsn "
        "interesse interesses pad afspraak afspraakdatum terugbellen terugbeldatum rsin adrestype "
        "itemtype type-adres vader moeder ouder ouders oude vorige voormalige"
    ),
    "occupation": "beroep",
    "timestamp": "tijdstempel",
    "sicdescription": "sbi-omschrijving",
    "statestatus": "staat",
    "mailaddr": "postadres",
    "range": "klasse",
    "sales": "verkoop",
    "houseno": "huisnummer huisnr",
    "initials": "initialen voorletters voorletter",
    "id": "invoer-id inzending-id invoernummer leadnummer recordnummer",
    "categories": "categorieen",
    "size": "grootte omvang",
    "lifecycle": "levenscyclusfase levenscyclus",
}
"""Concept → words, accents folded away."""
