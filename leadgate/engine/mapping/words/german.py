"""German words of headers."""

from __future__ import annotations

WORDS = {
    "subject": (
        "kunde kunden kontakt kontakte interessent interessenten mitglied mitglieder teilnehmer "
        "person personen empfanger empfaenger entscheider lead-kontakt bewerber klient klienten "
        "mandant kaufer kunde-in kontaktpartner besucher patient patienten mieter "
        "eigentumer-kontakt teilnehmerin bewerberin gast schuler absender versicherungsnehmer "
        "spender forderer abonnent teilnehmer-name besteller naturl naturliche adressat"
    ),
    "contactperson": (
        "ansprechpartner ansprechperson kontaktperson ansprechpartnerin anspr anspr-person "
        "ansprechpartner-name name-ansprechpartner hauptansprechpartner name-des-ansprechpartners "
        "ap-name inhaber geschaftsfuhrer geschaftsfuehrer inhaberin geschaftsfuhrung gf ansprechp "
        "anspr-partner kontakt-person hauptkontaktperson ansprechpartner-in firmeninhaber "
        "praxisinhaber vorstand vorsitzender z-hd zhd z-hdn zu-handen z-handen schulleiter "
        "schulleitung praxisleitung hausverwalter filialleiter inhaber-name "
        "ansprechpartner-vorort ap"
    ),
    "company": (
        "firma firmen firmenname unternehmen unternehmens unternehmensname organisation betrieb "
        "betriebe verein arbeitgeber firmenbezeichnung gesellschaft institution kundenfirma "
        "firmierung schule hochschule einrichtung behorde praxis praxisname kanzlei kanzleiname "
        "apotheke hotelname restaurantname aussteller ausstellername gemeinschaftspraxis autohaus "
        "verlag klinik krankenhaus studio kita kindergarten gemeindeverwaltung amt werkstatt "
        "handwerksbetrieb makler buro-name auftraggeber betriebsname betriebsbezeichnung "
        "geschaftsname ladenname vereinsname organisationsname gesellschaftsname institut "
        "institutsname einrichtungsname schulname arztpraxis steuerkanzlei zahnarztpraxis "
        "firmenkunde name-der-firma name-des-unternehmens konzern handlername partnerfirma "
        "aktuelles-unternehmen hersteller organisationseinheit geschaft-name buro-firma gasthof "
        "gaststatte"
    ),
    "alias": "handelsname markenname kurzname-firma firmenzusatz firma2",
    "name": "name namen bezeichnung",
    "first": "vorname vornamen rufname vname vorn vornam vor-name",
    "family": "nachname familienname zuname nachnamen nname nachn nachnam nach-name",
    "middle": "zweitname zweiter-vorname mittelname",
    "full": (
        "vollstandig vollstandiger gesamter ganzer vor-und-nachname vor-und-zuname "
        "vorname-nachname nachname-vorname name-vorname vollername voller komplett name-komplett "
        "vor-and-nachname vor-nachname vor-and-zuname vorname-und-nachname vorname-and-nachname "
        "vorname-u-nachname vor-u-nachname nachname-und-vorname"
    ),
    "display": "anzeigename",
    "nickname": "spitzname",
    "suffix": "namenszusatz namenssuffix namenzusatz",
    "salutation": (
        "anrede anreden akademischer-titel briefanrede-kurz grad akad-titel akadtitel anredetitel "
        "geschlechtsanrede namenstitel herr-frau frau-herr"
    ),
    "title": "titel",
    "job": (
        "berufsbezeichnung stellenbezeichnung jobtitel funktion tatigkeit taetigkeit stelle "
        "berufstitel funktionsbezeichnung dienststellung stellung jobbezeichnung amt "
        "beschaftigung tatig-als aktuelle-position amtsbezeichnung job-bezeichnung job-titel "
        "aufgabe aufgabenbereich positionsbezeichnung"
    ),
    "role": "rolle",
    "department": (
        "abteilung bereich abt fachbereich abteilungen geschaftsbereich ressort fachabteilung "
        "abteilungsname abteilung-bereich geschaftseinheit"
    ),
    "email": (
        "mailadresse emailadresse e-mail-adresse epost mail-adresse mailadr email-adr emailadr "
        "elektronische-post smtp smtp-addr mailanschrift emailanschrift e-mail-anschrift "
        "kontaktmail elektropost mail-adr emailkontakt"
    ),
    "phone": (
        "telefon telefonnummer telefonnr rufnummer festnetz festnetznummer fon ruf telefonnummern "
        "telnr tel-nr telefon-nr telefon-nummer rufnr telefone durchwahl-nummer telf ruf-nr "
        "festnetztelefon festnetz-nr hauptrufnummer buronummer telefonkontakt tel-festnetz "
        "telefonanschluss telefonzentrale-nummer telnummer tel-nummer"
    ),
    "mobile": (
        "handy mobil mobilnummer handynummer mobiltelefon mobilnr handynr mobilfunk funk "
        "mobilfunknummer natel mobiltel mobilrufnummer mobilfon mobiltelefonnummer mobiltelnr "
        "handy-nr mobil-nr mobile-nummer mobile-rufnummer mobile-telefonnummer smartphone-nummer "
        "mobilfunknr handytelefon mobilfunk-nr"
    ),
    "fax": "faxnummer faxnr telefaxnummer faxnummern telfx",
    "switchboard": "zentrale telefonzentrale",
    "hq": "hauptsitz",
    "pager": "autotelefon piepser",
    "assistant": "assistent assistentin sekretariat",
    "direct": "direktwahl direkt",
    "ext": "nebenstelle nst durchwahl-nst",
    "work": (
        "geschaft geschaftlich geschaeftlich dienstlich buro buero arbeit beruflich dienst "
        "geschafts dienstl geschaftl gesch geschaeftl"
    ),
    "home": "privat private privates zuhause wohnung heim privater",
    "personal": "personlich personliche priv",
    "other": "weitere weiterer weiteren sonstige andere alternativ alternative zusatzlich weiteres",
    "secondary": "zweite zweiter zweites",
    "primary": (
        "haupt primar primare hauptkontakt standard aktuell aktuelle aktueller aktuelles "
        "derzeitige derzeitiger"
    ),
    "billing": "rechnung rechnungs",
    "shipping": "liefer lieferung versand lieferungs",
    "mailing": "post postalisch korrespondenz",
    "street": (
        "strasse strassenname strasse-und-hausnummer strasse-hausnummer strasse-nr str "
        "strasse-hnr strassehausnummer strassenr strasse-u-nr strasse-und-nr str-nr "
        "strasse-hausnr strassehausnr strasse-u-hausnummer wohnstrasse strassen adresszeile "
        "adress-zeile stras strasse-and-hausnummer strasse-and-hausnr strasse-and-nr "
        "strassenname-und-hausnummer strasse-postfach strasse-mit-hausnummer strasse-haus-nr "
        "str-hausnr str-hnr strasse-and-hnr strasse-und-hnr"
    ),
    "address": "adresse anschrift adressen wohnadresse wohnanschrift firmenanschrift firmenadresse",
    "line": "zeile",
    "line2": (
        "adresszusatz anschriftzusatz zusatzzeile etage stockwerk gebaude strasse-2 adress-zusatz "
        "anschriftenzusatz strassenzusatz zusatz adresszusatz-1 hinterhaus wohnungsnummer "
        "zusatz-adresse"
    ),
    "city": "stadt ort wohnort ortschaft gemeinde ortsname standort-ort stadtname firmensitz",
    "state": (
        "bundesland kanton bundeslander provinz bundesstaat land-bundesland bundesland-kanton "
        "kantonskurzel"
    ),
    "region": "region gebiet-region",
    "statestatus": "staat",
    "zip": "plz postleitzahl postleitzahlen pstlz",
    "ziptown": "plz-ort plzort plz-und-ort plz-stadt",
    "country": (
        "land lander landername laendername landerkurzel wohnland staat-land lkz landerkz land-kz "
        "laenderkz landcode landercode laendercode landkurzel landerkennzeichen landerkennung "
        "nation heimatland herkunftsland iso-land land-iso landesname landesbezeichnung"
    ),
    "code": "kurzel kennzeichen kennung landerkennung",
    "county": "landkreis kreis bezirk",
    "latitude": "breitengrad geografische-breite breite geobreite geo-breite",
    "longitude": "langengrad laengengrad geografische-lange geolange geo-lange",
    "location": "standort lage ortsangabe",
    "website": (
        "webseite internetseite internetadresse homepage netzseite webadresse webauftritt "
        "internetauftritt websiten webpage internetpräsenz www-adresse internet-seite "
        "firmenwebseite firmenwebsite firmenhomepage unternehmenswebsite web-seite web-adresse "
        "unternehmenswebseite internet-adresse"
    ),
    "url": "adresse-url websiten-link",
    "profile": "profil",
    "industry": (
        "branche industrie wirtschaftszweig branchen branchenbezeichnung sparte tatigkeitsfeld "
        "geschaftsfeld branchenname gewerbe wirtschaftsbereich industriezweig wirtschaftssektor "
        "hauptbranche branchengruppe geschaftszweig betriebszweig gewerk gewerke fachrichtung "
        "gewerbeart tatigkeitsbereich branchenzugehorigkeit"
    ),
    "sic": "wz-code branchencode-sic wz-schlussel wz",
    "description": "beschreibung",
    "founded": "grundung gegrundet grundungsjahr gruendungsjahr grundungsdatum gruendung",
    "year": "jahr",
    "employees": (
        "mitarbeiter mitarbeiterzahl mitarbeiteranzahl beschaftigte anzahl-mitarbeiter "
        "mitarbeitende firmengrosse unternehmensgrosse beschaeftigte personalbestand belegschaft "
        "beschaftigtenzahl mitarbeitern anz-mitarbeiter ma-anzahl anzahl-ma zahl-der-mitarbeiter "
        "zahl-der-beschaftigten betriebsgrosse mitarbeiterklasse grosse-unternehmen "
        "vollzeitmitarbeiter beschaftigtenanzahl mitarbeiterstand anzahl-beschaftigte "
        "anzahl-der-mitarbeiter mitarbeitergrosse unternehmensgrossenklasse anzahl-angestellte "
        "angestellte"
    ),
    "revenue": (
        "umsatz jahresumsatz umsatze umsatzerlose erlos jahreserlos nettoumsatz gesamtumsatz "
        "umsatzvolumen umsatz-pro-jahr umsatz-p-a"
    ),
    "annual": "jahrlich jahrlicher geschatzt geschatzter",
    "thousands": "tsd teur tausend t-eur",
    "potential": (
        "potenzial auftragswert angebotswert dealwert erwarteter-umsatz geschatzter-wert "
        "umsatzpotenzial volumen auftragsvolumen potential-wert umsatzpotential angebotssumme "
        "auftragssumme geschaftswert potenzieller-umsatz potentieller-umsatz "
        "geschatzter-auftragswert erwarteter-auftragswert dealvolumen projektvolumen "
        "angebotsvolumen chancenwert auftragspotenzial"
    ),
    "value": "wert betrag summe",
    "source": (
        "quelle herkunft leadquelle ursprung wie-aufmerksam kanal kontaktquelle lead-quelle "
        "leadherkunft adressquelle datenquelle akquisequelle empfohlen-durch "
        "wie-haben-sie-von-uns-erfahren empfehlung-von vertriebskanal "
        "wie-sind-sie-auf-uns-aufmerksam-geworden wie-haben-sie-uns-gefunden woher-kennen-sie-uns "
        "aufmerksam-geworden wie-auf-uns-aufmerksam aufmerksam-geworden-durch leadkanal "
        "herkunftskanal kontaktweg anfragequelle akquisekanal gefunden-uber aufmerksam-durch "
        "erstkontakt-uber herkunft-lead herkunft-des-leads wie-gefunden empfohlen-von "
        "quelle-kontakt"
    ),
    "campaign": "kampagne kampagnen kampagnenname werbeaktion aktion",
    "rating": (
        "bewertung einstufung qualitat leadbewertung temperatur abc-einstufung leadqualitat "
        "kundenbewertung klassifizierung heiss-warm-kalt heiss-kalt warm-kalt "
        "heiss-warm-oder-kalt leadklasse"
    ),
    "status": (
        "leadstatus bearbeitungsstand bearbeitungsstatus kundenstatus zustand stadium "
        "verkaufsphase leadphase vertriebsphase kontaktstatus vertriebsstatus pipelinephase "
        "pipeline-phase deal-phase vertriebsstufe verkaufsstufe stufe bearbeitungsphase "
        "aktueller-stand bearbeitungs-status"
    ),
    "type": (
        "typ art kundenart kontaktart kundentyp kontakttyp mitgliedsart leadart leadtyp "
        "kundengruppe kundenkategorie kundensegment kundenklasse"
    ),
    "category": "kategorie klasse",
    "score": "punkte punktzahl punktestand",
    "owner": (
        "verantwortlich verantwortlicher betreuer zustandig sachbearbeiter kundenbetreuer "
        "vertriebsmitarbeiter bearbeiter zugewiesen besitzer vertreter verkaufer aussendienst "
        "aussendienstmitarbeiter kundenberater zustandiger betreut-von kontoverantwortlicher "
        "zugewiesen-an vertriebler berater betreuerin eigentumer leadverantwortlicher "
        "verantwortliche zustandiger-mitarbeiter mitarbeiter-zustandig vertriebsbeauftragter "
        "kundenverantwortlicher makler vermittler gebietsleiter kontaktinhaber leadinhaber "
        "accountinhaber lead-inhaber kontakt-inhaber account-inhaber inhaber-des-kontakts "
        "datensatzinhaber vertriebsverantwortlicher interner-ansprechpartner "
        "ansprechpartner-intern kundenmanager account-verantwortlicher leadbesitzer "
        "kontaktbesitzer adm innendienst vertriebspartner handelsvertreter "
        "aussendienst-mitarbeiter zustandigkeit betreuender-mitarbeiter zustandiger-berater "
        "zugewiesener-benutzer zugewiesener-mitarbeiter zustandiger-vertriebsmitarbeiter "
        "vertriebsmitarbeiterin accountmanager kundenbetreuung zustandiger-vb vb "
        "vertriebsbeauftragte"
    ),
    "site": "filiale niederlassung zweigstelle geschaftsstelle mandant-site",
    "notes": (
        "notiz notizen bemerkung bemerkungen anmerkung anmerkungen kommentar kommentare nachricht "
        "hinweis hinweise info-text zusatzinfo bemerkungstext mitteilung freitext "
        "sonstige-informationen zusatzinformationen gesprachsnotiz sonstiges interne-notiz "
        "notizfeld infos zusatzliche-informationen erganzung erganzungen weitere-informationen "
        "weitere-infos gesprachsnotizen kommentarfeld interne-bemerkung langtext zusatzinfos "
        "zusatzinformation sonstige-bemerkungen interne-notizen ihre-mitteilung bem bemerk anm"
    ),
    "tags": (
        "schlagworte schlagwort stichworte etiketten gruppen gruppe verteiler merkmale "
        "kontaktgruppen schlagworter gruppenmitgliedschaft markierung markierungen liste listen "
        "tag-liste stichwort"
    ),
    "optin": (
        "einwilligung werbeeinwilligung zustimmung newsletter-erlaubnis einverstanden "
        "einverstandnis datenschutz-einwilligung werbeerlaubnis newsletteranmeldung dsgvo "
        "dsgvo-einwilligung newsletter-abonniert werbezustimmung erlaubnis-newsletter "
        "newsletter-empfanger newsletterabo newsletter-abo newsletter-zustimmung "
        "marketing-zustimmung marketing-einwilligung werbe-einwilligung kontakterlaubnis "
        "zustimmung-newsletter einwilligung-newsletter werbung-erlaubt newsletter-erwunscht"
    ),
    "optout": "abgemeldet werbesperre widerspruch kontaktsperre",
    "donotemail": (
        "keine-mails keine-emails newsletter-abgemeldet emailsperre keine-email mailsperre "
        "newsletter-sperre keine-e-mails nicht-per-mail keine-werbung keine-werbemails "
        "keine-werbe-mails e-mail-sperre kein-newsletter"
    ),
    "donotcall": (
        "keine-anrufe nicht-anrufen telefonsperre anrufsperre keine-telefonwerbung "
        "nicht-telefonisch kein-anruf telefon-sperre nicht-anrufen-liste keine-telefonanrufe"
    ),
    "id": (
        "kennnummer schlussel datensatznummer satznummer identnummer anfrage-id anfragenummer "
        "anfrage-nr eintrags-id eintrag-id lead-nummer leadnummer kontaktnummer datensatz-id"
    ),
    "external": "extern fremd alt datensatz externe",
    "number": "nummer nr nummern",
    "count": "anzahl menge stuckzahl",
    "account": "konto debitorkonto",
    "accountno": (
        "kundennummer kundennr kd-nr kdnr kunden-nr kunden-nummer debitorennummer debitornummer "
        "kundenkonto debitoren-nr mitgliedsnummer kundnr kdnummer kontonummer-kunde mitgliedsnr "
        "kto-nr-debitor personenkonto kundennummern kunnr debitor debitoren mitgl-nr mitglied-nr "
        "debitoren-nummer kunden-id-nr kundencode"
    ),
    "created": (
        "erstellt angelegt erfasst erfassung anlage erstellung eingang eintritt anmeldung "
        "registriert eingetragen hinzugefugt angelegt-am erstellt-am anlagedatum erstelldatum "
        "erfassungsdatum eintrittsdatum angemeldet eingangsdatum registrierung erstellungsdatum "
        "anmeldedatum registrierungsdatum aufgenommen aufnahmedatum erfasst-am neuanlage "
        "anfragedatum kunde-seit beitritt beitrittsdatum eingegangen eingegangen-am datum-eingang "
        "mitglied-seit eingesendet gesendet-am abgeschickt eingereicht ubermittelt abgesendet "
        "anlagezeitpunkt erstellungszeit erstkontakt erstkontakt-am erstkontaktdatum erfassdatum "
        "registriert-am anmeldezeit abonniert-am anfrage-datum antragsdatum eingabedatum "
        "hinzugefugt-am erstellungszeitpunkt eingangszeit kunde-seit-datum anfrage-vom "
        "datum-der-anfrage datum-anfrage erstellungszeitstempel"
    ),
    "date": "datum zeit uhrzeit zeitpunkt am tag",
    "modified": (
        "geandert geaendert aktualisiert bearbeitet anderung aktualisierung anderungsdatum "
        "aenderungsdatum letzte-anderung zuletzt-geandert geandert-am letzte-aktualisierung "
        "zuletzt-bearbeitet aktualisierungsdatum bearbeitet-am letzte-bearbeitung "
        "anderungszeitpunkt zuletzt-aktualisiert letzte-anderung-am bearbeitungsdatum "
        "datum-letzte-anderung aktualisierungszeit aktualisierungszeitpunkt "
        "datum-der-letzten-anderung datum-letzter-anderung"
    ),
    "by": "von durch",
    "creator": (
        "angelegt-von erstellt-von erfasst-von ersteller erfasser eingetragen-von erstellt-durch "
        "angelegt-durch erfasst-durch"
    ),
    "birth": (
        "geburtsdatum geburtstag geb-datum gebdat gebdatum geburt geboren geb geboren-am "
        "geburts-datum geb-tag gebtag geb-am"
    ),
    "deal": "angebot deal-chance verkaufschance",
    "thing": (
        "auftrag projekt produkt produkte vertrag bestellung rechnungsnummer artikel kurs paket "
        "objekt mitgliedschaft versicherung police immobilie"
    ),
    "last": "letzte letzter letztes zuletzt letzten letztem",
    "glue": (
        "der die das und oder von in fur des per ihr ihre mein unser bitte angeben u bei zur zum "
        "ist wie lautet dein deine ja nein tagsuber abends ggf falls zugeordnetes zugeordnete "
        "zugeordneter allgemein zugehorige spalte feld intern internen jj adressattyp akt "
        "zugeordn damit zu per-mail"
    ),
    "x": (
        "geschlecht alter sprache bild foto ust ustid ust-id ust-idnr steuernummer steuer-id "
        "ust-nr umsatzsteuer uid-nummer handelsregister hrb kontonummer blz bankleitzahl "
        "familienstand nationalitat staatsangehorigkeit staatsburgerschaft geburtsort geburtsjahr "
        "wahrung zahlungsbedingung zahlungsbedingungen zahlungsart postfach wiedervorlage fallig "
        "frist termin letzter-kontakt nachste nachster naechster austritt kundigung anlass "
        "briefanrede grussformel hobbys geburtsname ledigname aktiv geloscht wochentag prozent "
        "wahrscheinlichkeit abschluss abschlussdatum vorgesetzter vorgesetzten assistenz-name "
        "interesse interessen rabatt preis aussendung zielgruppe textbaustein ehepartner religion "
        "konfession iban sepa mandatsreferenz kaltmiete personenzahl anzahl-personen angezeigter "
        "angezeigter-name ruckmeldung vertraulichkeit jahrestag zahlungsziel mahnstufe "
        "kreditlimit saldo skonto lieferbedingung adressart ort-geburt kinder name-assistent "
        "beginn ende dauer gultig kontoinhaber kundigungsdatum vater mutter eltern lebenspartner "
        "lebensgefahrte ehefrau ehemann alte altes alten ehemalige ehemaliger ehemaliges fruhere "
        "fruherer vorherige burge"
    ),
    "call": "anruf anrufe",
    "occupation": "beruf",
    "timestamp": "zeitstempel",
    "flag": "im",
    "mailaddr": "postanschrift postadresse",
    "range": "grossenklasse",
    "sales": "vertrieb verkauf vertriebs verkaufs",
    "durchwahl": "durchwahl durchwahlnummer",
    "houseno": "hausnummer hausnr hnr",
    "facebook": "facebook-seite",
    "initials": "initialen",
    "categories": "kategorien",
    "newsletter": "werbung",
    "size": "grosse",
    "lifecycle": "lebenszyklusphase lebenszyklus-phase lifecycle-phase lebenszyklus",
}
"""Concept → words, accents and umlauts folded away."""
